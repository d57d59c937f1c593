package org.entente.areas.agreements;

import org.entente.areas.partners.Partner;
import org.entente.record.ByAction;
import org.entente.record.ChildOf;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A party as it stands in the text that is signed. Kept beside the agreement because the partner's own record may be in
/// nobody's sight but ours, and both sides have to make out the same text.
///
/// @param name        as the text names it
/// @param represented who signs for it, with their office: Ana Molina, clerk
/// @param partner     its record, where there is one
/// @param community   the community that signs here for it, by id; empty for a party that signs on paper
@RecordKind("party")
public record Party(
        @ChildOf(Agreement.class) RecordId agreement,
        String order,
        @Title @Required String name,
        @Listed String represented,
        @RefersTo(Partner.class) @Nullable RecordId partner,
        @ByAction String community) {}
