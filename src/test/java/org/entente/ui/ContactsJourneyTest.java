package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.entente.areas.partners.Interaction;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.junit.jupiter.api.Test;

/// Contacts entered from anywhere by keyboard, and what they ask for on Today.
class ContactsJourneyTest extends Journey {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private RecordId make(String kind, Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        Saving saving = new Saving(home.store());
        SpaceId ours = home.space("ours").id();
        RecordId id = saving.newId(ours);
        saving.create(id, kind(kind), ours, Map.copyOf(values));
        saving.save();
        settle();
        return id;
    }

    private void typed(String query, String words) {
        interact(() -> lookup(query).query().requestFocus());
        say(words);
    }

    @Test
    void aContactWithSeveralIsEnteredByKeyboardInOneSave() {
        RecordId riverbend = make("partner", "name", "Riverbend");
        RecordId mill = make("partner", "name", "Mill Creek");
        RecordId ana = make("person", "name", "Ana Ruiz");
        go("settings");
        keys(KeyCode.CONTROL, KeyCode.J);
        for (String who : List.of("river", "mill", "ana")) {
            say(who);
            await("a proposal", () -> listWindows().size() > 1);
            keys(KeyCode.ENTER);
        }
        keys(KeyCode.TAB);
        say("Seeds for spring");
        keys(KeyCode.ENTER);
        assertEquals(1, all("interaction").size());
        Interaction contact = all("interaction").getFirst().as(Interaction.class);
        assertEquals(Set.of(riverbend, mill), contact.partners());
        assertEquals(Set.of(ana), contact.people());
        assertEquals(today, contact.day());
        assertEquals(home.space("ours").id(), all("interaction").getFirst().space());
        assertTrue(reads("Saved: Seeds for spring"));
        assertTrue(lookup("#settings").tryQuery().isPresent(), "one stays where one was");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), all("interaction"));
    }

    @Test
    void whatIsMissingKeepsItFromBeingSavedAndNothingTypedIsLost() {
        make("partner", "name", "Riverbend");
        keys(KeyCode.CONTROL, KeyCode.J);
        typed("#contact-what", "Seeds");
        keys(KeyCode.ENTER);
        assertEquals(List.of(), all("interaction"));
        assertEquals("Seeds", lookup("#contact-what").queryAs(TextInputControl.class).getText());
        assertTrue(lookup(".dialog-card .accent").queryAs(Button.class).isDisabled());
    }

    @Test
    void aFollowUpIsOnTodayAndDoneWithOneClick() {
        RecordId mill = make("partner", "name", "Mill Creek");
        RecordId visit =
                make(
                        "interaction",
                        "what",
                        "Visit",
                        "partners",
                        List.of(mill.text()),
                        "day",
                        today.minusDays(3).toString(),
                        "follow_up",
                        "Send the seed list",
                        "follow_up_by",
                        today.minusDays(1).toString());
        go("today");
        assertTrue(reads("To do after contacts"));
        assertTrue(reads("Send the seed list"));
        assertTrue(reads("one day late"));
        press(".today-do");
        Item done = home.records().find(visit).orElseThrow();
        assertEquals(today, done.as(Interaction.class).followUpDone());
        assertFalse(reads("To do after contacts"));
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(reads("Send the seed list"));
    }

    @Test
    void aRelationshipGoingStaleIsOnTodayUntilThereIsContact() {
        make(
                "partner",
                "name",
                "Mill Creek",
                "phase",
                "formal-partnership",
                "phase_since",
                today.minusDays(100).toString());
        go("today");
        assertTrue(reads("Relationships going stale"));
        press(".today-do");
        typed("#contact-what", "Called about the mill");
        keys(KeyCode.ENTER);
        assertEquals(1, all("interaction").size());
        assertFalse(reads("Relationships going stale"));
    }

    @Test
    void criteriaAreTickedOffInThePartnersForm() {
        RecordId mill = make("partner", "name", "Mill Creek");
        open(home.records().find(mill).orElseThrow());
        interact(() -> lookup("#criterion-pilot-reviewed").queryAs(javafx.scene.control.CheckBox.class).fire());
        keys(KeyCode.CONTROL, KeyCode.S);
        assertTrue(reads("This is still empty"), "what shows it is needed");
        fill("#criterion-pilot-reviewed-evidence", "Report of 3 May");
        keys(KeyCode.CONTROL, KeyCode.S);
        Item row = home.records().children(mill, kind("criterion")).getFirst();
        assertEquals("pilot-reviewed", row.print("what"));
        assertEquals("Report of 3 May", row.title());
        assertEquals(today.toString(), row.print("met_on"));
    }
}
