package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.store.Item;
import org.entente.text.Sentences;
import org.jspecify.annotations.Nullable;

/// Edits the rows of a record one below the other: telephone numbers, obligations. A row of few fields takes one line, a
/// row of many a card.
public final class RowsEditor implements ChildEditor {
    private static final int ONE_LINE = 3;

    private final Desk desk;
    private final Kind<?> kind;
    private final List<Field> fields;
    private final VBox list = new VBox();
    private final VBox node = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private final List<Item> removed = new ArrayList<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private List<Row> started = List.of();

    private record Row(@Nullable Item item, List<FieldPane> panes, Node node) {
        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            panes.forEach(pane -> values.put(pane.state().field().name(), pane.state().value()));
            return values;
        }
    }

    /// @param kind the kind of the rows
    public RowsEditor(Desk desk, Kind<?> kind) {
        this.desk = desk;
        this.kind = kind;
        fields = kind.fields().stream().filter(f -> !f.parent() && !f.byAction() && !f.name().equals("order")).toList();
        list.getStyleClass().add("rows");
        Button add = Icons.ADD.labelled(desk.text().of("action.add", Sentences.inline(desk.text(), kind)), this::add);
        add.setId("add-" + kind.name());
        add.setMinWidth(Region.USE_PREF_SIZE);
        node.getStyleClass().add("rows-box");
        node.getChildren().addAll(list, add);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Runnable load(@Nullable Item parent) {
        List<Item> items = parent == null ? List.of() : desk.records().children(parent.id(), kind);
        return () -> show(items);
    }

    private void show(List<Item> items) {
        rows.clear();
        removed.clear();
        items.forEach(item -> rows.add(row(item)));
        started = List.copyOf(rows);
        arrange();
    }

    private Row row(@Nullable Item item) {
        List<FieldPane> panes = new ArrayList<>();
        Region box = fields.size() <= ONE_LINE ? new HBox() : new VBox();
        Row row = new Row(item, panes, box);
        for (Field field : fields) {
            FieldState state = new FieldState(kind, field, desk.text());
            FieldPane pane = new FieldPane(desk, kind, state, true);
            pane.show(item == null ? null : item.values().get(field.name()));
            state.dirtyProperty().subscribe(d -> weigh());
            panes.add(pane);
        }
        HBox tools = tools(row);
        if (box instanceof HBox line) {
            line.getStyleClass().add("row-line");
            for (FieldPane pane : panes) {
                VBox cell = new VBox(pane.label(), pane.body());
                HBox.setHgrow(cell, pane.state().field().title() ? Priority.ALWAYS : Priority.SOMETIMES);
                line.getChildren().add(cell);
            }
            line.getChildren().add(tools);
        } else if (box instanceof VBox card) {
            card.getStyleClass().add("row-card");
            fill(card, panes, tools);
        }
        return row;
    }

    private static void fill(VBox card, List<FieldPane> panes, HBox tools) {
        FlowPane small = new FlowPane();
        small.getStyleClass().add("row-fields");
        List<Node> below = new ArrayList<>();
        for (FieldPane pane : panes) {
            VBox cell = new VBox(pane.label(), pane.body());
            if (pane.state().field().title()) {
                HBox.setHgrow(cell, Priority.ALWAYS);
                HBox top = new HBox(cell, tools);
                top.getStyleClass().add("row-line");
                card.getChildren().add(top);
            } else if (pane.state().field().lines()) {
                below.add(cell);
            } else {
                cell.getStyleClass().add("row-cell");
                small.getChildren().add(cell);
            }
        }
        card.getChildren().add(small);
        card.getChildren().addAll(below);
    }

    private HBox tools(Row row) {
        HBox tools =
                new HBox(
                        Icons.UP.button(desk.text().of("rows.up"), () -> move(row, -1)),
                        Icons.DOWN.button(desk.text().of("rows.down"), () -> move(row, 1)),
                        Icons.DELETE.button(desk.text().of("rows.remove"), () -> remove(row)));
        tools.getStyleClass().add("row-tools");
        tools.setAlignment(Pos.BOTTOM_RIGHT);
        return tools;
    }

    private void add() {
        Row row = row(null);
        rows.add(row);
        arrange();
        row.panes().getFirst().focus().requestFocus();
    }

    private void move(Row row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (to >= 0 && to < rows.size()) {
            rows.remove(from);
            rows.add(to, row);
            arrange();
        }
    }

    private void remove(Row row) {
        rows.remove(row);
        Item item = row.item();
        if (item != null) {
            removed.add(item);
        }
        arrange();
    }

    private void arrange() {
        list.getChildren().setAll(rows.stream().map(Row::node).toList());
        if (rows.isEmpty()) {
            Label none = new Label(desk.text().of("empty." + kind.name()));
            none.setWrapText(true);
            none.getStyleClass().add("field-help");
            list.getChildren().setAll(none);
        }
        weigh();
    }

    private void weigh() {
        boolean edited =
                rows.stream().flatMap(row -> row.panes().stream()).anyMatch(pane -> pane.state().dirtyProperty().get());
        dirty.set(edited || !rows.equals(started));
    }

    @Override
    public ObservableBooleanValue dirty() {
        return dirty.getReadOnlyProperty();
    }

    /// A row in which nothing was filled in is no complaint: it is not saved.
    private boolean isBlank(Row row) {
        return row.item() == null && row.panes().stream().noneMatch(pane -> pane.state().dirtyProperty().get());
    }

    @Override
    public boolean complain() {
        boolean wrong = false;
        for (Row row : rows) {
            for (FieldPane pane : isBlank(row) ? List.<FieldPane>of() : row.panes()) {
                boolean first = !wrong;
                wrong |= pane.state().complain();
                if (first && wrong) {
                    pane.focus().requestFocus();
                }
            }
        }
        return wrong;
    }

    @Override
    public Part part() {
        record Values(@Nullable Item item, Map<String, @Nullable Object> values) {}
        List<Values> all =
                rows.stream().filter(row -> !isBlank(row)).map(row -> new Values(row.item(), row.values())).toList();
        List<Item> gone = List.copyOf(removed);
        String parentField = kind.parent().orElseThrow().name();
        return (saving, parent, space) -> {
            List<@Nullable String> keys = new ArrayList<>();
            all.forEach(v -> keys.add(v.item() == null ? null : v.item().print("order")));
            List<String> order = RowOrder.arrange(keys);
            for (int i = 0; i < all.size(); i++) {
                Values row = all.get(i);
                row.values().put("order", order.get(i));
                if (row.item() == null) {
                    row.values().put(parentField, parent.text());
                    saving.create(saving.newId(space), kind, space, row.values());
                } else {
                    saving.change(row.item(), row.values());
                }
            }
            gone.forEach(saving::delete);
        };
    }
}
