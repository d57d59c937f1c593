package org.entente.areas.partners;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Rule;
import org.jspecify.annotations.Nullable;

/// Holds every save to what a move from phase to phase needs ([PhaseMove]), whoever saves: form, board, command.
///
/// A move has a day of its own, so what stood there before does not do, except on the day itself; and a reason of its own.
final class PhaseRule implements Rule {
    private final InstantSource clock;

    PhaseRule(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void check(Intent intent, Records before) {
        if (intent.undo() || intent.of(Merge.class).stream().anyMatch(Proposed::deleted)) {
            return; // back to what was allowed when it was written, also where a merge is taken back
        }
        for (Proposed one : intent.of(Partner.class)) {
            Item item = one.before();
            if (item != null && !one.deleted() && !item.deleted() && one.changes("phase")) {
                Partner after = one.as(Partner.class);
                new PhaseMove(item.as(Partner.class).phase(), after.phase())
                        .check(
                                met(intent, before, item),
                                day(one, after),
                                one.changes("phase_reason") ? after.phaseReason() : "");
            }
        }
    }

    private @Nullable LocalDate day(Proposed one, Partner after) {
        LocalDate day = after.phaseSince();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return day != null && (one.changes("phase_since") || !day.isBefore(today)) ? day : null;
    }

    /// The criteria met as they would be after the save.
    private static Set<Criterion> met(Intent intent, Records before, Item partner) {
        Map<RecordId, CriterionMet> rows = new HashMap<>();
        for (RecordId one : Aliases.of(before).all(partner.id())) {
            before.children(one, before.kinds().of(CriterionMet.class))
                    .forEach(row -> rows.put(row.id(), row.as(CriterionMet.class)));
        }
        for (Proposed row : intent.of(CriterionMet.class)) {
            CriterionMet criterion = row.as(CriterionMet.class);
            if (row.deleted()) {
                rows.remove(row.id());
            } else if (criterion.partner().equals(partner.id())) {
                rows.put(row.id(), criterion);
            }
        }
        return Standing.metBy(rows.values());
    }
}
