package org.entente.interchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Days as an iCalendar file (RFC 5545), which every calendar program and telephone reads: one event a day, each lasting that
/// day, with a reminder.
///
/// @param name   what the calendar is called
/// @param events its events
public record Calendar(String name, List<Event> events) {
    /// Longest line in octets, without its line break (RFC 5545, 3.1).
    private static final int LONGEST = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// One day.
    ///
    /// @param id          the same whenever the same thing is exported, so that importing it again changes the event
    /// @param day         the day
    /// @param summary     what it is, in a few words
    /// @param description more about it; may have several lines, may be empty
    /// @param alarmDays   how many days before its day one is reminded; 0 for that morning
    public record Event(String id, LocalDate day, String summary, String description, int alarmDays) {}

    /// The file.
    ///
    /// @param made when it is written
    public String write(Instant made) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Entente//Entente//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        line(out, "X-WR-CALNAME:" + text(name));
        events.forEach(event -> event(out, event, STAMP.format(made)));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static void event(StringBuilder out, Event event, String stamp) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + text(event.id()) + "@entente");
        line(out, "DTSTAMP:" + stamp);
        line(out, "DTSTART;VALUE=DATE:" + day(event.day()));
        line(out, "DTEND;VALUE=DATE:" + day(event.day().plusDays(1)));
        line(out, "SUMMARY:" + text(event.summary()));
        if (!event.description().isBlank()) {
            line(out, "DESCRIPTION:" + text(event.description()));
        }
        line(out, "TRANSP:TRANSPARENT");
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "DESCRIPTION:" + text(event.summary()));
        line(out, "TRIGGER:" + (event.alarmDays() == 0 ? "PT9H" : "-P" + event.alarmDays() + "D"));
        line(out, "END:VALARM");
        line(out, "END:VEVENT");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// A TEXT value (RFC 5545, 3.3.11): no control characters but a written line feed.
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                        case '\n' -> escaped.append("\\n");
                        case '\t' -> escaped.append('\t');
                        default -> escaped.append(Character.isISOControl(c) ? "" : Character.toString(c));
                    }
                });
        return escaped.toString();
    }

    /// A line, folded so that none is longer than allowed, never within a character of several octets.
    private static void line(StringBuilder out, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            String character = Character.toString(c);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += length;
            i += character.length();
        }
        out.append("\r\n");
    }
}
