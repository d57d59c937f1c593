package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.entente.areas.partners.Interaction;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Form;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.text.Sentences;
import org.entente.ui.kit.Audiences;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.FieldPane;
import org.entente.ui.kit.FieldState;
import org.entente.ui.kit.Reveal;
import org.entente.ui.kit.Scrolling;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// A question over whatever screen one is on: who, when, what, and what next. Enter saves; one save, whoever was there.
final class ContactEntry {
    /// Partners and people in one field, so that one types names and nothing else.
    private static final Field WHO =
            new Field(
                    "who",
                    FieldType.REFERENCES,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    List.of(),
                    List.of("partner", "person"),
                    Form.Text.ANY,
                    0,
                    0);

    private final Desk desk;
    private final Kind<?> kind;
    private final Map<String, FieldPane> panes = new LinkedHashMap<>();
    private final ComboBox<Space> audience = new ComboBox<>();
    private final Label means = line("field-help");
    private final Label problem = line("field-complaint");
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
    private final ScrollPane content;

    ContactEntry(Desk desk) {
        this.desk = desk;
        kind = desk.records().kinds().of(Interaction.class);
        VBox column = new VBox(pane(WHO), pane("what"), beside("day", "way", "begun"));
        column.getChildren().addAll(pane("follow_up"), beside("follow_up_by", "follow_up_who"));
        column.getChildren().addAll(pane("note"), pane("private_note"), who(), problem);
        column.getStyleClass().add("entry");
        content = Scrolling.of(column);
        content.setFitToWidth(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.getStyleClass().addAll("form-scroll", "entry-scroll");
        content.setFocusTraversable(false);
        column.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static Label line(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private Node pane(String field) {
        return pane(kind.field(field));
    }

    private Node pane(Field field) {
        FieldState state = new FieldState(kind, field, desk.text());
        FieldPane pane = new FieldPane(desk, kind, state, true);
        pane.show(field.name().equals("day") ? desk.today().toString() : null);
        pane.focus().setId("contact-" + field.name());
        state.onTake(this::weigh);
        panes.put(field.name(), pane);
        VBox cell = new VBox(pane.label(), pane.body());
        cell.getStyleClass().add("entry-cell");
        if (pane.focus() instanceof javafx.scene.control.TextArea area) {
            area.setPrefRowCount(2);
        }
        return cell;
    }

    private Node beside(String... fields) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("row-fields");
        for (String field : fields) {
            row.getChildren().add(pane(field));
        }
        return row;
    }

    private Node who() {
        audience.setId("contact-audience");
        audience.setAccessibleText(desk.text().of("audience.question"));
        audience.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Space space) {
                        return space == null ? "" : Audiences.name(desk.text(), space);
                    }

                    @Override
                    public @Nullable Space fromString(String shown) {
                        return null;
                    }
                });
        audience.valueProperty()
                .subscribe(space -> means.setText(space == null ? "" : Audiences.explanation(desk.text(), space)));
        Label question = new Label(desk.text().of("audience.question"));
        question.getStyleClass().add("field-label");
        VBox box = new VBox(question, audience, means);
        box.getStyleClass().add("entry-cell");
        VBox.setVgrow(box, Priority.NEVER);
        return box;
    }

    private void pressed(KeyEvent e) {
        boolean enter = e.getCode() == KeyCode.ENTER && (e.isShortcutDown() || e.getTarget() instanceof TextField);
        boolean save = e.isShortcutDown() && e.getCode() == KeyCode.S;
        if ((enter || save) && ready.get()) {
            e.consume();
            desk.dialogs().close();
            save();
        }
    }

    private @Nullable Object value(String field) {
        FieldPane pane = panes.get(field);
        return pane == null ? null : pane.state().value();
    }

    private boolean isThere(String field) {
        return value(field) instanceof List<?> list
                ? !list.isEmpty()
                : value(field) instanceof String s && !s.isBlank();
    }

    private void weigh() {
        ready.set(isThere("what") && isThere("who") && isThere("day"));
    }

    /// Asks.
    ///
    /// @param who partners and people to begin with
    void open(List<RecordId> who) {
        desk.background()
                .run(() -> desk.records().spaces())
                .onSuccess(spaces -> {
                    audience.getItems().setAll(spaces);
                    audience.setValue(spaces.getFirst());
                    FieldPane pane = panes.get("who");
                    if (pane != null && !who.isEmpty()) {
                        pane.show(who.stream().map(RecordId::text).toList());
                    }
                    weigh();
                    ask(who.isEmpty() ? "who" : "what");
                });
    }

    private void ask(String first) {
        desk.dialogs()
                .ask(
                        desk.text().of("contact.enter"),
                        content,
                        List.of(
                                new Dialogs.Answer(desk.text().of("action.save"), "accent", this::save),
                                new Dialogs.Answer(desk.text().of("action.cancel"), "", () -> {})),
                        ready);
        FieldPane pane = panes.get(first);
        if (pane != null) {
            Reveal.focus(pane.focus());
        }
    }

    private void save() {
        boolean wrong = false;
        for (FieldPane pane : panes.values()) {
            wrong |= pane.state().complain();
        }
        Space space = audience.getValue();
        if (wrong || space == null) {
            problem.setText(desk.text().of("form.look"));
            ask("what");
            return;
        }
        problem.setText("");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        panes.forEach((name, pane) -> values.put(name, pane.state().value()));
        desk.background()
                .run(() -> write(space, values))
                .onSuccess(save ->
                        Undoing.saved(desk, save, desk.text().of("saved.record", String.valueOf(value("what")))))
                .onRefusal(refusal -> {
                    problem.setText(Sentences.of(desk.text(), kind, refusal));
                    ask("what");
                });
    }

    private long write(Space space, Map<String, @Nullable Object> values) {
        List<String> partners = new ArrayList<>();
        List<String> people = new ArrayList<>();
        if (values.remove("who") instanceof List<?> ids) {
            for (Object id : ids) {
                String found =
                        desk.records()
                                .find(new RecordId(String.valueOf(id)))
                                .map(Item::kind)
                                .map(Kind::name)
                                .orElse("");
                (found.equals("person") ? people : partners).add(String.valueOf(id));
            }
        }
        values.put("partners", partners);
        values.put("people", people);
        values.values().removeIf(java.util.Objects::isNull);
        Saving saving = new Saving(desk.store());
        saving.create(saving.newId(space.id()), kind, space.id(), values);
        return saving.save();
    }
}
