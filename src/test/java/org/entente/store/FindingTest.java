package org.entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.areas.Areas;
import org.entente.areas.partners.Partner;
import org.entente.record.Kind;
import org.entente.record.SpaceId;
import org.entente.sync.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {
    /// Words in one query: each letter of Unicode is tried, a few hundred at a time.
    private static final int AT_ONCE = 500;

    @TempDir Path folder;

    private Home home;

    @BeforeEach
    void found() {
        home = Home.found(folder.resolve("home"), Areas.model(), "Hillside", "", null);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void whatIsNamedSoComesBeforeWhatMentionsIt() {
        for (int i = 0; i < 20; i++) {
            partner("Neighbours " + i, "They mill at Mill Creek, the mill of all mills");
            partner("Friends of Mill Creek " + i, "");
        }
        partner("Míll Creek Land Trust", "");
        List<String> titles = home.records().search("Mill creek", 30).stream().map(Hit::title).toList();
        assertEquals("Míll Creek Land Trust", titles.getFirst());
        assertEquals(20, titles.subList(1, 21).stream().filter(title -> title.startsWith("Friends")).count());
        assertEquals(9, titles.subList(21, 30).stream().filter(title -> title.startsWith("Neighbours")).count());
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        partner("Ágora Verde", "");
        assertEquals(1, home.records().search("AGORA verd", 5).size());
        assertEquals(1, home.records().search("ágora", 5).size());
    }

    @Test
    void everyLetterThereIsCanBeSearchedFor() {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.isLetterOrDigit(point)) {
                words.append('a').appendCodePoint(point).append("b ");
                count++;
            }
            if (count == AT_ONCE || point == Character.MAX_CODE_POINT) {
                assertTrue(home.records().search(words.toString(), 5).isEmpty());
                words.setLength(0);
                count = 0;
            }
        }
        partner("New \u19b5\u19b6 Tai", "");
        assertEquals(1, home.records().search("new \u19b5\u19b6 tai", 5).size());
    }

    private void partner(String name, String notes) {
        Kind<Partner> kind = home.records().kinds().of(Partner.class);
        SpaceId ours = home.space("ours").id();
        Saving saving = new Saving(home.store());
        saving.create(saving.newId(ours), kind, ours, Map.of("name", name, "notes", notes));
        saving.save();
    }
}
