package org.entente.ui.kit;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.entente.record.Field;
import org.jspecify.annotations.Nullable;

/// Edits a span of days: the first day and the day after the last, either of which may be open.
final class SpanEditor extends FieldEditor {
    private final Field field;
    private final Days days;
    private final DatePicker from;
    private final DatePicker to;
    private final FlowPane pane;

    SpanEditor(Desk desk, Field field) {
        this.field = field;
        days = new Days(desk.text());
        from = days.picker(this::touched);
        to = days.picker(this::touched);
        to.setAccessibleText(desk.text().of("form.span-until"));
        pane = new FlowPane(from, new Label(desk.text().of("form.span-until")), to);
        pane.getStyleClass().add("span");
        pane.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public Node focus() {
        return from;
    }

    @Override
    protected void display(@Nullable Object value) {
        Map<?, ?> span = value instanceof Map<?, ?> map ? map : Map.of();
        show(from, span.get("from"));
        show(to, span.get("to"));
    }

    private void show(DatePicker picker, @Nullable Object value) {
        picker.setValue(days.day(value == null ? "" : value.toString()));
        picker.getEditor().setText(days.show(picker.getValue()));
    }

    @Override
    public @Nullable Object read() {
        String first = days.read(from.getEditor().getText());
        String end = days.read(to.getEditor().getText());
        return first.isEmpty() && end.isEmpty() ? null : field.parse(first + ".." + end);
    }
}
