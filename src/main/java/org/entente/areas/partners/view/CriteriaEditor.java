package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Criterion;
import org.entente.areas.partners.CriterionMet;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.store.Item;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FieldPane;
import org.entente.ui.kit.FieldState;
import org.jspecify.annotations.Nullable;

/// What each phase asks for, as a list to tick off: what is met, since when, and what shows it.
final class CriteriaEditor implements ChildEditor {
    private final Desk desk;
    private final Kind<?> kind;
    private final VBox node = new VBox();
    private final Map<Criterion, Row> rows = new EnumMap<>(Criterion.class);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();

    CriteriaEditor(Desk desk) {
        this.desk = desk;
        kind = desk.records().kinds().of(CriterionMet.class);
        node.getStyleClass().add("criteria");
        for (Phase phase : Phase.values()) {
            if (!phase.criteria().isEmpty()) {
                Label heading = new Label(PhaseWords.phase(desk.text(), phase));
                heading.getStyleClass().add("strong");
                node.getChildren().add(heading);
                for (Criterion criterion : phase.criteria()) {
                    Row row = new Row(criterion);
                    rows.put(criterion, row);
                    node.getChildren().add(row.node);
                }
            }
        }
    }

    /// One criterion. Where two communities entered it apart there are two records of it: the first is edited, and
    /// unticking takes back both.
    private final class Row {
        private final Criterion criterion;
        private final CheckBox met = new CheckBox();
        private final FieldPane evidence;
        private final FieldPane day;
        private final VBox node;
        private List<Item> items = List.of();

        Row(Criterion criterion) {
            this.criterion = criterion;
            met.setText(desk.text().choice("criterion", "what", criterion.word()));
            met.setId("criterion-" + criterion.word());
            met.setWrapText(true);
            evidence = pane("evidence");
            day = pane("met_on");
            FlowPane more = new FlowPane(cell(evidence), cell(day));
            more.getStyleClass().addAll("row-fields", "indented");
            more.visibleProperty().bind(met.selectedProperty());
            more.managedProperty().bind(met.selectedProperty());
            node = new VBox(met, more);
            node.getStyleClass().add("entry-cell");
            met.selectedProperty()
                    .subscribe((before, now) -> {
                        if (now && day.state().value() == null && items.isEmpty()) {
                            day.show(desk.today().toString());
                        }
                        weigh();
                    });
        }

        private FieldPane pane(String name) {
            FieldState state = new FieldState(kind, kind.field(name), desk.text());
            FieldPane pane = new FieldPane(desk, kind, state, true);
            pane.focus().setId("criterion-" + criterion.word() + "-" + name);
            state.onTake(CriteriaEditor.this::weigh);
            return pane;
        }

        private Node cell(FieldPane pane) {
            VBox cell = new VBox(pane.label(), pane.body());
            cell.getStyleClass().add(pane == evidence ? "evidence-cell" : "row-cell");
            return cell;
        }

        void show(List<Item> found) {
            items = found;
            Item first = found.isEmpty() ? null : found.getFirst();
            evidence.show(first == null ? null : first.values().get("evidence"));
            day.show(first == null ? null : first.values().get("met_on"));
            met.setSelected(first != null);
        }

        boolean isDirty() {
            boolean changed = evidence.state().dirtyProperty().get() || day.state().dirtyProperty().get();
            return met.isSelected() == items.isEmpty() || (met.isSelected() && changed);
        }

        boolean complain() {
            if (!met.isSelected()) {
                return false;
            }
            boolean wrong = evidence.state().complain();
            return day.state().complain() || wrong;
        }

        Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("what", criterion.word());
            values.put("evidence", evidence.state().value());
            values.put("met_on", day.state().value());
            return values;
        }
    }

    private void weigh() {
        dirty.set(rows.values().stream().anyMatch(Row::isDirty));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Runnable load(@Nullable Item parent) {
        List<Item> items = parent == null ? List.of() : desk.records().children(parent.id(), kind);
        return () -> {
            rows.forEach((criterion, row) ->
                    row.show(items.stream().filter(item -> item.print("what").equals(criterion.word())).toList()));
            weigh();
        };
    }

    @Override
    public ObservableBooleanValue dirty() {
        return dirty.getReadOnlyProperty();
    }

    @Override
    public boolean complain() {
        boolean wrong = false;
        for (Row row : rows.values()) {
            wrong |= row.complain();
        }
        return wrong;
    }

    @Override
    public Part part() {
        record Wanted(List<Item> items, boolean met, Map<String, @Nullable Object> values) {}
        List<Wanted> wanted = new ArrayList<>();
        rows.values().stream()
                .filter(Row::isDirty)
                .forEach(row -> wanted.add(new Wanted(row.items, row.met.isSelected(), row.values())));
        return (saving, parent, space) -> {
            String order = null;
            for (Wanted one : wanted) {
                order = OrderKey.after(order);
                if (!one.met()) {
                    one.items().forEach(saving::delete);
                } else if (one.items().isEmpty()) {
                    one.values().put("partner", parent.text());
                    one.values().put("order", order);
                    saving.create(saving.newId(space), kind, space, one.values());
                } else {
                    saving.change(one.items().getFirst(), one.values());
                }
            }
        };
    }
}
