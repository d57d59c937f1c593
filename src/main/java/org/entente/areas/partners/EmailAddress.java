package org.entente.areas.partners;

import org.entente.record.ChildOf;
import org.entente.record.Form;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A further e-mail address of a person; the first in order is tried first, after the one in their form.
@RecordKind("email-address")
public record EmailAddress(
        @ChildOf(Person.class) RecordId owner,
        String order,
        @Listed @Nullable Label label,
        @Title @Required @Form(text = Form.Text.EMAIL) String address) {

    /// What it is for.
    public enum Label {
        PERSONAL,
        WORK,
        SHARED
    }
}
