package org.entente.areas.partners.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.areas.Areas;
import org.entente.areas.partners.Mapped;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.PartnerKind;
import org.entente.areas.partners.Phone;
import org.entente.interchange.GeoJson;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.sync.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 1,794 real initiatives of the solidarity economy, as their network published them, read in as partners.
public class ListIntakeTest {
    @TempDir Path folder;

    private Home home;
    private List<GeoJson.Feature> list;

    @BeforeEach
    void found() throws Exception {
        home = Home.found(folder.resolve("home"), Areas.model(), "Hillside", "", null);
        list =
                GeoJson.read(
                        Path.of(
                                Objects.requireNonNull(
                                                ListIntakeTest.class.getResource(
                                                        "/org/entente/areas/partners/susy-ssedas.json.gz"))
                                        .toURI()));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private ListIntake.Outcome take(boolean save) {
        return new ListIntake(home.store()).take(list, new ListIntake.Wish(Known.SKIP, home.space("ours").id(), save));
    }

    private Item find(String words) {
        return home.records()
                .list(new Query(home.records().kinds().of(Partner.class), words, null, false, 0, 1))
                .getFirst();
    }

    private int count() {
        return home.records().count(Query.all(home.records().kinds().of(Partner.class)));
    }

    @Test
    void everyEntryIsReadInOrAccountedFor() {
        assertEquals(1794, list.size());
        ListIntake.Outcome outcome = take(true);
        Map<Flag.What, List<Flag>> flags = new EnumMap<>(Flag.What.class);
        outcome.flags().forEach(flag -> flags.computeIfAbsent(flag.what(), w -> new ArrayList<>()).add(flag));
        int twice = flags.get(Flag.What.TWICE).size();
        assertEquals(1794, outcome.fresh() + twice);
        assertTrue(twice >= 10 && twice <= 60, twice + " stand twice in it");
        assertEquals(outcome.fresh(), count());
        assertEquals(0, outcome.known());
        assertEquals(
                Set.of("Aspazija", "Blind Art", "Resurgo Trust", "Aicinājums tev"),
                Set.copyOf(flags.get(Flag.What.SWAPPED).stream().map(Flag::name).toList()));
        assertTrue(flags.get(Flag.What.COUNTRY).stream().anyMatch(f -> f.value().equals("ABERDEEN")));
        assertTrue(flags.get(Flag.What.COUNTRY).size() < 12, flags.get(Flag.What.COUNTRY).toString());
        assertTrue(flags.get(Flag.What.EMAIL).stream().anyMatch(f -> f.value().equals("01865 236119")));
        assertTrue(flags.get(Flag.What.EMAILS).stream().anyMatch(f -> f.value().contains("kyklos@apokinou.gr")));
        assertTrue(flags.get(Flag.What.WEBSITE).stream().anyMatch(f -> f.value().equals("update6")));
    }

    @Test
    void whatIsCertainIsPutRightAndWhatIsNotStaysInTheNotes() {
        take(true);
        Partner swapped = find("Aspazija").as(Partner.class);
        assertEquals(56_000_000L, Objects.requireNonNull(swapped.place()).latitude());
        assertEquals(24_000_000L, Objects.requireNonNull(swapped.place()).longitude());
        Item foodBank = find("Bulgarian Food Bank");
        Partner bank = foodBank.as(Partner.class);
        assertEquals("бул. Васил Левски 106, 1000 София, BG", Objects.requireNonNull(bank.place()).name());
        assertEquals("contact@bgfoodbank.org", bank.email());
        assertEquals("", bank.website());
        assertTrue(bank.notes().contains("contact:website: update6"), bank.notes());
        assertTrue(bank.notes().startsWith("The organisation acts as an interface"), bank.notes());
        assertTrue(bank.tags().contains("food bank"));
        assertEquals(
                List.of("+3592 953 4100"),
                home.records().children(foodBank.id(), home.records().kinds().of(Phone.class)).stream()
                        .map(Item::title)
                        .toList());
        List<Partner> all =
                home.records().list(Query.all(home.records().kinds().of(Partner.class))).stream()
                        .map(item -> item.as(Partner.class))
                        .toList();
        List<String> countries =
                all.stream()
                        .map(Partner::place)
                        .filter(Objects::nonNull)
                        .map(place -> place.name().replaceFirst(".*, ", ""))
                        .toList();
        for (String spelling : List.of("UK", "uk", "England", "Deutschland", "Österreich", "ÖSterreich", "Frace")) {
            assertFalse(countries.contains(spelling), spelling);
        }
        assertTrue(countries.stream().filter("GB"::equals).count() > 400);
        assertTrue(all.stream().filter(partner -> partner.kinds().contains(PartnerKind.FOOD_CO_OP)).count() > 60);
    }

    @Test
    void theSameListTwiceChangesNothingAndOneUndoTakesAllBack() {
        ListIntake.Outcome first = take(true);
        ListIntake.Outcome again = take(true);
        assertEquals(0, again.fresh());
        assertEquals(1794, again.known());
        assertEquals(-1, again.save());
        assertEquals(first.fresh(), count());
        home.store().undo(first.save());
        assertEquals(0, count());
    }

    @Test
    void whatWouldComeOfItIsSaidWithoutChangingAnything() {
        ListIntake.Outcome would = take(false);
        assertEquals(-1, would.save());
        assertEquals(0, count());
        assertEquals(would.fresh(), take(true).fresh());
    }

    @Test
    void theyAreFoundByWordsAndOnTheMap() {
        take(true);
        assertEquals("Bulgarian Food Bank", find("bulg food").title());
        Mapped mapped = Mapped.of(home.records());
        assertTrue(mapped.partners().size() > 1700, mapped.partners().size() + " of " + count());
        assertTrue(mapped.partners().stream().filter(mark -> mark.group() != null).count() > 900);
    }

    @Test
    void whatIsNoListIsRefusedInASentence() throws Exception {
        for (String text : List.of("{}", "[1]", "{\"features\":{}}", "{\"features\":[{\"properties\":", "\u0000")) {
            Path file = Files.writeString(folder.resolve("bad.json"), text);
            Refusal refusal = Assertions.assertThrows(Refusal.class, () -> GeoJson.read(file), text);
            assertEquals(Problem.NOT_A_LIST, refusal.problem(), text);
        }
        Path file =
                Files.writeString(
                        folder.resolve("odd.json"),
                        "{\"features\":[{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]},\"properties\":{\"name\":\"A\",\"n\":3,\"x\":[1],\"y\":null}}]}");
        GeoJson.Feature odd = GeoJson.read(file).getFirst();
        assertEquals(Map.of("name", "A", "n", "3"), odd.properties());
        assertEquals(null, odd.latitude());
    }
}
