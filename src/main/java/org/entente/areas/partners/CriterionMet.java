package org.entente.areas.partners;

import java.time.LocalDate;
import org.entente.record.ChildOf;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// That a partner has met a criterion of a phase, and what shows it. Two communities may enter the same one apart: it is
/// met where any row says so.
///
/// @param what     the criterion
/// @param evidence what shows that it is met
/// @param metOn    since when
@RecordKind("criterion")
public record CriterionMet(
        @ChildOf(Partner.class) RecordId partner,
        String order,
        @Listed @Required @Nullable Criterion what,
        @Title @Required String evidence,
        @Listed @Required @Nullable LocalDate metOn) {}
