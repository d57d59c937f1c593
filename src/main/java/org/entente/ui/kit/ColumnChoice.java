package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
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

    /// A column gets so many times its usual width at most, however long the texts in it; that of names more.
    private static final double LONG = 1.5;

    private static final double LONG_NAME = 2;

    /// How much more room than others the name has where all are cut.
    private static final double NAME = 2;

    private static final String COMING = "…";

    private final Desk desk;
    private final RecordTableModel model;
    private final TableView<Row> table;
    private final List<String> chosen = new ArrayList<>();
    private final MenuButton button;
    private @Nullable ColumnWords longest;
    private @Nullable Fitted fitted;

    /// For what the columns were fitted.
    private record Fitted(double scale, boolean scrolls, boolean measured) {}

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
        model.filled(this::filled);
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
        fitted = null;
        longest = null;
        fit();
        model.show(worked);
        filled();
    }

    /// Looks at what stands in the first rows, once for each choice of columns: widths that changed with what is found would be
    /// restless.
    private void filled() {
        List<Row> rows = model.rows().subList(0, Math.min(PagedRows.PAGE, model.rows().size()));
        boolean worked = model.columns().stream().anyMatch(one -> one.worked() && chosen.contains(one.name()));
        if (longest == null
                && !rows.isEmpty()
                && rows.stream().allMatch(row -> row.item() != null && !(worked && row.worked().get() == null))) {
            longest = ColumnWords.longest(model.columns(), rows);
            fit();
        }
    }

    /// Brings the columns into the table as long as something can be read in them. Where large text or many columns leave
    /// too little, the table scrolls sideways. What somebody pulled wider or narrower stays until that changes.
    private void fit() {
        double room = table.getWidth() - table.snappedLeftInset() - table.snappedRightInset() - scrollBar();
        if (room <= 0) {
            return;
        }
        double scale = Math.max(1, button.getFont().getSize() / USUAL);
        List<Wording.Column> shown =
                model.columns().stream().filter(one -> one.isTitle() || chosen.contains(one.name())).toList();
        List<ColumnFit.Wish> wishes = shown.stream().map(one -> wish(one, scale)).toList();
        boolean scrolls = wishes.stream().mapToDouble(ColumnFit.Wish::whole).sum() * SQUEEZED > room;
        Fitted now = new Fitted(scale, scrolls, longest != null);
        if (now.equals(fitted)) {
            return;
        }
        fitted = now;
        table.setColumnResizePolicy(
                scrolls
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        double[] widths = ColumnFit.widths(wishes, room);
        for (int i = 0; i < widths.length; i++) {
            ColumnFit.Wish wish = wishes.get(i);
            TableColumn<Row, ?> column = table.getColumns().get(i);
            column.setMinWidth(wish.least());
            column.setPrefWidth(scrolls ? Math.max(wish.least(), wish.whole() * SCROLLING) : widths[i]);
        }
    }

    private double scrollBar() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(bar ->
                        bar instanceof ScrollBar it && it.isVisible() && it.getOrientation() == Orientation.VERTICAL)
                .mapToDouble(bar -> bar.getLayoutBounds().getWidth())
                .findFirst()
                .orElse(0);
    }

    private ColumnFit.Wish wish(Wording.Column column, double scale) {
        double usual = column.letters() * LETTER * scale;
        double whole =
                longest == null
                        ? usual
                        : Math.min(
                                longest.width(column, button.getFont()), usual * (column.isTitle() ? LONG_NAME : LONG));
        double least = Math.min(whole, column.letters() <= WHOLE && !column.numeric() ? usual : LEAST * scale);
        return new ColumnFit.Wish(least, whole, column.isTitle() ? NAME : 1);
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
