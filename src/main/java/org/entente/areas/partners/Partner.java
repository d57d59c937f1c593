package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.Set;
import org.entente.record.Form;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.Place;
import org.entente.record.Private;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A community, organisation, office or expert with whom we have or seek a relationship.
///
/// @param phaseSince       the day it came to its phase; set with every move ([PhaseRule])
/// @param phaseReason      why it was last moved, where a move needs a reason
/// @param contactEveryDays days without contact after which the relationship goes stale; null for what is usual in its
///                         phase ([Freshness])
/// @param size             people who belong to it
/// @param capacityHours    hours a month it can give to shared work
/// @param fit              how well its ways suit ours, 1 (hardly) to 5 (very)
@RecordKind("partner")
public record Partner(
        @Title @Required String name,
        @Listed Set<PartnerKind> kinds,
        @Listed @Nullable Phase phase,
        @Nullable LocalDate phaseSince,
        @Lines String phaseReason,
        @Form(min = 1, max = 3660) @Nullable Long contactEveryDays,
        String network,
        @Listed @Nullable Place place,
        String bioregion,
        @Form(max = 10_000_000) @Nullable Long size,
        Set<String> languages,
        @Nullable DecisionMethod decisionMethod,
        @Listed @Nullable ContactWay contactPreference,
        @Form(text = Form.Text.WEB) String website,
        @Form(text = Form.Text.EMAIL) String email,
        @Form(max = 10_000) @Nullable Long capacityHours,
        @Form(min = 1, max = 5) @Nullable Long fit,
        @Lines String notes,
        @Private @Lines String sensitivities,
        Set<String> tags) {

    /// How the partner decides.
    public enum DecisionMethod {
        CONSENSUS,
        CONSENT,
        MAJORITY,
        TWO_THIRDS,
        COUNCIL,
        MANAGEMENT,
        OTHER
    }
}
