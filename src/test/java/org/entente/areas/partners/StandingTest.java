package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.entente.areas.Need;
import org.entente.areas.RecordsInMemory;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final RecordsInMemory records = new RecordsInMemory();
    private int number;

    private RecordId put(String kind, Object... fields) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        RecordId id = RecordsInMemory.id(++number);
        records.put(id, kind, values);
        return id;
    }

    private RecordId partner(String name, String phase, int daysAgo) {
        return put("partner", "name", name, "phase", phase, "phase_since", TODAY.minusDays(daysAgo).toString());
    }

    private void contact(RecordId partner, int daysAgo) {
        put(
                "interaction",
                "what",
                "Spoke",
                "partners",
                List.of(partner.text()),
                "day",
                TODAY.minusDays(daysAgo).toString());
    }

    private Standing standing(RecordId id) {
        return Standings.of(records, TODAY).of(records.find(id).orElseThrow());
    }

    @Test
    void daysSinceContactAreFromTheLastThatHasBeen() {
        RecordId mill = partner("Mill", "relationship-building", 300);
        assertEquals(OptionalLong.empty(), standing(mill).daysSinceContact());
        contact(mill, 40);
        contact(mill, 12);
        contact(mill, -7); // agreed for next week
        assertEquals(OptionalLong.of(12), standing(mill).daysSinceContact());
    }

    @Test
    void contactWithSomebodyThereIsContactWithThePartner() {
        RecordId mill = partner("Mill", "prospect", 30);
        RecordId agency = partner("Agency", "prospect", 30);
        RecordId ana = put("person", "name", "Ana", "partner", mill.text());
        put("partner-role", "person", ana.text(), "order", "a", "partner", agency.text());
        put("interaction", "what", "Called", "people", List.of(ana.text()), "day", TODAY.minusDays(3).toString());
        assertEquals(OptionalLong.of(3), standing(mill).daysSinceContact());
        assertEquals(OptionalLong.of(3), standing(agency).daysSinceContact());
    }

    @Test
    void aRelationshipGoesStaleWhenItsPhaseExpectsContact() {
        RecordId built = partner("Built", "relationship-building", 400);
        contact(built, 59);
        assertEquals(Freshness.FRESH, standing(built).freshness());
        RecordId formal = partner("Formal", "formal-partnership", 400);
        contact(formal, 90);
        assertEquals(Freshness.GOING_STALE, standing(formal).freshness());
        RecordId paused = partner("Paused", "paused", 400);
        contact(paused, 390);
        assertEquals(Freshness.UNKNOWN, standing(paused).freshness());
        RecordId never = partner("Never", "relationship-building", 121);
        assertEquals(Freshness.STALE, standing(never).freshness());
        RecordId often = put("partner", "name", "Often", "phase", "network-integration", "contact_every_days", 10L);
        contact(often, 11);
        assertEquals(Freshness.GOING_STALE, standing(often).freshness());
        assertEquals(TODAY.minusDays(1), standing(often).contactBy());
    }

    @Test
    void whatIsMissingIsTheNextStep() {
        RecordId mill = partner("Mill", "relationship-building", 30);
        assertEquals("contact-both-ways", standing(mill).nextStep());
        for (Criterion criterion : Phase.RELATIONSHIP_BUILDING.criteria()) {
            put("criterion", "partner", mill.text(), "order", "a", "what", criterion.word(), "evidence", "Seen");
        }
        assertEquals("contact-both-ways", standing(mill).nextStep(), "a row without a day is not met");
        for (Criterion criterion : Phase.RELATIONSHIP_BUILDING.criteria()) {
            put(
                    "criterion",
                    "partner",
                    mill.text(),
                    "order",
                    "b",
                    "what",
                    criterion.word(),
                    "evidence",
                    "Seen",
                    "met_on",
                    "2026-05-03");
        }
        assertEquals("move-on", standing(mill).nextStep());
        assertEquals(List.of(), standing(mill).missing());
        assertEquals("contact", standing(partner("New", "prospect", 1)).nextStep());
        assertEquals("attendance", standing(partner("Old", "network-integration", 1)).nextStep());
        assertEquals("revive", standing(partner("Asleep", "dormant", 1)).nextStep());
    }

    @Test
    void movedOnWithoutItsCriteriaTheyStayMissing() {
        RecordId mill = partner("Mill", "formal-partnership", 30);
        assertEquals(Phase.RELATIONSHIP_BUILDING.criteria(), standing(mill).leftBehind());
        assertEquals(Phase.FORMAL_PARTNERSHIP.criteria(), standing(mill).missing());
    }

    @Test
    void todayTellsOfFollowUpsAndOfRelationshipsGoingStale() {
        RecordId mill = partner("Mill", "formal-partnership", 400);
        contact(mill, 100);
        put(
                "interaction",
                "what",
                "Visit",
                "partners",
                List.of(mill.text()),
                "day",
                TODAY.minusDays(95).toString(),
                "follow_up",
                "Send the draft",
                "follow_up_by",
                TODAY.plusDays(2).toString(),
                "follow_up_who",
                "Ruth");
        put(
                "interaction",
                "what",
                "Call",
                "day",
                TODAY.minusDays(200).toString(),
                "follow_up",
                "Done long ago",
                "follow_up_done",
                TODAY.minusDays(190).toString());
        List<Need> needs = PartnerNeeds.of(records, TODAY);
        assertEquals(List.of("follow-up", "stale"), needs.stream().map(Need::sort).toList());
        assertEquals("Send the draft", needs.getFirst().title());
        assertEquals("Ruth · Mill", needs.getFirst().detail());
        assertEquals(TODAY.minusDays(95).plusDays(90), needs.getLast().due());
        assertTrue(needs.getLast().record().equals(mill));
    }
}
