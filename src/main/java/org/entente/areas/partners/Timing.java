package org.entente.areas.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a relationship stands against the time its phase takes.
public enum Timing {
    /// The phase has no span, or nobody knows since when.
    NONE,
    /// Before the shortest time.
    EARLY,
    /// Within the span, or past the shortest time of a phase without an end.
    DUE,
    /// Past the longest time.
    LATE;

    /// How a phase stands on a day.
    ///
    /// @param since the day the phase began; null where unknown
    public static Timing of(@Nullable Phase phase, @Nullable LocalDate since, LocalDate today) {
        if (phase == null || since == null || phase.shortest() == null) {
            return NONE;
        } else if (today.isBefore(since.plusMonths(phase.shortest()))) {
            return EARLY;
        }
        Integer longest = phase.longest();
        return longest != null && today.isAfter(since.plusMonths(longest)) ? LATE : DUE;
    }
}
