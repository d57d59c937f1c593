package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.List;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;

/// All we know of a partner, as their card shows it and their dossier prints it.
///
/// @param standing how the relationship stands
/// @param people   whom we know there
/// @param open     contacts of which something is still to be done, what is due first first
/// @param ties     their relationships to others
/// @param links    relationships among those others
/// @param others   records of other areas that name the partner: agreements, bookings
/// @param projects what is done together
/// @param moments  what happened, newest first
public record Dossier(
        Standing standing,
        List<Item> people,
        List<Item> open,
        List<Tie> ties,
        List<Link> links,
        List<Item> others,
        List<Item> projects,
        List<Moment> moments) {

    /// A relationship between two of the others.
    public record Link(RecordId one, RecordId other) {}

    /// Reads it. Of a partner that was merged into another one, that one's.
    ///
    /// @throws org.entente.record.Refusal RECORD_UNKNOWN
    public static Dossier of(Records records, RecordId partner, LocalDate today) {
        return new DossierReading(records, partner, today).read();
    }
}
