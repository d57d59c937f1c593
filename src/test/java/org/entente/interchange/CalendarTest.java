package org.entente.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant MADE = Instant.parse("2026-11-25T05:06:07Z");

    private static String one(String summary, String description, int alarm) {
        Calendar.Event event = new Calendar.Event("k3vq-12", LocalDate.of(2026, 12, 31), summary, description, alarm);
        return new Calendar("Hillside", List.of(event)).write(MADE);
    }

    @Test
    void anEventLastsItsDayAndReminds() {
        assertEquals(
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Entente//Entente//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Hillside",
                        "BEGIN:VEVENT",
                        "UID:k3vq-12@entente",
                        "DTSTAMP:20261125T050607Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:Act: Mill\\, and more\\; now",
                        "DESCRIPTION:a\\\\b\\nsecond",
                        "TRANSP:TRANSPARENT",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:Act: Mill\\, and more\\; now",
                        "TRIGGER:-P7D",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""),
                one("Act: Mill, and more; now", "a\\b\r\nsecond\u0000", 7));
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String summary = "ñ".repeat(40) + "\uD83D\uDE9C".repeat(40) + "x".repeat(200);
        String file = one(summary, "", 0);
        for (String line : file.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(!line.contains("\n") && !line.contains("?"), line);
        }
        assertTrue(file.replace("\r\n ", "").contains("SUMMARY:" + summary + "\r\n"));
        assertTrue(file.contains("TRIGGER:PT9H\r\n"));
    }
}
