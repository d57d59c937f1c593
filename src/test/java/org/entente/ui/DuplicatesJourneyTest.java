package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.junit.jupiter.api.Test;

/// A partner entered twice is noticed while typing, compared side by side, merged, and split again.
class DuplicatesJourneyTest extends Journey {
    private RecordId make(Map<String, Object> fields) {
        Saving saving = new Saving(home.store());
        SpaceId ours = home.space("ours").id();
        RecordId id = saving.newId(ours);
        saving.create(id, kind("partner"), ours, new LinkedHashMap<>(fields));
        saving.save();
        settle();
        return id;
    }

    @Test
    void oneIsWarnedWhileTypingTheName() {
        make(Map.of("name", "Ridge & Valley Clinic"));
        interact(() -> shell.session().desk().navigator().create(kind("partner")));
        settle();
        Node alike = lookup("#alike").query();
        fill("#field-name", "Folk school");
        assertFalse(alike.isVisible());
        fill("#field-name", "Ridge Vally Clinic");
        assertTrue(alike.isVisible());
        assertTrue(reads("may be there already"));
        assertTrue(reads("alike names"));
    }

    @Test
    void twoAreComparedMergedFieldByFieldAndSplitAgain() {
        RecordId one = make(Map.of("name", "Ridge & Valley Clinic", "email", "desk@clinic.example"));
        RecordId two = make(Map.of("name", "Ridge Valley Clinic", "website", "clinic.example"));
        go("partners-duplicates");
        assertTrue(reads("Most likely the same"));
        press(".duplicates-compare");
        assertTrue(reads("This record stays"));
        interact(() -> lookup("#compare-name-2").queryAs(RadioButton.class).fire());
        press("#compare-merge");
        assertEquals(1, all("partner").size());
        Item kept = home.records().find(one).orElseThrow();
        assertEquals("Ridge Valley Clinic", kept.title(), "as chosen");
        assertEquals("desk@clinic.example", kept.print("email"));
        assertEquals("clinic.example", kept.print("website"));
        assertTrue(reads("Merged duplicates"));
        press(".duplicates-split");
        assertEquals(2, all("partner").size());
        assertEquals("Ridge & Valley Clinic", home.records().find(one).orElseThrow().title());
        assertFalse(home.records().find(two).orElseThrow().deleted());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(1, all("partner").size());
    }

    @Test
    void twoThatAreTwoAreNotAskedAboutAgain() {
        make(Map.of("name", "Transition Town Totnes"));
        make(Map.of("name", "Transition Town Totnes Ltd"));
        go("partners-duplicates");
        press(".duplicates-apart");
        assertTrue(reads("No two partners look as if they were the same"));
        assertEquals(2, all("partner").size());
    }
}
