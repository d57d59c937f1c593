package org.entente.areas.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.entente.areas.RecordsInMemory;
import org.entente.areas.agreements.Occurrence.State;
import org.entente.record.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final RecordId AGREEMENT = RecordsInMemory.id(1);
    private static final RecordId HILLSIDE = RecordsInMemory.id(2);
    private static final RecordId RIVERBEND = RecordsInMemory.id(3);

    private final RecordsInMemory records = new RecordsInMemory();
    private int next = 10;

    @BeforeEach
    void agree() {
        records.put(HILLSIDE, "partner", Map.of("name", "Hillside"));
        records.put(RIVERBEND, "partner", Map.of("name", "Riverbend"));
        agreement("active", "2026-01-01", "2027-01-01");
    }

    private void agreement(String status, String from, String to) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("title", "Mill");
        values.put("status", status);
        Map<String, Object> runs = new java.util.TreeMap<>();
        runs.put("from", from);
        runs.put("to", to);
        values.put("runs", runs);
        records.put(AGREEMENT, "agreement", values);
    }

    private RecordId owed(
            RecordId debtor, RecordId creditor, long minutes, String due, String recurrence, boolean done) {
        RecordId id = RecordsInMemory.id(next++);
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("agreement", AGREEMENT.text());
        values.put("order", "a" + next);
        values.put("what", "Grind");
        values.put("debtor", debtor.text());
        values.put("creditor", creditor == null ? null : creditor.text());
        values.put("amount", Map.of("quantity", minutes, "unit", "min"));
        values.put("due", due);
        values.put("recurrence", recurrence);
        values.put("done", done);
        records.put(id, "obligation", values);
        return id;
    }

    private void met(RecordId owed, String due, String done, Long minutes) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("agreement", AGREEMENT.text());
        values.put("order", "a" + next);
        values.put("what", "Grind");
        values.put("obligation", owed.text());
        values.put("due", due);
        values.put("done", done);
        values.put("amount", minutes == null ? null : Map.of("quantity", minutes, "unit", "min"));
        records.put(RecordsInMemory.id(next++), "fulfilment", values);
    }

    private Dossier dossier() {
        return Dossier.of(records, records.find(AGREEMENT).orElseThrow());
    }

    private Schedule schedule(int ahead) {
        return Schedule.of(dossier(), TODAY, ahead);
    }

    private List<String> days(int ahead) {
        List<String> days = new ArrayList<>();
        schedule(ahead).occurrences().forEach(one -> days.add(String.valueOf(one.due())));
        return days;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, monthly, 2026-08-31 2026-09-30 2026-10-31 2026-11-30",
        "2026-05-31, quarterly, 2026-05-31 2026-08-31 2026-11-30",
        "2026-11-18, weekly, 2026-11-18 2026-11-25 2026-12-02",
        "2024-02-29, yearly, 2024-02-29 2025-02-28 2026-02-28",
        "2026-12-24, once, 2026-12-24",
        "2026-12-24, , 2026-12-24"
    })
    void whatRecursFallsDueAtTheEndOfShortMonths(String due, String recurrence, String days) {
        owed(HILLSIDE, RIVERBEND, 60, due, recurrence, false);
        assertEquals(List.of(days.split(" ")), days(7));
    }

    @Test
    void nothingIsOwedPastTheEndNorBeforeAnythingBinds() {
        owed(HILLSIDE, RIVERBEND, 60, "2026-11-30", "monthly", false);
        assertEquals(List.of("2026-11-30", "2026-12-30"), days(400));
        agreement("negotiating", "2026-01-01", "2027-01-01");
        assertEquals(List.of(), days(400));
    }

    @Test
    void withoutADayItIsCountedFromTheFirstDayOfTheAgreement() {
        owed(HILLSIDE, RIVERBEND, 60, null, "quarterly", false);
        assertEquals(List.of("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"), days(0));
        agreement("active", null, null);
        assertEquals(List.of("null"), days(0));
    }

    @Test
    void lateDueAndMetAreTold() {
        RecordId owed = owed(HILLSIDE, RIVERBEND, 60, "2026-08-25", "monthly", false);
        met(owed, "2026-08-25", "2026-08-20", null);
        met(owed, "2026-09-25", "2026-09-27", 90L);
        Schedule schedule = schedule(30);
        assertEquals(
                List.of(State.MET, State.MET_LATE, State.LATE, State.DUE, State.DUE),
                schedule.occurrences().stream().map(one -> one.on(TODAY)).toList());
        assertEquals(OptionalInt.of(66), schedule.percentMet(), "two of the three that are past");
        assertEquals(1, schedule.count(State.LATE));
        assertEquals(3, schedule.open().size());
    }

    @Test
    void anOldEntryThatSaysDoneIsMetTheFirstTime() {
        owed(HILLSIDE, RIVERBEND, 60, "2026-10-25", "monthly", true);
        List<Occurrence> all = schedule(0).occurrences();
        assertEquals(List.of(State.MET, State.DUE), all.stream().map(one -> one.on(TODAY)).toList());
        assertEquals(60, Objects.requireNonNull(Objects.requireNonNull(all.getFirst().met()).amount()).quantity());
    }

    @Test
    void whatWasDoneAheadOfTimeCounts() {
        RecordId owed = owed(HILLSIDE, RIVERBEND, 60, "2026-12-20", "once", false);
        met(owed, "2026-12-20", "2026-11-01", null);
        assertEquals(OptionalInt.of(100), schedule(0).percentMet());
        assertTrue(schedule(0).open().isEmpty());
    }

    /// Each side notes it on its own laptop, not knowing that the other has.
    @Test
    void whatBothSidesNoteWasDoneOnce() {
        RecordId owed = owed(HILLSIDE, RIVERBEND, 60, "2026-10-25", "monthly", false);
        met(owed, "2026-10-25", "2026-10-24", null);
        met(owed, "2026-10-25", "2026-10-25", null);
        met(owed, "2027-03-25", "2026-11-01", null);
        met(owed, "2027-03-25", "2026-11-02", null);
        Dossier dossier = dossier();
        Schedule schedule = Schedule.of(dossier, LocalDate.of(2026, 11, 26), 0);
        assertEquals(2, schedule.occurrences().stream().filter(one -> one.met() != null).count());
        assertEquals(66, schedule.percentMet().orElseThrow());
        assertEquals(120, Balance.of(dossier, schedule).lines().getFirst().given());
    }

    @Test
    void giveAndTakeAreBalancedByUnit() {
        met(owed(HILLSIDE, RIVERBEND, 120, "2026-10-01", "once", false), "2026-10-01", "2026-10-01", null);
        met(owed(RIVERBEND, HILLSIDE, 120, "2026-10-02", "once", false), "2026-10-02", "2026-10-03", 30L);
        met(owed(HILLSIDE, null, 15, "2026-10-03", "once", false), "2026-10-03", "2026-10-03", null);
        owed(RIVERBEND, HILLSIDE, 500, "2026-10-04", "once", false);
        assertEquals(
                List.of(new Balance.Line("min", "Hillside", 135, 30), new Balance.Line("min", "Riverbend", 30, 120)),
                Balance.of(dossier(), schedule(0)).lines());
        assertEquals(-90, Balance.of(dossier(), schedule(0)).lines().getLast().net());
    }
}
