package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.areas.partners.Likeness.Facts;
import org.entente.areas.partners.Likeness.Why;
import org.entente.record.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static Facts named(String name) {
        return Facts.of(name, null, "", "", List.of());
    }

    private static double alike(String one, String other) {
        double there = Likeness.of(named(one), named(other)).value();
        assertEquals(there, Likeness.of(named(other), named(one)).value(), 1e-9, "the same both ways");
        return there;
    }

    /// As the same houses are written in directories, on letters and by people in a hurry.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kickapoo Valley Land Trust | The Kickapoo Valley Land Trust, Inc.",
                "Driftless Food Co-op | Driftless Food Cooperative",
                "Driftless Food Co-op | Driftless Food Coop",
                "Coulee Region Grain Growers | Grain Growers, Coulee Region",
                "Riverbend | River Bend",
                "Saint Brigid Parish Hall | St. Brigid's Parish Hall",
                "Bright Ridge Solar Workers | Bright Rigde Solar Workers",
                "Vernon County Emergency Management | Vernon Cty. Emergency Mgmt.",
                "Ágora Comunitaria | Agora comunitaria",
                "Cooperativa Integral Catalana | Co-operativa Integral Catalana",
                "Brighton & Hove Food Partnership | Brighton and Hove Food Partnership",
                "Transition Town Totnes Ltd | Transition Town Totnes",
                "Scottish Communities Finance Limited | SCOTTISH COMMUNITIES FINANCE",
                "Organic Lea Community Growers | OrganicLea Community Growers",
                "Ridge & Valley Clinic | Ridge Valley Clinic",
                "Community Energy Association | CEA",
            })
    void isTheSameHouse(String one, String other) {
        assertTrue(alike(one, other) >= Likeness.POSSIBLE, alike(one, other) + "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Transition Town Totnes | Transition Town Lewes",
                "Kickapoo Valley Land Trust | Kickapoo River Watch",
                "Vernon County Emergency Management | Crawford County Emergency Management",
                "Housing Co-op Leeds | Housing Co-op Bristol",
                "Ridge Seed Savers | Sandstone Ridge",
                "Mill Creek | Mill Yard",
                "Green Valley Farm | Green Hill Farm",
                "Saint Mary Hall | Saint Brigid Parish Hall",
            })
    void isAnotherHouse(String one, String other) {
        assertTrue(alike(one, other) < Likeness.POSSIBLE, alike(one, other) + "");
    }

    @Test
    void theSameAddressDecidesUnderNamesSomewhatAlike() {
        Facts one = Facts.of("Valley Clinic", null, "https://www.ridgeclinic.example/", "", List.of());
        Facts other = Facts.of("Ridge & Valley Health Clinic", null, "ridgeclinic.example", "", List.of());
        assertTrue(Likeness.of(one, other).value() >= Likeness.LIKELY);
        assertTrue(Likeness.of(one, other).why().contains(Why.WEBSITE));
        Facts tenant = Facts.of("Chess club", null, "ridgeclinic.example", "", List.of());
        assertTrue(Likeness.of(one, tenant).value() < Likeness.POSSIBLE, "many share an address");
        Facts phone = Facts.of("Clinic of the valley", null, "", "", List.of("+1 (608) 555-0134"));
        assertTrue(
                Likeness.of(Facts.of("Valley Clinic", null, "", "", List.of("608-555-0134")), phone)
                        .why()
                        .contains(Why.PHONE));
    }

    @Test
    void whatAnybodyCanHaveDecidesNothing() {
        Facts one = Facts.of("Ridge Seed Savers", null, "https://facebook.com/ridgeseeds", "", List.of());
        Facts other = Facts.of("Ridge Bee Keepers", null, "https://www.facebook.com/bees/", "", List.of());
        assertTrue(Likeness.of(one, other).value() < Likeness.POSSIBLE);
        Facts again = Facts.of("Seed Savers on the Ridge", null, "facebook.com/ridgeseeds/", "", List.of());
        assertTrue(Likeness.of(one, again).value() >= Likeness.LIKELY);
    }

    @Test
    void theSameNameFarAwayIsLessLikely() {
        Place here = new Place("Viroqua", 43_556_000L, -90_888_000L);
        Place near = new Place("Viroqua, Wisconsin", 43_560_000L, -90_880_000L);
        Place far = new Place("Bristol", 51_450_000L, -2_590_000L);
        Facts one = Facts.of("Community Garden", here, "", "", List.of());
        assertTrue(Likeness.of(one, Facts.of("Community Garden", near, "", "", List.of())).value() >= Likeness.LIKELY);
        assertTrue(Likeness.of(one, Facts.of("Community Garden", far, "", "", List.of())).value() < Likeness.POSSIBLE);
    }

    private static List<Facts> many(int count, Random random) {
        String[] first = {"Green", "North", "River", "Old", "Sun", "Oak", "Stone", "Mill", "High", "Long"};
        String[] last = {"Farm", "Trust", "Growers", "Housing", "Energy", "School", "Kitchen", "Forest"};
        List<Facts> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String own = Integer.toString(random.nextInt(), 36).replace("-", "") + "ton";
            String name =
                    first[random.nextInt(first.length)] + " " + own + " Community " + last[random.nextInt(last.length)];
            facts.add(Facts.of(name, null, "", "info@" + own + ".example", List.of()));
        }
        return facts;
    }

    @Test
    void ofManyThoseEnteredTwiceAreFoundWithoutComparingEachWithEach() {
        Random random = new Random(20260503);
        for (int count : new int[] {2_000, 100_000}) {
            List<Facts> facts = new ArrayList<>(many(count, random));
            List<Facts> twice = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Facts one = facts.get(i * 30);
                List<String> words = new ArrayList<>(one.words());
                String word = words.get(1);
                words.set(1, word.charAt(1) + word.substring(0, 1) + word.substring(2)); // two letters swapped
                twice.add(new Facts(words, null, "", "", java.util.Set.of()));
            }
            facts.addAll(twice);
            Duplicates.Search search = Duplicates.among(facts);
            long again =
                    java.util.stream.IntStream.range(0, 50)
                            .filter(i -> {
                                int copy = count + i;
                                return search.found().stream()
                                        .anyMatch(pair -> pair.one() == i * 30 && pair.other() == copy);
                            })
                            .count();
            assertTrue(again >= 45, again + " of 50 found among " + count);
            assertTrue(search.compared() < 40 * count, search.compared() + " compared of " + count);
        }
    }
}
