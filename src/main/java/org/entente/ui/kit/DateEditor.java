package org.entente.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import org.entente.record.Field;
import org.jspecify.annotations.Nullable;

/// Edits a day: typed, or picked from a calendar.
final class DateEditor extends FieldEditor {
    private final Field field;
    private final Days days;
    private final DatePicker picker;

    DateEditor(Desk desk, Field field) {
        this.field = field;
        days = new Days(desk.text());
        picker = days.picker(this::touched);
    }

    @Override
    public Node node() {
        return picker;
    }

    @Override
    protected void display(@Nullable Object value) {
        picker.setValue(days.day(value == null ? "" : value.toString()));
        picker.getEditor().setText(days.show(picker.getValue()));
    }

    @Override
    public @Nullable Object read() {
        return field.parse(days.read(picker.getEditor().getText()));
    }

    @Override
    protected boolean isWide() {
        return false;
    }
}
