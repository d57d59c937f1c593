package org.entente.areas.crisis.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.crisis.CallNode;
import org.entente.areas.crisis.CallPlan;
import org.entente.areas.crisis.view.CallTreeModel.Person;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.text.Text;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Picker;
import org.jspecify.annotations.Nullable;

/// Edits who calls whom as an outline. By keyboard: Enter adds the next person, Alt+Shift with the arrows moves one.
public final class CallTreeEditor implements ChildEditor {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final List<String> CONTACT = List.of("crisis-contact");

    private final Desk desk;
    private final Text text;
    private final Kind<?> kind;
    private final CallTreeModel model = new CallTreeModel();
    private final HBox header = new HBox();
    private final VBox list = new VBox();
    private final VBox node = new VBox();
    private final Label complaint = new Label();
    private final Map<Person, Node> rows = new HashMap<>();
    private final Map<Person, TextField> names = new HashMap<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private Map<RecordId, String> titles = Map.of();

    /// An editor without anybody in it.
    public CallTreeEditor(Desk desk) {
        this.desk = desk;
        text = desk.text();
        kind = desk.records().kinds().of(CallNode.class);
        header.getStyleClass().add("tree-row");
        list.getStyleClass().add("tree-rows");
        complaint.getStyleClass().add("field-complaint");
        complaint.setWrapText(true);
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.visibleProperty().bind(complaint.managedProperty());
        Label help = new Label(text.of("tree.help"));
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().add("field-help");
        Button add = Icons.ADD.labelled(text.of("tree.add"), () -> edit(model.addAfter(null)));
        add.setId("add-call-node");
        node.getStyleClass().add("rows-box");
        node.getChildren().addAll(help, header, list, complaint, add);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Runnable load(@Nullable Item parent) {
        if (parent == null) {
            return this::arrange;
        }
        CallPlan plan = CallPlan.of(desk.records(), parent);
        Map<RecordId, Item> items = new HashMap<>();
        desk.records().children(parent.id(), kind).forEach(item -> items.put(item.id(), item));
        Set<RecordId> named = new HashSet<>();
        items.values().stream()
                .map(item -> item.as(CallNode.class))
                .forEach(call -> {
                    if (call.contact() != null) {
                        named.add(call.contact());
                    }
                    if (call.backup() != null) {
                        named.add(call.backup());
                    }
                });
        Map<RecordId, String> found = desk.records().titles(named);
        return () -> {
            titles = found;
            rows.clear();
            names.clear();
            model.start(plan, items);
            arrange();
        };
    }

    private void edit(Person person) {
        arrange();
        TextField name = names.get(person);
        if (name != null) {
            name.requestFocus();
        }
    }

    private void arrange() {
        list.getChildren().clear();
        for (Person person : model.people()) {
            Node row = rows.computeIfAbsent(person, this::row);
            row.setStyle("-fx-padding: 0 0 0 " + person.depth() * 2 + "em;");
            list.getChildren().add(row);
        }
        if (list.getChildren().isEmpty()) {
            Label none = new Label(text.of("empty.call-node"));
            none.getStyleClass().add("field-help");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
        head();
        dirty.set(model.isDirty());
    }

    /// Headings over the columns, as wide as those of the first row.
    private void head() {
        header.getChildren().clear();
        if (!(list.getChildren().getFirst() instanceof HBox first)) {
            return;
        }
        List<String> words = List.of("tree.name", "tree.backup", "tree.note");
        for (int i = 0; i < first.getChildren().size(); i++) {
            Label label = new Label(i < words.size() ? text.of(words.get(i)) : "");
            label.getStyleClass().add("field-help");
            if (first.getChildren().get(i) instanceof Region column) {
                label.minWidthProperty().bind(column.widthProperty());
                label.maxWidthProperty().bind(column.widthProperty());
            }
            header.getChildren().add(label);
        }
    }

    private Node row(Person person) {
        Picker name =
                new Picker(
                        desk,
                        CONTACT,
                        option -> {
                            person.call(option.title(), option.id());
                            dirty.set(model.isDirty());
                        });
        name.show(person.name());
        name.field().setPromptText(text.of("tree.name"));
        name.field().setAccessibleText(text.of("tree.name"));
        name.field()
                .textProperty()
                .subscribe((before, now) -> {
                    boolean same = now.equals(person.name());
                    person.call(now, same ? person.contact() : null);
                    dirty.set(model.isDirty());
                });
        names.put(person, name.field());
        Picker backup =
                new Picker(
                        desk,
                        CONTACT,
                        option -> {
                            person.backUp(option.id());
                            dirty.set(model.isDirty());
                        });
        RecordId stands = person.backup();
        backup.show(stands == null ? "" : titles.getOrDefault(stands, stands.handle()));
        backup.field().setPromptText(text.of("tree.backup"));
        backup.field().setAccessibleText(text.of("tree.backup"));
        backup.field()
                .textProperty()
                .subscribe((before, now) -> {
                    person.backUp(null);
                    dirty.set(model.isDirty());
                });
        TextField note = new TextField(person.note());
        note.setPromptText(text.of("tree.note"));
        note.setAccessibleText(text.of("tree.note"));
        note.textProperty()
                .subscribe((before, now) -> {
                    person.note(now);
                    dirty.set(model.isDirty());
                });
        HBox.setHgrow(name.field(), Priority.ALWAYS);
        HBox.setHgrow(backup.field(), Priority.SOMETIMES);
        HBox.setHgrow(note, Priority.SOMETIMES);
        backup.field().setPrefColumnCount(9);
        note.setPrefColumnCount(9);
        HBox row = new HBox(name.field(), backup.field(), note, tools(person));
        row.getStyleClass().add("tree-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.addEventFilter(KeyEvent.KEY_PRESSED, e -> move(person, e));
        name.field()
                .setOnKeyPressed(e -> {
                    if (e.getCode() == KeyCode.ENTER && !e.isShiftDown()) {
                        e.consume();
                        edit(model.addAfter(person));
                    }
                });
        return row;
    }

    private Node tools(Person person) {
        HBox tools =
                new HBox(
                        Icons.ADD.button(text.of("tree.add-below"), () -> edit(model.addBelow(person))),
                        Icons.OUTDENT.button(text.of("tree.outdent"), () -> moved(model.outdent(person))),
                        Icons.INDENT.button(text.of("tree.indent"), () -> moved(model.indent(person))),
                        Icons.UP.button(text.of("rows.up"), () -> moved(model.move(person, -1))),
                        Icons.DOWN.button(text.of("rows.down"), () -> moved(model.move(person, 1))),
                        Icons.DELETE.button(
                                text.of("rows.remove"),
                                () -> {
                                    model.remove(person);
                                    arrange();
                                }));
        tools.getChildren().forEach(button -> button.setFocusTraversable(false));
        tools.getStyleClass().add("row-tools");
        return tools;
    }

    private void move(Person person, KeyEvent e) {
        if (!e.isAltDown() || !e.isShiftDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> moved(model.outdent(person));
            case RIGHT -> moved(model.indent(person));
            case UP -> moved(model.move(person, -1));
            case DOWN -> moved(model.move(person, 1));
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void moved(boolean done) {
        Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
        if (done) {
            arrange();
        }
        if (focused != null) {
            focused.requestFocus();
        }
    }

    @Override
    public ObservableBooleanValue dirty() {
        return dirty.getReadOnlyProperty();
    }

    @Override
    public boolean complain() {
        names.forEach((person, field) -> field.pseudoClassStateChanged(WRONG, person.name().isBlank()));
        complaint.setText(model.isIncomplete() ? text.of("tree.nameless") : "");
        return model.isIncomplete();
    }

    @Override
    public Part part() {
        CallTreeModel now = model.snapshot();
        return (saving, parent, space) -> now.addTo(saving, parent, space, kind);
    }
}
