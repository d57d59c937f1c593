package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.Comparator;
import org.entente.record.RecordId;
import org.entente.text.Text;

/// Something that happened between us and a partner.
///
/// @param day    when
/// @param sort   what sort of thing
/// @param word   which of its sort: a choice, a phase, a criterion, a kind
/// @param title  in the words of whoever entered it
/// @param detail more of them; line breaks are kept
/// @param record the record that says so
public record Moment(LocalDate day, Sort sort, String word, String title, String detail, RecordId record) {
    /// The newest first; of one day in an order that is the same everywhere.
    static final Comparator<Moment> NEWEST =
            Comparator.comparing(Moment::day)
                    .reversed()
                    .thenComparing(Moment::sort)
                    .thenComparing(Moment::title)
                    .thenComparing(Moment::word)
                    .thenComparing(Moment::record);

    /// What sort of thing.
    public enum Sort {
        MOVE,
        CRITERION,
        CONTACT,
        PROJECT,
        /// A record of another area that names the partner: an agreement, a booking.
        OTHER,
        MERGE,
        CHANGE
    }

    /// What happened, in a line.
    public String headline(Text text) {
        return switch (sort) {
            case MOVE -> text.of("moment.move", text.choice("partner", "phase", word));
            case CRITERION -> text.of("moment.criterion", text.choice("criterion", "what", word));
            case CONTACT -> word.isEmpty() ? title : text.choice("interaction", "way", word) + ": " + title;
            case PROJECT -> text.of("moment.project." + word, title);
            case OTHER -> text.kind(word) + ": " + title;
            case MERGE -> text.of("moment.merge", title);
            case CHANGE -> text.of("moment." + word);
        };
    }
}
