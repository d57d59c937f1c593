package org.entente.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// A record as it stands: its merged values, and what is needed to tell later whether it has changed since.
///
/// @param id        the record
/// @param kind      its kind
/// @param space     who can see it
/// @param owner     the community that created it, by id
/// @param values    field → value as the log has it; a sorted list for a set; absent when empty.
///                  What our own community keeps privately about it is among them
/// @param stamps    register → the entry that set it (`log ref:seq`), to notice changes made meanwhile
/// @param erased    registers whose value was erased
/// @param deleted   whether it is hidden
/// @param conflicts number of fields to be reviewed
/// @param changed   when it was last changed, by the wall clock of whoever did
public record Item(
        RecordId id,
        Kind<?> kind,
        SpaceId space,
        String owner,
        Map<String, @Nullable Object> values,
        Map<String, String> stamps,
        Set<String> erased,
        boolean deleted,
        int conflicts,
        Instant changed) {

    /// Its name in lists; empty where nobody has given one.
    public String title() {
        return kind.print(kind.title(), values);
    }

    /// Whether a field's value, or one of its elements, was erased and nothing was entered since.
    public boolean isErased(String field) {
        return values.get(field) == null && erased.stream().anyMatch(register -> Edit.fieldOf(register).equals(field));
    }

    /// A field's value as plain text.
    public String print(String field) {
        return kind.print(kind.field(field), values);
    }

    /// The record as the Java record of its kind.
    public <R extends Record> R as(Class<R> type) {
        return type.cast(kind.read(values));
    }

    /// The elements of a set field.
    public List<String> elements(String field) {
        return values.get(field) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
