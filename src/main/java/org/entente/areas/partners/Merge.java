package org.entente.areas.partners;

import java.time.LocalDate;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// That two records of partners are of the same one. The one of them that stays ([Merging]) is the same
/// whoever merges, so that merges made apart never hide both.
///
/// @param name  what the other was called
/// @param kept  the record that stays
/// @param other the record hidden in its favour
/// @param day   when
/// @param taken what was changed in the record that stays and in those that named the other, so that it can be split again:
///              JSON, read by [Merging] alone
/// @param takenPrivately the same of what only we keep
@RecordKind("merge")
public record Merge(
        @Title @Required String name,
        @Listed @Required @RefersTo(Partner.class) @Nullable RecordId kept,
        @Listed @Required @RefersTo(Partner.class) @Nullable RecordId other,
        @Listed @Nullable LocalDate day,
        @Lines String taken,
        @org.entente.record.Private @Lines String takenPrivately) {}
