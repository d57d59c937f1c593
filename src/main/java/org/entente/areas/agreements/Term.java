package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.record.Span;
import org.jspecify.annotations.Nullable;

/// How long an agreement runs, by its text and by what was decided since. All ends are the first day on which it does not
/// run any more.
///
/// @param agreement the agreement
/// @param steps     what was entered about it, in that order
public record Term(Agreement agreement, List<Step> steps) {
    /// The length of a renewal where none is given, in months.
    static final long USUAL_MONTHS = 12;

    /// The first day; null where none is given.
    public @Nullable LocalDate start() {
        Span runs = agreement.runs();
        return runs == null ? null : runs.from();
    }

    /// The end of the first term, or the last one decided on; null without an end.
    public @Nullable LocalDate statedEnd() {
        Span runs = agreement.runs();
        LocalDate end = runs == null ? null : runs.to();
        for (Step step : steps) {
            LocalDate until = step.until();
            if (step.what() == Step.What.RENEWAL && end != null && until != null && until.isAfter(end)) {
                end = until;
            }
        }
        return end;
    }

    /// The end of the term that runs on a day, or the last end where it runs no more: an automatic renewal begins the next
    /// term by itself. Months are counted from the first end, so that one on the 31st comes back to the 31st.
    public @Nullable LocalDate endOn(LocalDate today) {
        LocalDate end = statedEnd();
        if (end == null || agreement.renewal() != Agreement.Renewal.AUTOMATIC) {
            return end;
        }
        return end.plusMonths(months() * renewals(end, today));
    }

    private long renewals(LocalDate end, LocalDate today) {
        long times = 0;
        while (!end.plusMonths(months() * times).isAfter(today) && times < 1200) {
            times++;
        }
        return times;
    }

    /// The length of a renewal in months, at least one.
    long months() {
        return agreement.renewalMonths() == null ? USUAL_MONTHS : Math.max(1, agreement.renewalMonths());
    }

    /// How often it had been renewed by a day, by itself or by decision.
    public long renewalsBy(LocalDate today) {
        LocalDate end = statedEnd();
        long decided = steps.stream().filter(step -> step.what() == Step.What.RENEWAL).count();
        boolean automatic = end != null && agreement.renewal() == Agreement.Renewal.AUTOMATIC;
        return decided + (automatic ? renewals(Objects.requireNonNull(end), today) : 0);
    }

    /// Where the next renewal would lead.
    public @Nullable LocalDate nextEnd(LocalDate today) {
        LocalDate end = endOn(today);
        return end == null ? null : end.plusMonths(months());
    }

    /// The last day on which notice for the end of the running term can be given; null without an end.
    public @Nullable LocalDate noticeBy(LocalDate today) {
        LocalDate end = endOn(today);
        return end == null ? null : end.minusDays(days(agreement.noticeDays()));
    }

    /// The day by which we have to act: renewal, less notice, less the days we need before it. Once that day is past and the
    /// agreement renews by itself, it stays until the term ends: somebody has to know that it was missed.
    public @Nullable LocalDate actBy(LocalDate today) {
        LocalDate notice = noticeBy(today);
        return notice == null ? null : notice.minusDays(days(agreement.preparationDays()));
    }

    /// When an agreement ends if notice is given on a day. With a term: at its end, if the notice is in time, else at the
    /// end of the next term where it renews by itself. Without one: after the days of notice, and not before the time
    /// that nobody can leave.
    public LocalDate endAfterNotice(LocalDate given) {
        LocalDate end = endOn(given);
        long notice = days(agreement.noticeDays());
        if (end == null) {
            LocalDate after = given.plusDays(notice);
            LocalDate start = start();
            Long minimum = agreement.minimumMonths();
            LocalDate earliest = start == null || minimum == null ? after : start.plusMonths(minimum);
            return after.isBefore(earliest) ? earliest : after;
        }
        boolean inTime = !given.isAfter(end.minusDays(notice));
        boolean renews = agreement.renewal() == Agreement.Renewal.AUTOMATIC;
        return inTime || !renews ? end : end.plusMonths(months());
    }

    private static long days(@Nullable Long days) {
        return days == null ? 0 : days;
    }
}
