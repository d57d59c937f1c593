package org.entente.areas.agreements;

import java.time.LocalDate;
import org.entente.record.Authority;
import org.entente.record.ChildOf;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A step in the life of an agreement, with its day and its reason.
///
/// @param by     the community that took it, by name
/// @param what   which step
/// @param day    when
/// @param until  for notice and end, the day from which nothing is owed any more; for a renewal, its new end
/// @param reason why, or by which decision
@RecordKind(value = "agreement-step", changedBy = Authority.OWNER)
public record Step(
        @ChildOf(Agreement.class) RecordId agreement,
        String order,
        @Title @Required String by,
        @Listed @Nullable What what,
        @Listed @Nullable LocalDate day,
        @Listed @Nullable LocalDate until,
        @Listed @Lines String reason) {

    /// The steps that are entered. Signed, active and expired follow from signatures and days.
    public enum What {
        CONSENT,
        NOTICE,
        NOTICE_WITHDRAWN,
        RENEWAL,
        CHANGE,
        END
    }
}
