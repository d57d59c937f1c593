package org.entente.areas.crisis;

import java.time.LocalDate;
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

/// A person or service to call in a crisis.
///
/// @param role       what they do in a crisis
/// @param backup     whom to call where this one cannot be reached
/// @param branch     the part of the organisation they stand for
/// @param area       the area they cover
/// @param verifiedOn when somebody last checked that the numbers work; due every year
@RecordKind("crisis-contact")
public record CrisisContact(
        @Title @Required String name,
        @Listed @Nullable Service service,
        @Listed String role,
        String branch,
        @Listed String area,
        @Form(text = Form.Text.EMAIL) String email,
        @Listed @RefersTo(CrisisContact.class) @Nullable RecordId backup,
        Set<String> languages,
        Set<String> skills,
        @Lines String accessibility,
        @Listed @Nullable LocalDate verifiedOn,
        @Nullable Sensitivity sensitivity,
        @Lines String notes,
        Set<String> tags) {

    /// What sort of help they are.
    public enum Service {
        COORDINATOR,
        NEIGHBOUR,
        FIRE,
        MEDICAL,
        POLICE,
        UTILITY,
        SHELTER,
        TRANSPORT,
        LEGAL,
        MEDIA,
        OTHER
    }

    /// How widely a printed list may show them.
    public enum Sensitivity {
        PUBLIC,
        NETWORK,
        CONFIDENTIAL
    }
}
