package org.entente.areas.partners;

import java.util.Comparator;
import org.entente.record.RecordId;
import org.entente.text.Text;

/// A relationship as it looks from one end.
///
/// @param record the relationship's record
/// @param other  who is at the other end
/// @param kind   whether that is a `partner` or a `person`
/// @param title  their name
/// @param type   what the one is to the other
/// @param out    whether it reads from here to there
/// @param about  more in a few words
public record Tie(
        RecordId record, RecordId other, String kind, String title, Relationship.Type type, boolean out, String about) {
    /// By name, and then in an order that is the same everywhere.
    static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Tie::other)
                    .thenComparing(Tie::record);

    /// What the one here is to the other: «funds», «is funded by».
    public String words(Text text) {
        return out || type.isMutual()
                ? text.choice("relationship", "type", type.word())
                : text.of("relationship.back." + type.word());
    }
}
