package org.entente.areas.partners;

import java.util.Set;
import org.entente.record.Form;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// Somebody we deal with at a partner.
///
/// @param partner where they belong
/// @param role    what they do there
@RecordKind("person")
public record Person(
        @Title @Required String name,
        @Listed @RefersTo(Partner.class) @Nullable RecordId partner,
        @Listed String role,
        @Listed @Form(text = Form.Text.EMAIL) String email,
        Set<String> languages,
        @Listed @Nullable ContactWay preferredWay,
        @Lines String accessibility,
        @Nullable Boolean doNotMail,
        @Lines String notes,
        Set<String> tags) {}
