package org.entente.areas.partners;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.entente.store.Item;
import org.jspecify.annotations.Nullable;

/// How a relationship stands on a day: worked out, never stored.
///
/// @param item        the partner's record
/// @param partner     the same
/// @param met         the criteria met
/// @param lastContact the last day of contact; null where there was none
/// @param today       the day
public record Standing(
        Item item, Partner partner, Set<Criterion> met, @Nullable LocalDate lastContact, LocalDate today) {

    /// The criteria of its phase that are not met.
    public List<Criterion> missing() {
        Phase phase = partner.phase();
        return phase == null ? List.of() : phase.criteria().stream().filter(c -> !met.contains(c)).toList();
    }

    /// The criteria of earlier phases that are not met, where it was moved on all the same.
    public List<Criterion> leftBehind() {
        Phase phase = partner.phase();
        return phase == null ? List.of() : new PhaseMove(Phase.PROSPECT, phase).lacks(met);
    }

    /// Early, due or late against the span of its phase.
    public Timing timing() {
        return Timing.of(partner.phase(), partner.phaseSince(), today);
    }

    /// Days since the last contact; empty where there was none.
    public OptionalLong daysSinceContact() {
        return lastContact == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(lastContact, today));
    }

    /// The day by which there should be contact again; null where none is expected, or nobody knows since when.
    public @Nullable LocalDate contactBy() {
        LocalDate last = lastContact == null ? partner.phaseSince() : lastContact;
        Long limit = Freshness.limit(partner);
        return last == null || limit == null ? null : last.plusDays(limit);
    }

    /// Whether the relationship is kept up.
    public Freshness freshness() {
        return Freshness.of(partner, lastContact == null ? partner.phaseSince() : lastContact, today);
    }

    /// What to do next: the word of the first criterion missing, `move-on` where the phase has done its work, `contact` of
    /// a prospect never spoken to, `begin` of one that was, `keep-up` after the last phase, `revive` of an interruption; empty without a phase.
    public String nextStep() {
        Phase phase = partner.phase();
        if (phase == null) {
            return "";
        }
        return switch (phase) {
            case PROSPECT -> lastContact == null ? "contact" : "begin";
            case RELATIONSHIP_BUILDING, FORMAL_PARTNERSHIP, NETWORK_INTEGRATION ->
                    !missing().isEmpty() ? missing().getFirst().word() : phase.next() == null ? "keep-up" : "move-on";
            case PAUSED, DORMANT -> "revive";
            case DEPARTED -> "";
        };
    }

    /// The criteria that rows say are met: each has what and when.
    static Set<Criterion> met(List<Item> rows) {
        return metBy(rows.stream().map(row -> row.as(CriterionMet.class)).toList());
    }

    /// As above.
    static Set<Criterion> metBy(Collection<CriterionMet> rows) {
        EnumSet<Criterion> met = EnumSet.noneOf(Criterion.class);
        for (CriterionMet criterion : rows) {
            if (criterion.what() != null && criterion.metOn() != null) {
                met.add(criterion.what());
            }
        }
        return met;
    }
}
