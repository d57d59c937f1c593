package org.entente.areas.agreements.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.FieldPane;
import org.entente.ui.kit.FieldState;
import org.entente.ui.kit.Reveal;
import org.jspecify.annotations.Nullable;

/// A question over the form: a sentence on what the step means, and the few fields it needs.
final class Question {
    private final Desk desk;
    private final Kind<?> kind;
    private final Map<String, FieldPane> panes = new LinkedHashMap<>();
    private final VBox column = new VBox();
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
    private List<String> needed = List.of();

    /// @param type the kind whose fields are asked for
    Question(Desk desk, Class<? extends Record> type, String sentence) {
        this.desk = desk;
        kind = desk.records().kinds().of(type);
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        column.getChildren().add(label);
        column.getStyleClass().add("entry");
        column.addEventHandler(KeyEvent.KEY_RELEASED, e -> weigh());
        column.addEventHandler(ActionEvent.ACTION, e -> weigh());
    }

    /// Asks for a field.
    ///
    /// @param value what stands in it at first, as the log has it
    Question field(String name, @Nullable Object value) {
        return field(name, desk.text().field(kind.name(), name), value);
    }

    /// The same under another label.
    Question field(String name, String label, @Nullable Object value) {
        Field field = kind.field(name);
        FieldState state = new FieldState(kind, field, desk.text());
        FieldPane pane = new FieldPane(desk, kind, state, true);
        pane.show(value);
        pane.focus().setId("ask-" + name);
        pane.focus().setAccessibleText(label);
        state.dirtyProperty().subscribe(dirty -> weigh());
        panes.put(name, pane);
        Label above = new Label(label);
        above.getStyleClass().add("field-label");
        above.setLabelFor(pane.focus());
        VBox cell = new VBox(above, pane.body());
        cell.getStyleClass().add("entry-cell");
        if (pane.focus() instanceof javafx.scene.control.TextArea area) {
            area.setPrefRowCount(3);
        }
        column.getChildren().add(cell);
        return this;
    }

    /// The fields without which it cannot be answered.
    Question needs(String... names) {
        needed = List.of(names);
        weigh();
        return this;
    }

    private void weigh() {
        ready.set(needed.stream().noneMatch(name -> text(name).isBlank()));
    }

    /// What was typed, as the log has it.
    @Nullable Object value(String name) {
        FieldPane pane = panes.get(name);
        return pane == null ? null : pane.state().value();
    }

    /// The same as text; empty for nothing.
    String text(String name) {
        Object value = value(name);
        return value == null ? "" : value.toString();
    }

    /// Asks.
    ///
    /// @param answer what its button says
    void ask(String title, String answer, Consumer<Question> then) {
        desk.dialogs()
                .ask(
                        title,
                        column,
                        List.of(
                                new Dialogs.Answer(answer, "accent", () -> answered(title, answer, then)),
                                new Dialogs.Answer(desk.text().of("action.cancel"), "", () -> {})),
                        ready);
        panes.values().stream().findFirst().ifPresent(pane -> Reveal.focus(pane.focus()));
    }

    /// What does not fit is asked again, with the complaint beside it.
    private void answered(String title, String answer, Consumer<Question> then) {
        boolean wrong = false;
        for (FieldPane pane : panes.values()) {
            wrong |= pane.state().complain();
        }
        if (wrong) {
            ask(title, answer, then);
        } else {
            then.accept(this);
        }
    }
}
