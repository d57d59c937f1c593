package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.text.Text;
import org.entente.ui.kit.PagedRows.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which columns a table of records has, chosen from a menu and remembered.
final class ColumnChoice {
    private static final double LETTER = 7.5;
    private static final double DATE = 112;

    private final Desk desk;
    private final RecordTableModel model;
    private final TableView<Row> table;
    private final List<String> chosen = new ArrayList<>();

    ColumnChoice(Desk desk, RecordTableModel model, TableView<Row> table) {
        this.desk = desk;
        this.model = model;
        this.table = table;
        String usual =
                model.columns().stream()
                        .filter(f -> f.listed() || f.title())
                        .map(Field::name)
                        .collect(Collectors.joining(","));
        String remembered = desk.memory().recall(memory()).orElse(usual);
        chosen.addAll(Arrays.asList(remembered.split(",", -1)));
    }

    private String memory() {
        return "columns." + model.kind().name();
    }

    List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        for (Field field : model.columns()) {
            items.add(item(field.name(), label(field), field.title()));
        }
        items.add(item(RecordTableModel.AUDIENCE, desk.text().of("audience.title"), false));
        return items;
    }

    private MenuItem item(String name, String label, boolean always) {
        CheckMenuItem item = new CheckMenuItem(label);
        item.setMnemonicParsing(false);
        item.setSelected(always || chosen.contains(name));
        item.setDisable(always);
        item.selectedProperty()
                .subscribe((before, now) -> {
                    chosen.remove(name);
                    if (now) {
                        chosen.add(name);
                    }
                    desk.memory().remember(memory(), String.join(",", chosen));
                    arrange();
                });
        return item;
    }

    private String label(Field field) {
        return desk.text().field(model.kind().name(), field.name());
    }

    void arrange() {
        List<TableColumn<Row, String>> columns = new ArrayList<>();
        for (Field field : model.columns()) {
            if (field.title() || chosen.contains(field.name())) {
                columns.add(column(field.name(), label(field), RecordTableModel.letters(field), field));
            }
        }
        if (chosen.contains(RecordTableModel.AUDIENCE)) {
            columns.add(column(RecordTableModel.AUDIENCE, desk.text().of("audience.title"), 20, null));
        }
        table.getColumns().setAll(columns);
    }

    private TableColumn<Row, String> column(String name, String label, int letters, @Nullable Field field) {
        TableColumn<Row, String> column = new TableColumn<>(label);
        column.setId(name);
        // half a date says less than none
        column.setMinWidth(field != null && field.type() == FieldType.DATE ? DATE : 60);
        column.setPrefWidth(letters * LETTER);
        column.setSortable(field != null);
        if (field != null && RecordTableModel.isNumeric(field)) {
            column.getStyleClass().add("numeric");
        }
        boolean title = field != null && field.title();
        column.setCellFactory(c -> new Cell(desk.text(), title));
        column.setCellValueFactory(cell -> {
            Row row = cell.getValue();
            return Bindings.createStringBinding(
                    () -> {
                        PagedRows.Content content = row.content().get();
                        return content == null ? "…" : content.cells().getOrDefault(name, "");
                    },
                    row.content());
        });
        return column;
    }

    /// A cell that shows its whole text as a tooltip, and in the title's column marks what has to be reviewed.
    private static final class Cell extends TableCell<Row, String> {
        private final Text text;
        private final boolean title;

        Cell(Text text, boolean title) {
            this.text = text;
            this.title = title;
            if (title) {
                getStyleClass().add("title-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            String shown = empty || words == null ? "" : words.replace('\n', ' ');
            setText(shown);
            setTooltip(shown.length() > 24 ? new Tooltip(words) : null);
            Row row = getTableRow() == null ? null : getTableRow().getItem();
            PagedRows.Content content = row == null ? null : row.content().get();
            if (!title || empty || content == null) {
                setGraphic(null);
            } else if (content.item().conflicts() > 0) {
                setGraphic(marked(Icons.CONFLICT, text.of("conflict.mark")));
            } else {
                setGraphic(
                        content.stranger().isEmpty()
                                ? null
                                : marked(Icons.HELP, text.of("unverified.mark", content.stranger())));
            }
        }

        private static FontIcon marked(Icons picture, String mark) {
            FontIcon icon = picture.node();
            icon.getStyleClass().add("warning-icon");
            icon.setAccessibleText(mark);
            Tooltip.install(icon, new Tooltip(mark));
            return icon;
        }
    }

    /// The first and last row in view.
    static int[] visible(TableView<?> table) {
        for (Node child : table.lookupAll(".virtual-flow")) {
            if (child instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
                return new int[] {flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex()};
            }
        }
        return new int[] {0, 0};
    }
}
