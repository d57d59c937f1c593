package org.entente.areas.agreements;

import java.time.LocalDate;
import org.entente.record.Amount;
import org.jspecify.annotations.Nullable;

/// One time that an obligation falls due.
///
/// @param due null for one without a day
/// @param met when and how it was met; null as long as it was not
public record Occurrence(Row<Obligation> owed, @Nullable LocalDate due, @Nullable Met met) {
    /// How it was met.
    ///
    /// @param done     the day; null where only the fact is known
    /// @param amount   how much; null where it was no amount
    /// @param evidence what shows it
    public record Met(@Nullable LocalDate done, @Nullable Amount amount, String evidence) {}

    /// How it stands.
    public enum State {
        MET,
        MET_LATE,
        LATE,
        DUE
    }

    /// How it stands on a day: due until the end of its day, late from the next.
    public State on(LocalDate today) {
        if (met != null) {
            LocalDate done = met.done();
            return done != null && due != null && done.isAfter(due) ? State.MET_LATE : State.MET;
        }
        return due != null && due.isBefore(today) ? State.LATE : State.DUE;
    }
}
