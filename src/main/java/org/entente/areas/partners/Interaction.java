package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.Set;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.Private;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A visit, call or other contact with one partner or several.
///
/// @param what         what it was about, in a line
/// @param begun        who began it: contact in both directions is a criterion of the first phase
/// @param note         what all who see the record may read
/// @param privateNote  what stays with our own community, whoever sees the rest
/// @param followUp     what is to be done next
/// @param followUpBy   by when
/// @param followUpWho  by whom
/// @param followUpDone when it was done
@RecordKind("interaction")
public record Interaction(
        @Title @Required String what,
        @Listed @RefersTo(Partner.class) Set<RecordId> partners,
        @Listed @RefersTo(Person.class) Set<RecordId> people,
        @Listed @Required @Nullable LocalDate day,
        @Listed @Nullable Way way,
        @Nullable Begun begun,
        @Lines String note,
        @Private @Lines String privateNote,
        String followUp,
        @Listed @Nullable LocalDate followUpBy,
        String followUpWho,
        @Nullable LocalDate followUpDone,
        Set<String> tags) {

    /// In which way.
    public enum Way {
        VISIT,
        CALL,
        LETTER,
        EVENT,
        HELP_GIVEN
    }

    /// Who began it.
    public enum Begun {
        BY_US,
        BY_THEM,
        TOGETHER
    }

    /// Whether something is still to be done.
    public boolean isOpen() {
        return followUpDone == null && (!followUp.isBlank() || followUpBy != null);
    }
}
