package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.areas.Need;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// What of the agreements needs somebody's attention.
final class AgreementNeeds {
    private static final Set<Agreement.Status> OVER = Set.of(Agreement.Status.EXPIRED, Agreement.Status.TERMINATED);
    private static final String KIND = "agreement";

    private final Records records;
    private final LocalDate today;
    private final List<Need> actBy = new ArrayList<>();
    private final List<Need> owed = new ArrayList<>();
    private final List<Need> reviews = new ArrayList<>();

    AgreementNeeds(Records records, LocalDate today) {
        this.records = records;
        this.today = today;
    }

    List<Need> all() {
        Kind<Obligation> obligations = records.kinds().of(Obligation.class);
        for (Item item : records.list(Query.all(records.kinds().of(Agreement.class)))) {
            Agreement agreement = item.as(Agreement.class);
            if (agreement.status() != null && OVER.contains(agreement.status())) {
                continue;
            }
            LocalDate day = actBy(agreement);
            if (agreement.runs() != null && !isPast(agreement.runs().to())) {
                add(actBy, "act-by", item, day, "");
            }
            add(reviews, "review", item, agreement.reviewOn(), "");
            for (Item row : records.children(item.id(), obligations)) {
                Obligation obligation = row.as(Obligation.class);
                if (!Boolean.TRUE.equals(obligation.done())) {
                    add(owed, "obligation", item, obligation.due(), obligation.what());
                }
            }
        }
        List<Need> needs = new ArrayList<>();
        for (List<Need> some : List.of(actBy, owed, reviews)) {
            some.sort(Need.ORDER);
            needs.addAll(some);
        }
        return needs;
    }

    private void add(List<Need> into, String sort, Item item, @Nullable LocalDate day, String detail) {
        if (Need.isNear(day, today)) {
            RecordId id = item.id();
            into.add(new Need(sort, KIND, item.title(), day, detail, id));
        }
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(today);
    }

    /// The day somebody has to act: the end, less the notice, less the time we need before it.
    static @Nullable LocalDate actBy(Agreement agreement) {
        LocalDate end = agreement.runs() == null ? null : agreement.runs().to();
        if (end == null) {
            return null;
        }
        long notice = agreement.noticeDays() == null ? 0 : agreement.noticeDays();
        long preparation = agreement.preparationDays() == null ? 0 : agreement.preparationDays();
        return end.minusDays(notice + preparation);
    }
}
