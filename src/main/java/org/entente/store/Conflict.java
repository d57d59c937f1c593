package org.entente.store;

import java.time.Instant;
import java.util.List;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// Two or more communities or devices set the same thing, none knowing of the others: a person must look.
///
/// @param id       for people and the command line: the record's id, a slash, and the register
/// @param record   the record
/// @param kind     its kind
/// @param title    its name
/// @param register the field or element of a set, or `deleted` where one hid what another changed
/// @param sides    the competing writes, the one shown now first
public record Conflict(String id, RecordId record, Kind<?> kind, String title, String register, List<Side> sides) {

    /// One of the competing writes.
    ///
    /// @param community who wrote it, by id
    /// @param device    from which laptop, by name
    /// @param time      when, by that laptop's clock
    /// @param value     what it set
    public record Side(String community, String device, Instant time, @Nullable Object value) {}
}
