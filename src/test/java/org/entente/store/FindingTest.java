package org.entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.areas.Areas;
import org.entente.areas.partners.Partner;
import org.entente.record.Kind;
import org.entente.record.RecordId;
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

    /// A page of a long list is read along its order where many have the words; what is larger is looked up.
    @Test
    void aPageIsTheBeginningOfALargerPart() {
        List<String> usual =
                List.of("people", "Péople", "PEOPLES", "peoplẽ", "peo.ple", "\u4eba\u6c11 people", "pe\u0301ople");
        List<String> some =
                List.of("farm", "Farmers", "co-op", "coöp", "\u19b5\u19b6", "Straße", "\ud801\udc00", "x_y");
        Random random = new Random(20261129);
        Saving saving = new Saving(home.store());
        for (int i = 0; i < 5_100; i++) {
            String name = some.get(random.nextInt(some.size())) + " " + (char) ('a' + random.nextInt(26));
            String notes = random.nextInt(20) == 0 ? "" : "The " + usual.get(random.nextInt(usual.size()));
            create(saving, name, i % 200 == 0 ? notes + " rare" : notes);
        }
        saving.save();
        for (String filter :
                List.of(
                        "p",
                        "peo",
                        "the",
                        "people",
                        "pe ople",
                        "f",
                        "farm",
                        "the farm",
                        "farm the peo",
                        "the the",
                        "c",
                        "co",
                        "coop",
                        "co op",
                        "rare",
                        "the rare",
                        "the rare farm",
                        "r",
                        "q",
                        "zz",
                        "the zz",
                        "stras",
                        "\u4eba",
                        "\u4eba\u6c11",
                        "\u19b5",
                        "\ud801\udc00",
                        "\ud801\udc28",
                        "x y",
                        "x_y",
                        "a",
                        "the a")) {
            for (boolean descending : new boolean[] {false, true}) {
                List<RecordId> all = ids(filter, descending, 60);
                for (int limit : new int[] {1, 7, 50}) {
                    assertEquals(all.subList(0, Math.min(limit, all.size())), ids(filter, descending, limit), filter);
                }
            }
        }
    }

    private List<RecordId> ids(String filter, boolean descending, int limit) {
        return home.records().list(query(filter, descending, limit)).stream().map(Item::id).toList();
    }

    private Query query(String filter, boolean descending, int limit) {
        return new Query(home.records().kinds().of(Partner.class), filter, null, descending, 0, limit);
    }

    private void partner(String name, String notes) {
        Saving saving = new Saving(home.store());
        create(saving, name, notes);
        saving.save();
    }

    private void create(Saving saving, String name, String notes) {
        SpaceId ours = home.space("ours").id();
        Kind<Partner> kind = home.records().kinds().of(Partner.class);
        saving.create(saving.newId(ours), kind, ours, Map.of("name", name, "notes", notes));
    }
}
