package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseMoveTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);
    private static final Set<Criterion> NONE = EnumSet.noneOf(Criterion.class);
    private static final Set<Criterion> FIRST = EnumSet.copyOf(Phase.RELATIONSHIP_BUILDING.criteria());

    private static Refusal refused(Phase from, Phase to, Set<Criterion> met, LocalDate day, String reason) {
        return assertThrows(Refusal.class, () -> new PhaseMove(from, to).check(met, day, reason));
    }

    @Test
    void aMoveThatLacksCriteriaSaysWhich() {
        Set<Criterion> most = EnumSet.copyOf(FIRST);
        most.remove(Criterion.PILOT_REVIEWED);
        most.remove(Criterion.TRUST_CHECKED);
        Refusal refusal = refused(Phase.RELATIONSHIP_BUILDING, Phase.FORMAL_PARTNERSHIP, most, DAY, " ");
        assertEquals(Problem.PHASE_LACKS, refusal.problem());
        assertEquals(List.of("pilot-reviewed, trust-checked"), Arrays.asList(refusal.details()));
    }

    @Test
    void whereAllIsMetItGoesOnWithoutAReason() {
        assertDoesNotThrow(
                () -> new PhaseMove(Phase.RELATIONSHIP_BUILDING, Phase.FORMAL_PARTNERSHIP).check(FIRST, DAY, ""));
        assertDoesNotThrow(() -> new PhaseMove(Phase.PROSPECT, Phase.RELATIONSHIP_BUILDING).check(NONE, DAY, ""));
    }

    @Test
    void itMayGoOnAllTheSameWithAReason() {
        assertDoesNotThrow(() ->
                new PhaseMove(Phase.RELATIONSHIP_BUILDING, Phase.NETWORK_INTEGRATION)
                        .check(NONE, DAY, "Neighbours for thirty years"));
    }

    @Test
    void skippingAPhaseNeedsWhatThatPhaseAsksFor() {
        assertEquals(
                Phase.FORMAL_PARTNERSHIP.criteria(),
                new PhaseMove(Phase.RELATIONSHIP_BUILDING, Phase.NETWORK_INTEGRATION).lacks(FIRST));
    }

    @Test
    void goingBackNeedsAReason() {
        Refusal refusal = refused(Phase.FORMAL_PARTNERSHIP, Phase.RELATIONSHIP_BUILDING, FIRST, DAY, "");
        assertEquals(Problem.PHASE_NEEDS_REASON, refusal.problem());
        assertEquals(Problem.PHASE_NEEDS_REASON, refused(Phase.FORMAL_PARTNERSHIP, null, FIRST, DAY, "").problem());
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "DORMANT", "DEPARTED"})
    void anInterruptionNeedsAReasonAndComingBackOnlyWhatIsMissing(Phase aside) {
        assertEquals(Problem.PHASE_NEEDS_REASON, refused(Phase.FORMAL_PARTNERSHIP, aside, FIRST, DAY, "").problem());
        assertDoesNotThrow(() -> new PhaseMove(aside, Phase.FORMAL_PARTNERSHIP).check(FIRST, DAY, ""));
        assertEquals(Problem.PHASE_LACKS, refused(aside, Phase.FORMAL_PARTNERSHIP, NONE, DAY, "").problem());
    }

    @Test
    void everyMoveNeedsItsDay() {
        assertEquals(
                Problem.PHASE_NEEDS_DAY,
                refused(Phase.PROSPECT, Phase.RELATIONSHIP_BUILDING, NONE, null, "").problem());
        assertEquals(Problem.PHASE_NEEDS_DAY, refused(Phase.PROSPECT, Phase.PAUSED, NONE, null, "Harvest").problem());
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPhaseIsWhereItStands(Phase phase) {
        assertDoesNotThrow(() -> new PhaseMove(null, phase).check(NONE, null, ""));
        assertFalse(new PhaseMove(null, phase).needsReason(NONE));
    }

    @Test
    void thePhasesAreOnTheWayInTheirOrder() {
        assertEquals(Phase.NETWORK_INTEGRATION, Phase.FORMAL_PARTNERSHIP.next());
        assertEquals(
                List.of(0, 1, 2, 3), Arrays.stream(Phase.values()).filter(Phase::isOnTheWay).map(Phase::step).toList());
        assertEquals(12, Criterion.values().length);
    }

    @Test
    void timingIsEarlyDueAndLateToTheDay() {
        LocalDate since = LocalDate.of(2026, 1, 31);
        assertEquals(Timing.EARLY, Timing.of(Phase.RELATIONSHIP_BUILDING, since, LocalDate.of(2026, 7, 30)));
        assertEquals(Timing.DUE, Timing.of(Phase.RELATIONSHIP_BUILDING, since, LocalDate.of(2026, 7, 31)));
        assertEquals(Timing.DUE, Timing.of(Phase.RELATIONSHIP_BUILDING, since, LocalDate.of(2027, 1, 31)));
        assertEquals(Timing.LATE, Timing.of(Phase.RELATIONSHIP_BUILDING, since, LocalDate.of(2027, 2, 1)));
        assertEquals(Timing.DUE, Timing.of(Phase.NETWORK_INTEGRATION, since, LocalDate.of(2036, 2, 1)));
        assertEquals(Timing.NONE, Timing.of(Phase.PAUSED, since, DAY));
        assertEquals(Timing.NONE, Timing.of(Phase.FORMAL_PARTNERSHIP, null, DAY));
    }
}
