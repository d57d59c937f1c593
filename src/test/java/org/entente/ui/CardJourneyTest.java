package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.entente.areas.partners.Interaction;
import org.entente.areas.partners.Relationship;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A partner's card: what is done on it, and where it leads.
class CardJourneyTest extends Journey {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private RecordId mill;
    private RecordId fund;

    @BeforeEach
    void partners() {
        mill = make("partner", Map.of("name", "Mill Creek", "phase", "relationship-building"));
        fund = make("partner", Map.of("name", "Valley Fund"));
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

    @Test
    void aContactEnteredFromTheCardIsWithThatPartnerAndInItsTimeline() {
        go("partner-card:" + mill);
        assertTrue(reads("See to contact in both directions"), "the next step");
        keys(KeyCode.CONTROL, KeyCode.J);
        say("Flour for the winter");
        keys(KeyCode.ENTER);
        Interaction contact = all("interaction").getFirst().as(Interaction.class);
        assertEquals(java.util.Set.of(mill), contact.partners());
        assertTrue(reads("Contact today"));
        assertTrue(reads("Flour for the winter"));
    }

    @Test
    void theCardSaysHowFarAwayTheyAre() {
        Map<String, Object> laFarge = Map.of("name", "La Farge", "latitude", 43_575_000L, "longitude", -90_641_000L);
        RecordId near = make("partner", Map.of("name", "Viroqua Mill", "place", laFarge));
        Map<String, Object> viroqua = Map.of("name", "Viroqua", "latitude", 43_557_000L, "longitude", -90_889_000L);
        make("our-place", Map.of("name", "Hillside", "place", viroqua));
        go("partner-card:" + near);
        assertTrue(reads("under 100 miles"));
    }

    @Test
    void aFollowUpIsDoneOnTheCard() {
        RecordId visit =
                make(
                        "interaction",
                        Map.of(
                                "what",
                                "Visit",
                                "partners",
                                List.of(mill.text()),
                                "day",
                                today.toString(),
                                "follow_up",
                                "Send the list"));
        go("partner-card:" + mill);
        assertTrue(reads("Send the list"));
        press("#card-open .today-do");
        assertEquals(today, home.records().find(visit).orElseThrow().as(Interaction.class).followUpDone());
        assertTrue(lookup("#card-open").tryQuery().isEmpty());
    }

    @Test
    void aRelationshipIsDrawnAndLeadsToTheOther() {
        go("partner-card:" + mill);
        press("#tie-add");
        interact(() -> lookup("#tie-type").queryComboBox().getSelectionModel().select(funds()));
        interact(() -> lookup("#tie-to").query().requestFocus());
        say("valley");
        await("a proposal", () -> listWindows().size() > 1);
        keys(KeyCode.ENTER);
        press("#tie-back");
        press(".dialog-card .accent");
        Relationship tie = all("relationship").getFirst().as(Relationship.class);
        assertEquals(fund, tie.from());
        assertEquals(mill, tie.to());
        assertTrue(reads("is funded by"));
        Button node = lookup(".tie-node").queryAs(Button.class);
        assertEquals("is funded by Valley Fund", node.getAccessibleText());
        interact(node::requestFocus);
        keys(KeyCode.SPACE);
        assertTrue(reads("funds"));
        assertTrue(
                lookup(node2 ->
                                node2 instanceof javafx.scene.control.Label l
                                        && l.getStyleClass().contains("screen-title")
                                        && "Valley Fund".equals(l.getText()))
                        .tryQuery()
                        .isPresent());
    }

    private static int funds() {
        return 1 + List.of(Relationship.Type.values()).indexOf(Relationship.Type.FUNDS);
    }

    @Test
    void itIsPrinted() {
        go("partner-card:" + mill);
        keys(KeyCode.CONTROL, KeyCode.P);
        assertTrue(reads("Partner dossier"));
    }
}
