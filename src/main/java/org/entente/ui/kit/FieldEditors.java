package org.entente.ui.kit;

import org.entente.record.Field;
import org.entente.record.Kind;

/// Which editor a field gets.
public final class FieldEditors {
    private FieldEditors() {}

    /// A new editor for a field.
    public static FieldEditor of(Desk desk, Kind<?> kind, Field field) {
        FieldEditor editor =
                switch (field.type()) {
                    case TEXT, NUMBER, AMOUNT, ENTRIES -> new TextEditor(field);
                    case PLACE -> new PlaceEditor(desk, field);
                    case FLAG -> new FlagEditor(desk.text());
                    case DATE -> new DateEditor(desk, field);
                    case SPAN -> new SpanEditor(desk, field);
                    case CHOICE -> new ChoiceEditor(desk.text(), kind, field);
                    case CHOICES -> ChipsEditor.choices(desk.text(), kind, field);
                    case TAGS -> ChipsEditor.tags(desk.text(), field);
                    case REFERENCE -> new ReferenceEditor(desk, field);
                    case REFERENCES -> new ReferencesEditor(desk, field);
                };
        editor.focus().setId("field-" + field.name());
        String label = desk.text().field(kind.name(), field.name());
        editor.focus().setAccessibleText(label);
        return editor;
    }
}
