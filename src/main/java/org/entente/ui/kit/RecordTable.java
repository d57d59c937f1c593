package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.text.Sentences;
import org.entente.ui.kit.PagedRows.Row;

/// The list of all records of a kind: filter as you type, sort, choose columns, print, save, open, delete. Made for any kind from its
/// declaration, and for lists of any length.
public final class RecordTable implements Screen {
    private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");

    private final Desk desk;
    private final RecordTableModel model;
    private final Optional<FileIntake> intake;
    private final BorderPane node = new BorderPane();
    private final TableView<Row> table = new TableView<>();
    private final SteadyRows<Row> skin = new SteadyRows<>(table);
    private final TextField filter;
    private final Label count = new Label();
    private final Button delete;
    private final MenuButton columns;
    private final ColumnChoice choice;
    private final Button save;
    private final Node printing;
    private boolean stale;
    private boolean filtered;

    /// @param report a report of its area that can be printed here too, besides the list as it is shown
    /// @param intake how it takes in what stands in a file, where it does
    public RecordTable(Desk desk, Kind<?> kind, Optional<String> report, Optional<FileIntake> intake) {
        this.desk = desk;
        this.intake = intake;
        intake.ifPresent(from -> FileIntake.onDrop(node, file -> from.read().accept(desk, file)));
        model = new RecordTableModel(desk, kind);
        filter = ListFilter.of(desk.text(), table);
        delete = Icons.DELETE.button(desk.text().of("action.delete"), this::deleteSelected);
        save = Icons.SAVE.button(desk.text().of("save-list.do"), this::save);
        save.setId("save-list");
        choice = new ColumnChoice(desk, model, table);
        columns = choice.button();
        printing = ListPrinting.button(desk, report, this::print);
        node.setId("list-" + kind.name());
        node.getStyleClass().add("screen");
        node.setTop(header());
        node.setCenter(table);
        table.getStyleClass().add("records");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(t -> row());
        table.setPlaceholder(new Region());
        table.setAccessibleText(title());
        choice.arrange();
        table.setSortPolicy(t -> {
            sort();
            return true;
        });
        delete.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        table.setSkin(skin);
        table.setItems(model.rows());
        model.shownBy(this::show);
        model.rows()
                .countedProperty()
                .subscribe(counted -> {
                    if (counted) {
                        count();
                    }
                });
        keys();
    }

    private Node header() {
        Label title = new Label(title());
        title.getStyleClass().add("screen-title");
        count.getStyleClass().add("quiet");
        filter.textProperty().subscribe(text -> model.filterProperty().set(text));
        Button create = create("action.new");
        List<Node> tools = new ArrayList<>(List.of(filter, columns));
        tools.add(printing);
        tools.add(save);
        tools.add(delete);
        intake.ifPresent(from -> tools.add(from.button(desk, node)));
        tools.add(create);
        return new ScreenBar(List.of(title, count), tools);
    }

    private void print() {
        desk.navigator().screen("print:" + report().orElseThrow());
    }

    private Button create(String message) {
        Button create =
                Icons.ADD.labelled(desk.text().of(message, Sentences.inline(desk.text(), model.kind())), this::create);
        create.getStyleClass().add("accent");
        create.setMinWidth(Region.USE_PREF_SIZE);
        return create;
    }

    private TableRow<Row> row() {
        TableRow<Row> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
                open();
            }
        });
        row.itemProperty()
                .flatMap(Row::content)
                .subscribe(c -> row.pseudoClassStateChanged(CONFLICT, c != null && c.item().conflicts() > 0));
        return row;
    }

    private void keys() {
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open();
                e.consume();
            } else if (e.getCode() == KeyCode.DELETE) {
                deleteSelected();
                e.consume();
            }
        });
    }

    private void sort() {
        if (table.getSortOrder().isEmpty()) {
            model.sortingProperty().set(new RecordTableModel.Sorting(null, false));
            return;
        }
        TableColumn<Row, ?> column = table.getSortOrder().getFirst();
        boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
        model.sortingProperty().set(new RecordTableModel.Sorting(column.getId(), descending));
    }

    private void show(RecordTableModel.Answer answer, Runnable place) {
        Set<RecordId> selected = selectedIds();
        table.getSelectionModel().clearSelection();
        filtered = !answer.query().filter().isEmpty();
        place.run();
        PagedRows rows = model.rows();
        for (RecordId id : selected) {
            int index = rows.indexOf(id);
            if (index >= 0) {
                table.getSelectionModel().select(index);
            }
        }
        if (!answer.same() && skin.first() > 0) {
            table.scrollTo(0);
        } else {
            rows.look(skin.first(), skin.last());
        }
        boolean empty = rows.isEmpty() && !filtered;
        node.setCenter(empty ? empty() : table);
        filter.setVisible(!empty);
        columns.setVisible(!empty);
        save.setVisible(!empty);
        delete.setVisible(!empty);
        if (rows.isEmpty() && filtered) {
            table.setPlaceholder(Emptiness.nothing(desk.text(), answer.query().filter(), filter::clear));
        }
        table.setAccessibleText(
                filtered ? desk.text().of("table.filtered", title(), answer.query().filter()) : title());
    }

    private void count() {
        count.setText(desk.text().of(filtered ? "table.count-found" : "table.count", model.rows().size()));
    }

    private Node empty() {
        Kind<?> kind = model.kind();
        Button first = create("action.new-first");
        List<Node> steps = new ArrayList<>(List.of(first));
        intake.ifPresent(from -> steps.add(from.button(desk)));
        return Emptiness.of(
                Icons.ofKind(kind.name()), desk.text().of("empty." + kind.name()), steps.toArray(Node[]::new));
    }

    private List<Item> selected() {
        List<Item> items = new ArrayList<>();
        for (Row row : List.copyOf(table.getSelectionModel().getSelectedItems())) {
            Item item = row == null ? null : row.item();
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private Set<RecordId> selectedIds() {
        return Set.copyOf(selected().stream().map(Item::id).toList());
    }

    private void create() {
        desk.navigator().create(model.kind());
    }

    private void open() {
        Row row = table.getSelectionModel().getSelectedItem();
        Item item = row == null ? null : row.item();
        if (item != null) {
            desk.navigator().open(item.id());
        }
    }

    private void save() {
        if (save.isVisible()) {
            desk.lists().save(model.query(), choice.shown(), node);
        }
    }

    private void deleteSelected() {
        Deleting.ask(desk, model, selected());
    }

    /// The words typed into the filter.
    public void filter(String words) {
        filter.setText(words);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return desk.text().kinds(model.kind().name());
    }

    @Override
    public void shown() {
        if (stale) {
            changed(Set.of());
        }
        stale = false;
    }

    @Override
    public void hidden() {
        stale = true;
    }

    @Override
    public void changed(Set<RecordId> records) {
        model.refresh(skin.first(), skin.last());
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), this::create);
        keys.put(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), this::save);
        keys.put(
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                () -> {
                    filter.requestFocus();
                    filter.selectAll();
                });
        return keys;
    }

    @Override
    public Optional<String> report() {
        return Optional.of(desk.lists().report(model.query(), choice.shown()));
    }

    @Override
    public void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }
}
