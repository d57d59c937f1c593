package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// A move of a relationship from one phase to another, and what it needs.
///
/// Each move has its day. Going back, and leaving the way (paused, dormant, departed), need a reason. Going on needs the
/// criteria of every phase that is left behind; where some are missing the move is made all the same if a reason is
/// written: phases describe how people stand to one another, and a form must not hold that up. What is missing stays
/// missing, and is shown. The first phase a partner is given is where it stands, and needs nothing.
///
/// @param from where it was; null where it had no phase
/// @param to   where it goes; null to take its phase away, which counts as going back
public record PhaseMove(@Nullable Phase from, @Nullable Phase to) {

    /// Which way a move goes.
    public enum Way {
        /// The first phase it is given.
        FIRST,
        /// Further, also out of an interruption.
        ON,
        /// To an earlier phase, or to none.
        BACK,
        /// Paused, dormant, departed.
        ASIDE
    }

    /// Which way it goes.
    public Way way() {
        if (from == null) {
            return Way.FIRST;
        } else if (to == null) {
            return Way.BACK;
        } else if (!to.isOnTheWay()) {
            return Way.ASIDE;
        }
        return to.step() < from.step() ? Way.BACK : Way.ON;
    }

    /// The criteria of the phases left behind that are not met; none where it does not go on.
    public List<Criterion> lacks(Set<Criterion> met) {
        if (way() != Way.ON || to == null) {
            return List.of();
        }
        int reached = to.step();
        return List.of(Criterion.values()).stream()
                .filter(criterion -> criterion.phase().step() < reached && !met.contains(criterion))
                .toList();
    }

    /// Whether a reason has to be written.
    public boolean needsReason(Set<Criterion> met) {
        return way() == Way.BACK || way() == Way.ASIDE || !lacks(met).isEmpty();
    }

    /// Checks that what the move needs is there.
    ///
    /// @param met    the criteria met
    /// @param day    the day of the move; null where none was entered
    /// @param reason why; empty where none was entered
    /// @throws Refusal PHASE_NEEDS_DAY, PHASE_NEEDS_REASON, PHASE_LACKS with the words of the criteria
    public void check(Set<Criterion> met, @Nullable LocalDate day, String reason) {
        if (way() == Way.FIRST || from == to) {
            return;
        } else if (reason.isBlank() && needsReason(met)) {
            String missing = lacks(met).stream().map(Criterion::word).collect(Collectors.joining(", "));
            throw missing.isEmpty()
                    ? new Refusal(Problem.PHASE_NEEDS_REASON)
                    : new Refusal(Problem.PHASE_LACKS, missing);
        } else if (day == null) {
            throw new Refusal(Problem.PHASE_NEEDS_DAY);
        }
    }
}
