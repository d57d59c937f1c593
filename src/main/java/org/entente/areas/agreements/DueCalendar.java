package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.List;
import org.entente.interchange.Calendar;
import org.entente.store.Records;
import org.entente.text.Text;

/// The days of all agreements for a calendar program: a year ahead, and what is late.
public final class DueCalendar {
    private static final int AHEAD = 366;
    private static final int WEEK = 7;

    private DueCalendar() {}

    /// Makes it.
    ///
    /// @param name what the calendar is called
    public static Calendar of(Records records, LocalDate today, Text text, String name) {
        List<Calendar.Event> events =
                Due.all(records, today, AHEAD, true).stream()
                        .map(due ->
                                new Calendar.Event(
                                        due.key(),
                                        due.day(),
                                        text.of("agreements-due." + due.sort().name()) + ": " + due.agreement().title(),
                                        due.detail(text),
                                        due.sort() == Due.Sort.OWED ? 1 : WEEK))
                        .toList();
        return new Calendar(name, events);
    }
}
