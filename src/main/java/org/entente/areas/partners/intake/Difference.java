package org.entente.areas.partners.intake;

import org.entente.record.Field;
import org.entente.record.Kind;
import org.jspecify.annotations.Nullable;

/// What a row of a list changes in one field of a partner that is here already.
///
/// @param row    the number of the entry in the file, from 1
/// @param name   what the partner is called here
/// @param kind   the kind that has the field: partner, or phone
/// @param before what stands there now, as the log has it; null where nothing does
/// @param after  what would stand there
public record Difference(
        int row, String name, Kind<?> kind, Field field, @Nullable Object before, @Nullable Object after) {}
