package org.entente.areas.partners;

import org.entente.record.ChildOf;
import org.entente.record.Form;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A telephone number or radio call sign of a person, partner or crisis contact; the first in order is called first.
///
/// @param owner whose number it is
/// @param order where it stands among the owner's numbers
@RecordKind("phone")
public record Phone(
        @ChildOf({Person.class, org.entente.areas.crisis.CrisisContact.class, Partner.class}) RecordId owner,
        String order,
        @Listed @Nullable Label label,
        @Title @Required @Form(text = Form.Text.PHONE) String number) {

    /// Where the number rings.
    public enum Label {
        MOBILE,
        HOME,
        WORK,
        EMERGENCY,
        RADIO,
        OTHER
    }
}
