package org.entente.areas.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a relationship has come: the three phases of the network guide with the months each takes, what precedes them
/// and what interrupts them.
public enum Phase {
    PROSPECT(0, null, null),
    RELATIONSHIP_BUILDING(1, 6, 12),
    FORMAL_PARTNERSHIP(2, 6, 18),
    NETWORK_INTEGRATION(3, 12, null),
    PAUSED(-1, null, null),
    DORMANT(-1, null, null),
    DEPARTED(-1, null, null);

    private final int step;
    private final @Nullable Integer shortest;
    private final @Nullable Integer longest;

    Phase(int step, @Nullable Integer shortest, @Nullable Integer longest) {
        this.step = step;
        this.shortest = shortest;
        this.longest = longest;
    }

    /// Its place on the way: 0 for a prospect, 1 to 3 for the phases, −1 for what interrupts them.
    public int step() {
        return step;
    }

    /// Whether it is on the way, and not an interruption of it.
    public boolean isOnTheWay() {
        return step >= 0;
    }

    /// Months that it takes at least; null where the guide names none.
    public @Nullable Integer shortest() {
        return shortest;
    }

    /// Months that it takes at most; null where the guide names none.
    public @Nullable Integer longest() {
        return longest;
    }

    /// What shows that the phase has done its work.
    public List<Criterion> criteria() {
        return List.of(Criterion.values()).stream().filter(criterion -> criterion.phase() == this).toList();
    }

    /// The phase after it on the way; null after the last, and of an interruption.
    public @Nullable Phase next() {
        return switch (this) {
            case PROSPECT -> RELATIONSHIP_BUILDING;
            case RELATIONSHIP_BUILDING -> FORMAL_PARTNERSHIP;
            case FORMAL_PARTNERSHIP -> NETWORK_INTEGRATION;
            case NETWORK_INTEGRATION, PAUSED, DORMANT, DEPARTED -> null;
        };
    }
}
