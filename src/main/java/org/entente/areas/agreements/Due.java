package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// A day on which something has to be done about an agreement.
///
/// @param day       when
/// @param sort      what for
/// @param agreement which
/// @param detail    what is owed, with who owes it to whom; else empty
/// @param key       tells it from the others of its agreement, the same each time
public record Due(LocalDate day, Sort sort, Item agreement, String detail, String key) {
    /// What for.
    public enum Sort {
        ACT,
        OWED,
        REVIEW,
        END
    }

    /// Of all agreements, by day: what is late, and what comes in some days.
    public static List<Due> all(Records records, LocalDate today, int daysAhead) {
        List<Due> all = new ArrayList<>();
        for (Item item : records.list(Query.all(records.kinds().of(Agreement.class)))) {
            all.addAll(of(Dossier.of(records, item), today, daysAhead));
        }
        all.sort(Comparator.comparing(Due::day).thenComparing(due -> due.agreement().title()).thenComparing(Due::key));
        return all;
    }

    private static List<Due> of(Dossier dossier, LocalDate today, int daysAhead) {
        Standing standing = Standing.of(dossier, today);
        List<Due> all = new ArrayList<>();
        Item item = dossier.item();
        LocalDate limit = today.plusDays(daysAhead);
        add(all, standing.actBy(dossier, today).orElse(null), Sort.ACT, item, "", limit);
        if (!standing.isOver()) {
            add(all, dossier.agreement().reviewOn(), Sort.REVIEW, item, "", limit);
        }
        if (standing.next() == Standing.Next.END) {
            add(all, standing.end(), Sort.END, item, "", limit);
        }
        for (Occurrence one : Schedule.of(dossier, today, daysAhead).open()) {
            Obligation owed = one.owed().value();
            String who = dossier.name(owed.debtor());
            String whom = dossier.name(owed.creditor());
            String names = who + (whom.isEmpty() ? "" : " → " + whom);
            String detail = (names.isBlank() ? "" : names + ": ") + owed.what();
            LocalDate due = one.due();
            if (due != null && !due.isAfter(limit)) {
                all.add(new Due(due, Sort.OWED, item, detail, one.owed().id().handle() + "-" + due));
            }
        }
        return all;
    }

    private static void add(
            List<Due> all, @Nullable LocalDate day, Sort sort, Item item, String detail, LocalDate limit) {
        if (day != null && !day.isAfter(limit)) {
            all.add(new Due(day, sort, item, detail, item.id().handle() + "-" + Contents.word(sort)));
        }
    }

    /// Whether its day is past.
    public boolean isLate(LocalDate today) {
        return day.isBefore(today);
    }
}
