package org.entente.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One saved change of one record: the registers it sets.
///
/// A register is a field's name, or for an element of a set the field's name, a dot and the element
/// (`tags.boat` → true or false). Values are the log's own: text, whole number, boolean, list, map, or null for empty.
///
/// @param record    the record changed, or created when the log that writes the edit is the one in its id
/// @param kind      the kind's name
/// @param registers what is set, sorted by name
public record Edit(RecordId record, String kind, Members<@Nullable Object> registers) {
    /// Set to true hides the record, to false brings it back.
    public static final String DELETED = "deleted";

    /// Set, in an edit that hides a record, to the id of the one that took its place for a wider audience.
    public static final String MOVED = "moved";

    /// Copies the registers.
    public Edit(RecordId record, String kind, Map<String, @Nullable Object> registers) {
        this(record, kind, Members.copyOf(registers));
    }

    /// The edit that hides a record.
    public static Edit delete(RecordId record, String kind) {
        return new Edit(record, kind, Map.of(DELETED, true));
    }

    /// The field to which a register belongs.
    public static String fieldOf(String register) {
        int dot = register.indexOf('.');
        return dot < 0 ? register : register.substring(0, dot);
    }
}
