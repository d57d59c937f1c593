package org.entente.areas.partners;

import org.entente.record.ChildOf;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Span;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// What a person does at a further partner, besides the one in their form.
///
/// @param role what they do there
/// @param runs first day, and the day after the last
@RecordKind("partner-role")
public record PartnerRole(
        @ChildOf(Person.class) RecordId person,
        String order,
        @Listed @Required @RefersTo(Partner.class) @Nullable RecordId partner,
        @Title String role,
        @Listed @Nullable Span runs) {}
