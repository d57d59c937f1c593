package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.entente.areas.partners.Criterion;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Phase;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Partners are moved from phase to phase on the board, with the mouse and by keyboard.
class BoardJourneyTest extends Journey {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private RecordId mill;

    @BeforeEach
    void aPartner() {
        mill = make("partner", Map.of("name", "Mill Creek", "phase", "prospect", "phase_since", "2026-01-01"));
        make("partner", Map.of("name", "Riverbend", "phase", "network-integration", "phase_since", "2026-01-01"));
        go("partners-board");
    }

    private RecordId make(String kind, Map<String, Object> fields) {
        Saving saving = new Saving(home.store());
        SpaceId ours = home.space("ours").id();
        RecordId id = saving.newId(ours);
        saving.create(id, kind(kind), ours, new LinkedHashMap<>(fields));
        saving.save();
        settle();
        return id;
    }

    private void meet(Criterion criterion) {
        make(
                "criterion",
                Map.of(
                        "partner",
                        mill.text(),
                        "order",
                        "a",
                        "what",
                        criterion.word(),
                        "evidence",
                        "Minutes",
                        "met_on",
                        "2026-05-03"));
    }

    private Partner mill() {
        return home.records().find(mill).orElseThrow().as(Partner.class);
    }

    private Node card(RecordId id) {
        return lookup("#card-" + id.text()).query();
    }

    private void focus(RecordId id) {
        Node card = card(id);
        interact(card::requestFocus);
    }

    @Test
    void aCardIsMovedWithTheMouse() {
        drag(card(mill)).dropTo("#zone-relationship-building");
        settle();
        assertEquals(Phase.RELATIONSHIP_BUILDING, mill().phase());
        assertEquals(today, mill().phaseSince());
        assertTrue(lookup("#zone-relationship-building .board-card").tryQuery().isPresent());
        assertTrue(reads("Moved: Mill Creek"));
        assertTrue(lookup("#partners-board").tryQuery().isPresent(), "letting go did not open the card");
    }

    @Test
    void aMoveThatLacksCriteriaSaysWhichAndStays() {
        meet(Criterion.CONTACT_BOTH_WAYS);
        meet(Criterion.TRUST_CHECKED);
        drag(card(mill)).dropTo("#zone-formal-partnership");
        settle();
        assertTrue(reads("A small pilot done and reviewed"));
        assertTrue(reads("Information exchanged"));
        assertFalse(reads("Trust checked by both sides"), "that is met");
        keys(KeyCode.ESCAPE);
        assertEquals(Phase.PROSPECT, mill().phase());
    }

    @Test
    void aCardIsMovedByKeyboard() {
        focus(mill);
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(Phase.RELATIONSHIP_BUILDING, mill().phase());
        assertTrue(card(mill).isFocused(), "the card keeps the keyboard");
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertTrue(reads("A small pilot done and reviewed"));
        say("Neighbours for thirty years");
        keys(KeyCode.ENTER);
        assertEquals(Phase.FORMAL_PARTNERSHIP, mill().phase());
        assertEquals("Neighbours for thirty years", mill().phaseReason());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Phase.RELATIONSHIP_BUILDING, mill().phase());
    }

    @Test
    void goingBackAsksForTheReason() {
        focus(mill);
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertTrue(reads("Why?"));
        keys(KeyCode.ENTER);
        assertEquals(Phase.RELATIONSHIP_BUILDING, mill().phase(), "not without one");
        say("Too early");
        keys(KeyCode.ENTER);
        assertEquals(Phase.PROSPECT, mill().phase());
    }

    @Test
    void arrowsGoFromCardToCardAndTheFilterFindsOne() {
        RecordId agency = make("partner", Map.of("name", "Agency", "phase", "prospect"));
        settle();
        focus(agency);
        keys(KeyCode.DOWN);
        assertTrue(card(mill).isFocused());
        keys(KeyCode.RIGHT);
        assertTrue(
                lookup("#zone-network-integration .board-card").query().isFocused(), "empty columns are stepped over");
        keys(KeyCode.CONTROL, KeyCode.F);
        say("mill");
        assertEquals(1, lookup(".board-card").queryAll().size());
    }
}
