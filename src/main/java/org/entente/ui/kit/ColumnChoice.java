package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
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
                        .filter(Wording.Column::usual)
                        .map(Wording.Column::name)
                        .collect(Collectors.joining(","));
        String remembered = desk.memory().recall(memory()).orElse(usual);
        for (String name : remembered.split(",", -1)) {
            chosen.add(name.equals("#audience") ? RecordTableModel.AUDIENCE : name); // as it was remembered once
        }
    }

    private String memory() {
        return "columns." + model.kind().name();
    }

    /// The button with the menu.
    MenuButton button() {
        MenuButton button = new MenuButton(null, Icons.COLUMNS.node());
        button.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        button.setAccessibleText(desk.text().of("table.columns"));
        button.setTooltip(new Tooltip(desk.text().of("table.columns")));
        button.getItems().setAll(menu());
        return button;
    }

    private List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        for (Wording.Column column : model.columns()) {
            items.add(item(column.name(), column.label(), column.isTitle()));
        }
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

    /// The names of the columns shown, in the order in which they stand.
    List<String> shown() {
        return table.getColumns().stream().map(TableColumn::getId).toList();
    }

    void arrange() {
        List<TableColumn<Row, String>> columns = new ArrayList<>();
        List<String> worked = new ArrayList<>();
        for (Wording.Column column : model.columns()) {
            if (column.isTitle() || chosen.contains(column.name())) {
                columns.add(column(column));
                if (column.worked()) {
                    worked.add(column.name());
                }
            }
        }
        table.getColumns().setAll(columns);
        model.show(worked);
    }

    private TableColumn<Row, String> column(Wording.Column shown) {
        String name = shown.name();
        Field field = shown.field();
        TableColumn<Row, String> column = new TableColumn<>(shown.label());
        column.setId(name);
        // half a date says less than none
        column.setMinWidth(field != null && field.type() == FieldType.DATE ? DATE : 60);
        column.setPrefWidth(shown.letters() * LETTER);
        column.setSortable(field != null);
        if (shown.worked()) {
            column.getStyleClass().add("worked"); // its head looks unlike those that sort the list
        }
        if (shown.numeric()) {
            column.getStyleClass().add("numeric");
        }
        boolean title = shown.isTitle();
        column.setCellFactory(c -> new Cell(desk.text(), title));
        column.setCellValueFactory(cell -> {
            Row row = cell.getValue();
            return Bindings.createStringBinding(
                    () -> {
                        PagedRows.Content content = row.content().get();
                        Map<String, String> cells =
                                shown.worked() ? row.worked().get() : content == null ? null : content.cells();
                        return cells == null ? "…" : cells.getOrDefault(name, "");
                    },
                    row.content(),
                    row.worked());
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
