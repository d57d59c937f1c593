package org.entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.areas.partners.Partner;
import org.entente.record.Kind;
import org.entente.record.SpaceId;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptTest {
    @TempDir Path folder;

    @Test
    void showsWordsOfPeopleAndNoNamesOfChoices() {
        try (Home home = Home.found(folder.resolve("home"), Areas.model(), "Hillside", "", null)) {
            Kind<Partner> kind = home.records().kinds().of(Partner.class);
            SpaceId ours = home.space("ours").id();
            Saving saving = new Saving(home.store());
            saving.create(
                    saving.newId(ours),
                    kind,
                    ours,
                    Map.of("name", "Mill Creek", "decision_method", "consensus", "notes", "Asks for consensus in May"));
            saving.create(
                    saving.newId(ours),
                    kind,
                    ours,
                    Map.of("name", "Oak Savanna", "decision_method", "consensus", "notes", "Neighbours"));
            saving.save();
            Map<String, String> excerpts = new TreeMap<>();
            home.records().search("consensus", 10).forEach(hit -> excerpts.put(hit.title(), hit.excerpt()));
            assertEquals("Asks for «consensus» in May", excerpts.get("Mill Creek"));
            assertEquals("Neighbours", excerpts.get("Oak Savanna"));
        }
    }

    @Test
    void longTextIsCutBetweenWords() {
        try (Home home = Home.found(folder.resolve("home"), Areas.model(), "Hillside", "", null)) {
            Kind<Partner> kind = home.records().kinds().of(Partner.class);
            SpaceId ours = home.space("ours").id();
            String notes =
                    "The panels carry the cold store from April to October, and their crew and ours worked on them for"
                            + " a week, which everybody remembers fondly when there is ice in their lemonade";
            Saving saving = new Saving(home.store());
            saving.create(saving.newId(ours), kind, ours, Map.of("name", "Solar", "notes", notes));
            saving.save();
            assertEquals(
                    "The panels carry the cold store from April to October, and their crew and ours…",
                    home.records().search("solar", 1).getFirst().excerpt());
            assertEquals(
                    "…and their crew and ours worked «on» them for a week, which everybody…",
                    home.records().search("on", 1).getFirst().excerpt());
        }
    }
}
