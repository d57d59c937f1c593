package org.entente.record;

import org.jspecify.annotations.Nullable;

/// What we alone keep about a shared record: one [Private] field of it. Always in *ours*.
///
/// @param field the field's name
/// @param about the shared record
/// @param text  what it says: text, or a number written out
@Private
@RecordKind("companion")
public record Companion(@Title @Required String field, @Required @RefersTo({}) RecordId about, @Lines String text) {
    /// What the field says: the text, as its kind has it; null where it is no number and should be one.
    public static @Nullable Object value(Field field, String text) {
        if (field.type() != FieldType.NUMBER) {
            return text;
        }
        return text.matches("-?\\d{1,15}") ? (Object) Long.valueOf(text) : null;
    }
}
