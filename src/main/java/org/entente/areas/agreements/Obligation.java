package org.entente.areas.agreements;

import java.time.LocalDate;
import org.entente.areas.partners.Partner;
import org.entente.record.Amount;
import org.entente.record.ChildOf;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// Something that one party owes another under an agreement.
///
/// @param debtor   who owes it
/// @param creditor to whom
/// @param evidence what shows that it was done
@RecordKind("obligation")
public record Obligation(
        @ChildOf(Agreement.class) RecordId agreement,
        String order,
        @Title @Required String what,
        @Listed @RefersTo(Partner.class) @Nullable RecordId debtor,
        @Listed @RefersTo(Partner.class) @Nullable RecordId creditor,
        @Listed @Nullable Amount amount,
        @Listed @Nullable LocalDate due,
        @Nullable Recurrence recurrence,
        @Listed @Nullable Boolean done,
        @Lines String evidence) {

    /// How often it falls due.
    public enum Recurrence {
        ONCE,
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        YEARLY
    }
}
