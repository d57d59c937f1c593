package org.entente.areas.sharing;

import java.time.LocalDate;
import java.util.Set;
import org.entente.areas.partners.Partner;
import org.entente.record.Amount;
import org.entente.record.Form;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// Something a community can lend.
///
/// @param custodian       the community that looks after it
/// @param keeper          the person with the key
/// @param site            where it stands
/// @param value           what replacing it would cost
/// @param lending         what other communities may do with it
/// @param bufferHours     hours kept free between two loans
/// @param noticeDays      days ahead it must be asked for
/// @param longestLoanDays days one loan may last
/// @param meter           reading of its hour counter or odometer
@RecordKind("resource")
public record Resource(
        @Title @Required String name,
        @Listed @Nullable Type type,
        @Listed @RefersTo(Partner.class) @Nullable RecordId custodian,
        String keeper,
        @Listed String site,
        @Form(max = 1_000_000) @Nullable Long quantity,
        @Listed @Nullable Condition condition,
        @Nullable Amount value,
        @Lines String instructions,
        @Listed @Nullable Lending lending,
        @Nullable Amount deposit,
        @Nullable Amount fee,
        @Form(max = 10_000) @Nullable Long bufferHours,
        @Form(max = 3660) @Nullable Long noticeDays,
        @Form(max = 3660) @Nullable Long longestLoanDays,
        @Nullable Amount meter,
        String fuel,
        @Nullable LocalDate serviceDue,
        @Lines String notes,
        Set<String> tags) {

    /// What sort of thing it is.
    public enum Type {
        EQUIPMENT,
        VEHICLE,
        FACILITY,
        TECHNICAL,
        SKILL
    }

    /// The state it is in, as at a handover.
    public enum Condition {
        GOOD,
        MINOR_WEAR,
        MAJOR_WEAR,
        UNUSABLE,
        NEEDS_MAINTENANCE
    }

    /// The rule for other communities.
    public enum Lending {
        NOT_LENT,
        LOOK_ONLY,
        ASK,
        FREE
    }
}
