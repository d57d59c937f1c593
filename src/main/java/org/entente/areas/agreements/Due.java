package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// A day on which something has to be done about an agreement.
///
/// @param day       when
/// @param sort      what for
/// @param agreement which
/// @param owed      what is owed; null where nothing is
/// @param debtor    who owes it, by name; empty for each party
/// @param creditor  to whom, by name; empty for all the others
/// @param amount    how much, as it is typed; may be empty
/// @param times     how often it is late by now; 1 for what is not late
/// @param key       tells it from the others of its agreement, the same each time
public record Due(
        LocalDate day,
        Sort sort,
        Item agreement,
        @Nullable Obligation owed,
        String debtor,
        String creditor,
        String amount,
        int times,
        String key) {
    /// What for.
    public enum Sort {
        ACT,
        OWED,
        REVIEW,
        END
    }

    /// Of all agreements, by day: what is late, and what comes in some days. Of an obligation that is late more than once only
    /// the first time, with how often.
    ///
    /// @param each whether each time of a recurring obligation that is still to come, not just the next
    public static List<Due> all(Records records, LocalDate today, int daysAhead, boolean each) {
        List<Due> all = new ArrayList<>();
        for (Item item : records.list(Query.all(records.kinds().of(Agreement.class)))) {
            all.addAll(of(Dossier.of(records, item), today, daysAhead, each));
        }
        all.sort(Comparator.comparing(Due::day).thenComparing(due -> due.agreement().title()).thenComparing(Due::key));
        return all;
    }

    private static List<Due> of(Dossier dossier, LocalDate today, int daysAhead, boolean each) {
        Standing standing = Standing.of(dossier, today);
        List<Due> all = new ArrayList<>();
        Item item = dossier.item();
        LocalDate limit = today.plusDays(daysAhead);
        add(all, standing.actBy(dossier, today).orElse(null), Sort.ACT, item, limit);
        if (!standing.isOver()) {
            add(all, dossier.agreement().reviewOn(), Sort.REVIEW, item, limit);
        }
        if (standing.next() == Standing.Next.END) {
            add(all, standing.end(), Sort.END, item, limit);
        }
        owed(all, dossier, today, daysAhead, each);
        return all;
    }

    private static void owed(List<Due> all, Dossier dossier, LocalDate today, int daysAhead, boolean each) {
        List<Occurrence> open = Schedule.of(dossier, today, daysAhead).open();
        Set<RecordId> late = new HashSet<>();
        Set<RecordId> next = new HashSet<>();
        for (Occurrence one : open) {
            LocalDate due = one.due();
            if (due == null || due.isAfter(today.plusDays(daysAhead))) {
                continue;
            }
            boolean past = due.isBefore(today);
            RecordId id = one.owed().id();
            if (past ? late.add(id) : next.add(id) || each) {
                Obligation owed = one.owed().value();
                int times = past ? (int) open.stream().filter(o -> isPast(o, id, today)).count() : 1;
                String key = id.handle() + "-" + due;
                String creditor = dossier.name(owed.creditor());
                all.add(
                        new Due(
                                due,
                                Sort.OWED,
                                dossier.item(),
                                owed,
                                dossier.name(owed.debtor()),
                                creditor,
                                one.owed().item().print("amount"),
                                times,
                                key));
            }
        }
    }

    private static boolean isPast(Occurrence one, RecordId owed, LocalDate today) {
        return one.owed().id().equals(owed) && one.on(today) == Occurrence.State.LATE;
    }

    private static void add(List<Due> all, @Nullable LocalDate day, Sort sort, Item item, LocalDate limit) {
        if (day != null && !day.isAfter(limit)) {
            all.add(new Due(day, sort, item, null, "", "", "", 1, item.id().handle() + "-" + Contents.word(sort)));
        }
    }

    /// What is owed by whom to whom, and how often; empty where nothing is owed.
    public String detail(Text text) {
        if (owed == null) {
            return "";
        }
        String whom = creditor.isEmpty() ? text.of("agreement.all") : creditor;
        String who = debtor.isEmpty() ? text.of("agreement.each") : debtor;
        String words = text.of("agreement.owes", who, whom, owed.what()) + (amount.isEmpty() ? "" : ", " + amount);
        Obligation.Recurrence recurrence = owed.recurrence();
        String often =
                recurrence == null || recurrence == Obligation.Recurrence.ONCE
                        ? ""
                        : " (" + text.choice("obligation", "recurrence", Contents.word(recurrence)) + ")";
        return words + often + (times > 1 ? " " + text.of("agreements-due.times", times) : "");
    }

    /// Whether its day is past.
    public boolean isLate(LocalDate today) {
        return day.isBefore(today);
    }
}
