package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.areas.Areas;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A move from phase to phase keeps its rules whoever saves it, and ends the same at all communities.
class PhaseRuleTest {
    @TempDir Path folder;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private Home home;
    private SpaceId ours;

    @BeforeEach
    void found() {
        home = Home.found(folder.resolve("home"), Areas.model(), "Hillside", "", null);
        ours = home.space("ours").id();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private RecordId create(String kind, Map<String, @Nullable Object> values) {
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(ours);
        saving.create(id, home.records().kinds().named(kind), ours, values);
        saving.save();
        return id;
    }

    private RecordId partner(String phase) {
        return create("partner", Map.of("name", "Mill", "phase", phase, "phase_since", "2026-01-01"));
    }

    private Item item(RecordId id) {
        return home.records().find(id).orElseThrow();
    }

    private long set(RecordId id, String... fields) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        Saving saving = new Saving(home.store());
        saving.change(item(id), values);
        return saving.save();
    }

    private Problem refused(RecordId id, String... fields) {
        return assertThrows(Refusal.class, () -> set(id, fields)).problem();
    }

    private void meet(RecordId partner, Phase phase) {
        for (Criterion criterion : phase.criteria()) {
            create(
                    "criterion",
                    Map.of(
                            "partner",
                            partner.text(),
                            "order",
                            "a",
                            "what",
                            criterion.word(),
                            "evidence",
                            "Minutes of 3 May",
                            "met_on",
                            "2026-05-03"));
        }
    }

    @Test
    void aSaveThatLacksCriteriaOrReasonOrDayIsRefused() {
        RecordId mill = partner("relationship-building");
        String since = today.minusDays(2).toString();
        assertEquals(Problem.PHASE_LACKS, refused(mill, "phase", "formal-partnership", "phase_since", since));
        assertEquals(Problem.PHASE_NEEDS_REASON, refused(mill, "phase", "prospect", "phase_since", since));
        assertEquals(Problem.PHASE_NEEDS_DAY, refused(mill, "phase", "prospect", "phase_reason", "Too early"));
        assertEquals("relationship-building", item(mill).print("phase"));
        meet(mill, Phase.RELATIONSHIP_BUILDING);
        assertEquals(Problem.PHASE_NEEDS_DAY, refused(mill, "phase", "formal-partnership"));
        set(mill, "phase", "formal-partnership", "phase_since", since);
        assertEquals("formal-partnership", item(mill).print("phase"));
    }

    @Test
    void criteriaEnteredInTheSameSaveCount() {
        RecordId mill = partner("relationship-building");
        Saving saving = new Saving(home.store());
        for (Criterion criterion : Phase.RELATIONSHIP_BUILDING.criteria()) {
            saving.create(
                    saving.newId(ours),
                    home.records().kinds().of(CriterionMet.class),
                    ours,
                    Map.of(
                            "partner",
                            mill.text(),
                            "order",
                            "a",
                            "what",
                            criterion.word(),
                            "evidence",
                            "x",
                            "met_on",
                            "2026-05-03"));
        }
        saving.change(item(mill), Map.of("phase", "formal-partnership", "phase_since", today.toString()));
        saving.save();
        assertEquals("formal-partnership", item(mill).print("phase"));
    }

    @Test
    void theReasonOfAnEarlierMoveDoesNotDoForTheNext() {
        RecordId mill = partner("formal-partnership");
        Moving.move(home.store(), item(mill), Phase.PAUSED, today.minusDays(9), "Harvest");
        assertEquals("Harvest", item(mill).print("phase_reason"));
        assertEquals(Problem.PHASE_NEEDS_REASON, refused(mill, "phase", "dormant", "phase_since", today.toString()));
    }

    @Test
    void twoMovesOnOneDayAreFine() {
        RecordId mill = partner("prospect");
        Moving.move(home.store(), item(mill), Phase.RELATIONSHIP_BUILDING, today, "");
        Moving.move(home.store(), item(mill), Phase.PROSPECT, today, "Moved by mistake");
        assertEquals("prospect", item(mill).print("phase"));
    }

    @Test
    void everyMoveStaysInTheHistoryAndCanBeUndone() {
        RecordId mill = partner("prospect");
        Moving.move(home.store(), item(mill), Phase.RELATIONSHIP_BUILDING, today.minusDays(3), "");
        long save = Moving.move(home.store(), item(mill), Phase.DORMANT, today, "No answer for a year");
        List<Object> reasons =
                home.records().history(mill).stream().map(change -> change.registers().get("phase_since")).toList();
        assertEquals(List.of(today.toString(), today.minusDays(3).toString(), "2026-01-01"), reasons);
        home.store().undo(save);
        assertEquals("relationship-building", item(mill).print("phase"));
    }

    @Test
    void aRelationshipNeedsTwoSides() {
        RecordId mill = partner("prospect");
        Map<String, @Nullable Object> same = Map.of("from", mill.text(), "to", mill.text(), "type", "funds");
        assertEquals(
                Problem.RELATIONSHIP_TO_ITSELF,
                assertThrows(Refusal.class, () -> create("relationship", same)).problem());
    }

    @Test
    void movesMadeApartEndTheSameEverywhereAndBelongTogether() throws Exception {
        try (Communities world = new Communities(folder)) {
            Home hillside = world.found("Hillside two");
            Home riverbend = world.found("Riverbend");
            SpaceId pair = Communities.pair(hillside, riverbend);
            RecordId mill =
                    Communities.add(
                            hillside,
                            pair,
                            "partner",
                            "name",
                            "Mill",
                            "phase",
                            "prospect",
                            "phase_since",
                            "2026-01-01");
            world.carry(hillside, riverbend);
            Item there = riverbend.records().find(mill).orElseThrow();
            Item here = hillside.records().find(mill).orElseThrow();
            Moving.move(hillside.store(), here, Phase.RELATIONSHIP_BUILDING, today.minusDays(4), "");
            Moving.move(riverbend.store(), there, Phase.DORMANT, today.minusDays(1), "Nobody answers");
            world.carry(hillside, riverbend);
            world.carry(riverbend, hillside);
            Partner one = hillside.records().find(mill).orElseThrow().as(Partner.class);
            Partner other = riverbend.records().find(mill).orElseThrow().as(Partner.class);
            assertEquals(one, other);
            boolean back = one.phase() == Phase.DORMANT;
            assertEquals(back ? "Nobody answers" : "", one.phaseReason());
            assertEquals(today.minusDays(back ? 1 : 4), one.phaseSince());
            assertTrue(
                    hillside.records().conflicts().stream().anyMatch(c -> c.register().equals("phase")),
                    "people are asked");
        }
    }
}
