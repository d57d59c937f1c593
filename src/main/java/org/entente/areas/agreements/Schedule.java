package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.entente.areas.agreements.Obligation.Recurrence;
import org.entente.record.Amount;
import org.jspecify.annotations.Nullable;

/// What is owed when under an agreement, and what of it was done: worked out from the obligations and from what was noted as
/// done, never stored.
///
/// @param occurrences by day, those without a day last
/// @param today       the day for which it was worked out
public record Schedule(List<Occurrence> occurrences, LocalDate today) {
    /// So many days ahead are shown where nobody says otherwise: a quarter of a year.
    public static final int AHEAD = 92;

    /// More times of one obligation than these are not worked out: a weekly one of eight years.
    private static final int MOST = 420;

    private static final Comparator<Occurrence> BY_DAY =
            Comparator.comparing(Occurrence::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /// Works it out up to some days ahead, and not past the end of the agreement. Of an agreement that never bound anybody
    /// nothing is owed.
    public static Schedule of(Dossier dossier, LocalDate today, int daysAhead) {
        Standing standing = Standing.of(dossier, today);
        LocalDate limit = today.plusDays(daysAhead);
        LocalDate end = standing.end();
        LocalDate last = end != null && end.minusDays(1).isBefore(limit) ? end.minusDays(1) : limit;
        List<Occurrence> all = new ArrayList<>();
        if (standing.isInForce() || standing.isOver() || standing.status() == Agreement.Status.SIGNED) {
            for (Row<Obligation> owed : dossier.obligations()) {
                add(all, dossier, owed, last);
            }
        }
        all.sort(BY_DAY);
        return new Schedule(List.copyOf(all), today);
    }

    private static void add(List<Occurrence> all, Dossier dossier, Row<Obligation> owed, LocalDate last) {
        List<Row<Fulfilment>> noted =
                dossier.fulfilments().stream().filter(row -> owed.id().equals(row.value().obligation())).toList();
        List<Row<Fulfilment>> placed = new ArrayList<>();
        boolean first = true;
        for (@Nullable LocalDate due : days(dossier, owed.value(), last)) {
            Row<Fulfilment> row =
                    noted.stream().filter(f -> Objects.equals(f.value().due(), due)).findFirst().orElse(null);
            Occurrence.Met met = row == null ? null : met(owed.value(), row.value());
            if (met == null && first && Boolean.TRUE.equals(owed.value().done())) {
                met = new Occurrence.Met(null, owed.value().amount(), owed.value().evidence());
            }
            if (row != null) {
                placed.add(row);
            }
            first = false;
            all.add(new Occurrence(owed, due, met));
        }
        // Done ahead of time, or for a day that the obligation no longer has: it was done all the same.
        for (Row<Fulfilment> row : noted) {
            if (!placed.contains(row) && !isNotedTwice(owed.value(), row, placed)) {
                placed.add(row);
                all.add(new Occurrence(owed, row.value().due(), met(owed.value(), row.value())));
            }
        }
    }

    /// Whether the same time was noted already: both sides do, apart, and it was done once all the same.
    private static boolean isNotedTwice(Obligation owed, Row<Fulfilment> row, List<Row<Fulfilment>> placed) {
        LocalDate due = row.value().due();
        boolean tells = due != null || owed.recurrence() == null || owed.recurrence() == Recurrence.ONCE;
        return tells && placed.stream().anyMatch(other -> Objects.equals(other.value().due(), due));
    }

    private static Occurrence.Met met(Obligation owed, Fulfilment noted) {
        Amount amount = noted.amount() == null ? owed.amount() : noted.amount();
        return new Occurrence.Met(noted.done(), amount, noted.evidence());
    }

    /// The days on which an obligation falls due. Each is counted from the first, so that what is due on the 31st is due on
    /// the last day of a shorter month and on the 31st again after it.
    static List<@Nullable LocalDate> days(Dossier dossier, Obligation owed, LocalDate last) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        Recurrence recurrence = owed.recurrence();
        boolean recurs = recurrence != null && recurrence != Recurrence.ONCE;
        LocalDate first = owed.due() == null && recurs ? Standing.term(dossier).start() : owed.due();
        if (first == null || recurrence == null || !recurs) {
            days.add(first);
            return days;
        }
        LocalDate day = first;
        for (int n = 1; !day.isAfter(last) && n <= MOST; n++) {
            days.add(day);
            day = day(first, recurrence, n);
        }
        return days;
    }

    /// The nth time after the first.
    static LocalDate day(LocalDate first, Recurrence recurrence, int n) {
        return switch (recurrence) {
            case ONCE -> first;
            case WEEKLY -> first.plusWeeks(n);
            case MONTHLY -> first.plusMonths(n);
            case QUARTERLY -> first.plusMonths(3L * n);
            case YEARLY -> first.plusYears(n);
        };
    }

    /// Those that wait to be done, late ones first.
    public List<Occurrence> open() {
        return occurrences.stream().filter(one -> one.met() == null).toList();
    }

    /// How many stand so.
    public int count(Occurrence.State state) {
        return (int) occurrences.stream().filter(one -> one.on(today) == state).count();
    }

    /// Of what has fallen due so far and what was done ahead of it, how much was done, in percent; rounded down, so that a
    /// hundred means all. Empty where nothing has fallen due.
    public OptionalInt percentMet() {
        long met = 0;
        long all = 0;
        for (Occurrence one : occurrences) {
            LocalDate due = one.due();
            boolean counts = one.met() != null || (due != null && due.isBefore(today));
            all += counts ? 1 : 0;
            met += one.met() != null ? 1 : 0;
        }
        return all == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100 * met / all));
    }
}
