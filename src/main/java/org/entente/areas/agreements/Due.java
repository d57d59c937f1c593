package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
/// @param ending    how it goes on after the day to act; null for the other sorts
/// @param key       tells it from the others of its agreement, the same each time
public record Due(LocalDate day, Sort sort, Item agreement, @Nullable Owed owed, @Nullable Ending ending, String key) {
    /// Something owed.
    ///
    /// @param debtor   who owes it, by name; empty for each party
    /// @param creditor to whom, by name; empty for all the others
    /// @param amount   how much, as it is typed; may be empty
    /// @param times    how often it is late by now; 1 for what is not late
    public record Owed(Obligation obligation, String debtor, String creditor, String amount, int times) {}

    /// What happens if nobody acts.
    ///
    /// @param notice  the last day for notice
    /// @param end     the first day on which the running term does not run any more
    /// @param renewal what happens then
    public record Ending(LocalDate notice, LocalDate end, Agreement.@Nullable Renewal renewal) {}

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
        standing.actBy(dossier, today)
                .filter(day -> !day.isAfter(limit))
                .ifPresent(day ->
                        all.add(new Due(day, Sort.ACT, item, null, ending(dossier, today), keyOf(item, Sort.ACT))));
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
                String amount = one.owed().item().print("amount");
                Owed what = new Owed(owed, dossier.name(owed.debtor()), creditor, amount, times);
                all.add(new Due(due, Sort.OWED, dossier.item(), what, null, key));
            }
        }
    }

    private static boolean isPast(Occurrence one, RecordId owed, LocalDate today) {
        return one.owed().id().equals(owed) && one.on(today) == Occurrence.State.LATE;
    }

    private static void add(List<Due> all, @Nullable LocalDate day, Sort sort, Item item, LocalDate limit) {
        if (day != null && !day.isAfter(limit)) {
            all.add(new Due(day, sort, item, null, null, keyOf(item, sort)));
        }
    }

    private static String keyOf(Item item, Sort sort) {
        return item.id().handle() + "-" + Contents.word(sort);
    }

    private static Ending ending(Dossier dossier, LocalDate today) {
        Term term = Standing.term(dossier);
        return new Ending(
                Objects.requireNonNull(term.noticeBy(today)),
                Objects.requireNonNull(term.endOn(today)),
                dossier.agreement().renewal());
    }

    /// What is owed by whom to whom, and how often; or what happens if nobody acts; else empty.
    public String detail(Text text) {
        return owed != null ? detail(owed, text) : ending == null ? "" : detail(ending, text);
    }

    private static String detail(Owed owed, Text text) {
        Obligation what = owed.obligation();
        String whom = owed.creditor().isEmpty() ? text.of("agreement.all") : owed.creditor();
        String who = owed.debtor().isEmpty() ? text.of("agreement.each") : owed.debtor();
        String words = text.of("agreement.owes", who, whom, what.what());
        Obligation.Recurrence recurrence = what.recurrence();
        String often =
                recurrence == null || recurrence == Obligation.Recurrence.ONCE
                        ? ""
                        : " (" + text.choice("obligation", "recurrence", Contents.word(recurrence)) + ")";
        return words
                + (owed.amount().isEmpty() ? "" : ", " + owed.amount())
                + often
                + (owed.times() > 1 ? " " + text.of("agreements-due.times", owed.times()) : "");
    }

    private static String detail(Ending ending, Text text) {
        String end = text.day(ending.end());
        String last = text.day(ending.end().minusDays(1));
        return switch (Objects.requireNonNullElse(ending.renewal(), Agreement.Renewal.NONE)) {
            case AUTOMATIC -> text.of("agreements-due.renews", text.day(ending.notice()), end);
            case BY_DECISION -> text.of("agreements-due.ends-or-renewed", last);
            case NONE -> text.of("agreements-due.ends", last);
        };
    }

    /// Whether its day is past.
    public boolean isLate(LocalDate today) {
        return day.isBefore(today);
    }
}
