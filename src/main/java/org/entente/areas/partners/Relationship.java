package org.entente.areas.partners;

import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Span;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// How two partners or people stand to one another. It is read both ways: «funds» from one end is «is funded by» from the
/// other.
///
/// @param about more in a few words
/// @param runs  since when, and until when
@RecordKind("relationship")
public record Relationship(
        @Listed @Required @RefersTo({Partner.class, Person.class}) @Nullable RecordId from,
        @Listed @Required @Nullable Type type,
        @Listed @Required @RefersTo({Partner.class, Person.class}) @Nullable RecordId to,
        @Title String about,
        @Listed @Nullable Span runs,
        @Lines String notes) {

    /// What the one is to the other. Those that read the same from both ends are marked.
    public enum Type {
        WORKS_WITH(true),
        NEIGHBOUR_OF(true),
        FAMILY_OF(true),
        FRIEND_OF(true),
        IN_DISPUTE_WITH(true),
        MEMBER_OF(false),
        FOUNDED(false),
        SITS_ON_BOARD_OF(false),
        FUNDS(false),
        ADVISES(false),
        SUPPLIES(false),
        RENTS_TO(false),
        INTRODUCED(false);

        private final boolean mutual;

        Type(boolean mutual) {
            this.mutual = mutual;
        }

        /// Whether it reads the same from both ends.
        public boolean isMutual() {
            return mutual;
        }

        /// The word in the log and of its messages.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
