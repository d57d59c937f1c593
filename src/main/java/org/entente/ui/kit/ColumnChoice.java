package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.entente.record.Field;
import org.entente.text.Text;
import org.entente.ui.kit.PagedRows.Row;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which columns a table of records has, chosen from a menu and remembered.
final class ColumnChoice {
    private static final double LETTER = 7.5;

    /// The text size for which that is so, in pixels.
    private static final double USUAL = 14;

    /// Half a date says less than none: columns of days, and others so narrow, keep their width.
    private static final int WHOLE = 18;

    private static final double LEAST = 60;

    /// Columns are squeezed to this part of their width; with less the table scrolls sideways.
    private static final double SQUEEZED = 0.62;

    private static final double SCROLLING = 0.8;

    private static final String COMING = "…";

    private final Desk desk;
    private final RecordTableModel model;
    private final TableView<Row> table;
    private final List<String> chosen = new ArrayList<>();
    private final MenuButton button;
    private double fitted;

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
        button = made();
        button.fontProperty().subscribe(font -> fit());
        table.widthProperty().subscribe(width -> fit());
    }

    private String memory() {
        return "columns." + model.kind().name();
    }

    /// The button with the menu.
    MenuButton button() {
        return button;
    }

    private MenuButton made() {
        MenuButton made = new MenuButton(null, Icons.COLUMNS.node());
        made.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        made.setAccessibleText(desk.text().of("table.columns"));
        made.setTooltip(new Tooltip(desk.text().of("table.columns")));
        made.getItems().setAll(menu());
        return made;
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
        fitted = 0;
        fit();
        model.show(worked);
    }

    /// Squeezes the columns into the table as long as something can be read in them. Where large text or many columns leave
    /// too little, the table scrolls sideways. What somebody pulled wider or narrower stays until that changes.
    private void fit() {
        double scale = Math.max(1, button.getFont().getSize() / USUAL);
        List<Wording.Column> shown =
                model.columns().stream().filter(one -> one.isTitle() || chosen.contains(one.name())).toList();
        double wanted = shown.stream().mapToDouble(Wording.Column::letters).sum() * LETTER * scale;
        boolean scrolls = table.getWidth() > 0 && wanted * SQUEEZED > table.getWidth();
        double part = scrolls ? scale * SCROLLING : scale;
        if (part == fitted) {
            return;
        }
        fitted = part;
        table.setColumnResizePolicy(
                scrolls
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        for (TableColumn<Row, ?> column : table.getColumns()) {
            for (Wording.Column one : shown) {
                if (one.name().equals(column.getId())) {
                    boolean whole = one.letters() <= WHOLE && !one.numeric();
                    column.setMinWidth(scale * (whole ? one.letters() * LETTER : LEAST));
                    column.setPrefWidth(Math.max(column.getMinWidth(), one.letters() * LETTER * part));
                }
            }
        }
    }

    private TableColumn<Row, String> column(Wording.Column shown) {
        String name = shown.name();
        Field field = shown.field();
        TableColumn<Row, String> column = new TableColumn<>(shown.label());
        column.setId(name);
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
            return shown.worked()
                    ? row.worked().map(cells -> words(cells, name)).orElse(COMING)
                    : row.content().map(now -> words(now == null ? null : now.cells(), name)).orElse(COMING);
        });
        return column;
    }

    private static String words(@Nullable Map<String, String> cells, String name) {
        return cells == null ? COMING : cells.getOrDefault(name, "");
    }

    /// A cell that shows its whole text as a tooltip where it is cut, and in the title's column marks what has to be reviewed.
    private static final class Cell extends TableCell<Row, String> {
        private final Text text;

        Cell(Text text, boolean title) {
            this.text = text;
            if (title) {
                getStyleClass().add("title-cell");
                tableRowProperty()
                        .flatMap(TableRow::itemProperty)
                        .flatMap(Row::content)
                        .when(sceneProperty().map(scene -> true).orElse(false)) // rows outlive the cells that show them
                        .subscribe(content -> setGraphic(content == null ? null : mark(content)));
            }
            setOnMouseEntered(e -> {
                boolean cut = isTextTruncated() || !getText().equals(getItem());
                setTooltip(cut && !getText().isEmpty() ? new Tooltip(getItem()) : null);
            });
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty || words == null ? "" : words.replace('\n', ' '));
        }

        private @Nullable FontIcon mark(PagedRows.Content content) {
            if (content.item().conflicts() > 0) {
                return marked(Icons.CONFLICT, text.of("conflict.mark"));
            }
            return content.stranger().isEmpty()
                    ? null
                    : marked(Icons.HELP, text.of("unverified.mark", content.stranger()));
        }

        private static FontIcon marked(Icons picture, String mark) {
            FontIcon icon = picture.node();
            icon.getStyleClass().add("warning-icon");
            icon.setAccessibleText(mark);
            Tooltip.install(icon, new Tooltip(mark));
            return icon;
        }
    }
}
