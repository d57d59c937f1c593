package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.Set;
import org.entente.areas.partners.Partner;
import org.entente.record.ByAction;
import org.entente.record.Form;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.Private;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Span;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// What two or more partners have agreed. What is signed is not this record, which goes on changing, but a [Wording] of
/// it: a text put down once, word for word.
///
/// @param status          the last step that was entered; where the agreement stands on a given day is [Standing]
/// @param driver          why the agreement exists: the situation it answers (Sociocracy 3.0's word)
/// @param text            the wording agreed on
/// @param criteria        how the parties will tell whether it works
/// @param runs            first day and end; without an end it is open-ended
/// @param language        of the wording: decides the headings in the text that is signed; English where not given
/// @param minimumMonths   for how long from the first day nobody can leave, in an agreement without an end
/// @param renewalMonths   length of each renewal
/// @param noticeDays      days before renewal or end by which notice must be given
/// @param preparationDays days we ourselves need before that; each party keeps its own
/// @param amending        fingerprint of the signed wording that is being changed; what is signed is frozen without it
@RecordKind("agreement")
public record Agreement(
        @Title @Required String title,
        @Listed @Nullable Type type,
        @Listed @ByAction @Nullable Status status,
        @Listed @RefersTo(Partner.class) Set<RecordId> parties,
        @Lines String driver,
        @Lines String text,
        @Nullable Language language,
        @Lines String criteria,
        @Listed @Nullable Span runs,
        @Form(max = 1200) @Nullable Long minimumMonths,
        @Nullable Renewal renewal,
        @Form(max = 1200) @Nullable Long renewalMonths,
        @Form(max = 3660) @Nullable Long noticeDays,
        @Private @Form(max = 3660) @Nullable Long preparationDays,
        @Listed @Nullable LocalDate reviewOn,
        String decidedBy,
        @Lines String notes,
        Set<String> tags,
        @ByAction String amending) {

    /// What the agreement is about.
    public enum Type {
        RESOURCE_SHARING,
        MUTUAL_AID,
        PURCHASING,
        SERVICE,
        LEASE,
        MEMORANDUM,
        LEGAL_DEFENCE
    }

    /// The language of the wording.
    public enum Language {
        ENGLISH,
        SPANISH
    }

    /// Its life cycle.
    public enum Status {
        DRAFT,
        NEGOTIATING,
        CONSENTED,
        SIGNED,
        ACTIVE,
        IN_NOTICE,
        RENEWED,
        EXPIRED,
        TERMINATED
    }

    /// What happens at the end of the term.
    public enum Renewal {
        AUTOMATIC,
        BY_DECISION,
        NONE
    }
}
