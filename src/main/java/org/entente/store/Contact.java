package org.entente.store;

import java.time.Instant;
import org.entente.log.Card;
import org.jspecify.annotations.Nullable;

/// A community whose card is held, with what only we know about it.
///
/// @param card       what it says of itself
/// @param met        when its card came here
/// @param verified   when somebody compared the safety words in person; null until then
/// @param verifiedBy who did
/// @param heard      when something by it last came in; null for never
public record Contact(
        Card card, Instant met, @Nullable Instant verified, @Nullable String verifiedBy, @Nullable Instant heard) {
    /// The community's id.
    public String id() {
        return card.community().text();
    }

    /// The community's name.
    public String name() {
        return card.name();
    }

    /// Whether its safety words were compared in person.
    public boolean isVerified() {
        return verified != null;
    }
}
