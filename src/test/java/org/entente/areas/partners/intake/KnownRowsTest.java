package org.entente.areas.partners.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.areas.Shown;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Phone;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Model;
import org.entente.store.Query;
import org.entente.store.Rule;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of partners that are here already: left, filled, or brought up to date.
class KnownRowsTest {
    /// As an area's rule would: a partner so tagged keeps its e-mail address.
    private static final Rule KEPT =
            (intent, before) -> {
                for (Rule.Proposed one : intent.of(Partner.class)) {
                    boolean kept = one.before() != null && one.before().elements("tags").contains("kept");
                    if (kept && one.changes("email") && !intent.undo()) {
                        throw new Refusal(Problem.AGREEMENT_KEPT);
                    }
                }
            };

    @TempDir Path folder;

    private Home home;
    private SpaceId ours;

    @BeforeEach
    void found() {
        List<Rule> rules = new ArrayList<>(Areas.rules());
        rules.add(KEPT);
        home = Home.found(folder.resolve("home"), new Model(Areas.kinds(), rules), "Hillside", "", null);
        ours = home.space("ours").id();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private ListIntake.Outcome take(String csv, Known known, boolean save) throws Exception {
        return take(home, csv, new ListIntake.Wish(known, ours, save));
    }

    private ListIntake.Outcome take(Home into, String csv, ListIntake.Wish wish) throws Exception {
        PartnerList list = PartnerList.read(Files.writeString(folder.resolve("list.csv"), csv));
        return new ListIntake(into.store()).take(list, list.proposal(column -> Optional.empty()), wish);
    }

    private Item find(String name) {
        return all().stream().filter(item -> item.title().equals(name)).findFirst().orElseThrow();
    }

    private List<Item> all() {
        return home.records().list(Query.all(home.records().kinds().of(Partner.class)));
    }

    private void set(String name, String field, Object value) {
        Saving saving = new Saving(home.store());
        saving.change(find(name), new TreeMap<>(Map.of(field, value)));
        saving.save();
    }

    private List<String> phones(String name) {
        Kind<?> phone = home.records().kinds().of(Phone.class);
        return home.records().children(find(name).id(), phone).stream().map(Item::title).toList();
    }

    private List<String> words(ListIntake.Outcome outcome) {
        Text text = Text.in(Locale.ENGLISH);
        DifferenceWords words = new DifferenceWords(text, Shown.of(home.records(), text, List.of()));
        return outcome.differences().stream()
                .map(one -> one.row() + " " + words.field(one) + ": " + words.before(one) + " → " + words.after(one))
                .toList();
    }

    private static List<Flag.What> flags(ListIntake.Outcome outcome) {
        return outcome.flags().stream().map(Flag::what).toList();
    }

    private static final String FIRST =
            """
            Name,Place,E-mail,Phone,Tags,Notes
            Mill Creek,Soldiers Grove,desk@mill.example,,bread,Ask for Ana
            Ridge Farm,Gays Mills,,,,
            """;

    private static final String LATER =
            """
            Name,Place,E-mail,Phone,Tags,Website,Notes
            MILL CREEK,Soldiers Grove,office@mill.example,+1 608 555 0101,flour,mill.example,Ask for Ben
            Ridge Farm,Gays Mills,hello@ridge.example,+1 608 555 0102,,,
            New Dawn,Viroqua,,,,,
            """;

    @Test
    void skippedTheyStayAsTheyAre() throws Exception {
        take(FIRST, Known.SKIP, true);
        ListIntake.Outcome outcome = take(LATER, Known.SKIP, true);
        assertEquals(1, outcome.fresh());
        assertEquals(2, outcome.known());
        assertEquals(0, outcome.changed());
        assertEquals("desk@mill.example", find("Mill Creek").print("email"));
        assertEquals("", find("Ridge Farm").print("email"));
    }

    @Test
    void filledTheyGetWhatTheyLackAndKeepWhatTheyHave() throws Exception {
        take(FIRST, Known.SKIP, true);
        ListIntake.Outcome would = take(LATER, Known.FILL, false);
        assertEquals(
                List.of(
                        "2 Website: – → mill.example",
                        "2 Telephone number: – → +1 608 555 0101",
                        "3 E-mail: – → hello@ridge.example",
                        "3 Telephone number: – → +1 608 555 0102"),
                words(would));
        assertEquals("", find("Ridge Farm").print("email"), "only said so far");
        ListIntake.Outcome done = take(LATER, Known.FILL, true);
        assertEquals(would.differences(), done.differences());
        assertEquals(2, done.changed());
        Item mill = find("Mill Creek");
        assertEquals("desk@mill.example", mill.print("email"));
        assertEquals("mill.example", mill.print("website"));
        assertEquals("Ask for Ana", mill.print("notes"));
        assertEquals(List.of("bread"), mill.elements("tags"));
        assertEquals(List.of("+1 608 555 0101"), phones("Mill Creek"));
        assertEquals("hello@ridge.example", find("Ridge Farm").print("email"));
        ListIntake.Outcome again = take(LATER, Known.FILL, true);
        assertTrue(again.isNothing(), words(again).toString());
        assertEquals(-1, again.save());
        home.store().undo(done.save());
        assertEquals(List.of("Mill Creek", "Ridge Farm"), all().stream().map(Item::title).sorted().toList());
        assertEquals("", find("Ridge Farm").print("email"));
        assertEquals(List.of(), phones("Mill Creek"));
    }

    @Test
    void broughtUpToDateTheListWinsAndTheHistoryKeepsWhatWasThere() throws Exception {
        take(FIRST, Known.SKIP, true);
        RecordId mill = find("Mill Creek").id();
        ListIntake.Outcome done = take(LATER, Known.UPDATE, true);
        assertTrue(words(done).contains("2 E-mail: desk@mill.example → office@mill.example"), words(done).toString());
        assertTrue(words(done).contains("2 Tags: bread → bread, flour"), words(done).toString());
        Item now = home.records().find(mill).orElseThrow();
        assertEquals("MILL CREEK", now.title());
        assertEquals("office@mill.example", now.print("email"));
        assertEquals("Ask for Ana\nAsk for Ben", now.print("notes"), "what we noted stays");
        assertEquals(List.of("bread", "flour"), now.elements("tags"));
        assertTrue(
                home.records().history(mill).stream()
                        .anyMatch(change -> "desk@mill.example".equals(change.registers().get("email"))));
        ListIntake.Outcome again = take(LATER, Known.UPDATE, true);
        assertTrue(again.isNothing(), words(again).toString());
        home.store().undo(done.save());
        assertEquals("desk@mill.example", find("Mill Creek").print("email"));
        assertEquals("Ask for Ana", find("Mill Creek").print("notes"));
        assertEquals(List.of("bread"), find("Mill Creek").elements("tags"));
        assertEquals(2, all().size());
    }

    @Test
    void whatTheListLeavesEmptyStaysAndSoDoWordsThatWereAddedHere() throws Exception {
        take(FIRST, Known.SKIP, true);
        set("Mill Creek", "notes", "Ask for Ana\nShe bakes on Fridays");
        assertTrue(take(FIRST, Known.UPDATE, true).isNothing());
        take("Name,Place,E-mail\nMill Creek,Soldiers Grove,\n", Known.UPDATE, true);
        assertEquals("desk@mill.example", find("Mill Creek").print("email"));
        assertEquals("Ask for Ana\nShe bakes on Fridays", find("Mill Creek").print("notes"));
    }

    @Test
    void aRuleProtectsOneRowAndTheOthersChange() throws Exception {
        take(FIRST, Known.SKIP, true);
        set("Mill Creek", "tags", List.of("bread", "kept"));
        ListIntake.Outcome would = take(LATER, Known.UPDATE, false);
        assertEquals(List.of(Flag.What.PROTECTED), flags(would));
        assertEquals(1, would.changed());
        String said = FlagWords.what(Text.in(Locale.ENGLISH), would.flags().getFirst());
        assertTrue(said.contains("(A3)"), said);
        assertTrue(FlagWords.csv(Text.in(Locale.ENGLISH), would.flags()).contains("2,MILL CREEK,Name"));
        take(LATER, Known.UPDATE, true);
        assertEquals("desk@mill.example", find("Mill Creek").print("email"));
        assertEquals("hello@ridge.example", find("Ridge Farm").print("email"));
    }

    @Test
    void ofTwoRowsOfOneOnlyTheFirstCounts() throws Exception {
        take(FIRST, Known.SKIP, true);
        String twice =
                """
                Name,Place,E-mail
                Mill Creek,Soldiers Grove,one@mill.example
                Mill Creek,Soldiers Grove,two@mill.example
                """;
        ListIntake.Outcome done = take(twice, Known.UPDATE, true);
        assertEquals(List.of(Flag.What.TWICE), flags(done));
        assertEquals("one@mill.example", find("Mill Creek").print("email"));
        assertTrue(take(twice, Known.UPDATE, true).isNothing());
    }

    @Test
    void oneOfTwoThatAreHereUnderOneNameIsNotGuessed() throws Exception {
        for (String email : List.of("a@mill.example", "b@mill.example")) {
            Communities.add(home, ours, "partner", "name", "Mill Creek", "email", email);
        }
        ListIntake.Outcome done = take("Name,E-mail\nMill Creek,c@mill.example\n", Known.UPDATE, true);
        assertEquals(List.of(Flag.What.SEVERAL), flags(done));
        assertTrue(done.isNothing());
    }

    @Test
    void aPlaceThatWasAddedHereIsNoReasonToReadThePartnerInAgain() throws Exception {
        String nameOnly = "Name,E-mail\nHollow Road Group,hollow@road.example\n";
        take(nameOnly, Known.SKIP, true);
        Map<String, Object> place = Map.of("name", "Hollow Road", "latitude", 43_500_000L, "longitude", -90_600_000L);
        set("Hollow Road Group", "place", place);
        for (Known known : Known.values()) {
            assertTrue(take(nameOnly, known, true).isNothing(), known.toString());
        }
        take("Name,Place\nHollow Road Group,Hollow Road\n", Known.UPDATE, true);
        assertEquals(43_500_000L, ((Map<?, ?>) find("Hollow Road Group").values().get("place")).get("latitude"));
        assertEquals(1, all().size());
        ListIntake.Outcome other = take("Name,E-mail\nHollow Road Group,else@where.example\n", Known.UPDATE, false);
        assertEquals(1, other.fresh(), "another address speaks against it");
    }

    @Test
    void whatNoFieldCanHoldIsSaidToBeLeftWhereTheNotesStay() throws Exception {
        take(FIRST, Known.SKIP, true);
        String odd = "Name,Place,E-mail,Website\nMill Creek,Soldiers Grove,none at all,mill.example\n";
        ListIntake.Outcome filled = take(odd, Known.FILL, true);
        assertEquals(List.of(Flag.What.LEFT), flags(filled));
        assertEquals("Ask for Ana", find("Mill Creek").print("notes"));
        assertEquals("mill.example", find("Mill Creek").print("website"));
    }

    @Test
    void whatOthersWouldSeeIsNotWrittenUnlessTheyAreMeantTo() throws Exception {
        try (Communities world = new Communities(folder.resolve("two"))) {
            Home hillside = world.found("Hillside");
            Home riverbend = world.found("Riverbend");
            SpaceId pair = Communities.pair(hillside, riverbend);
            RecordId mill = Communities.add(hillside, pair, "partner", "name", "Mill Creek");
            String list = "Name,E-mail\nMill Creek,secret@mill.example\n";
            SpaceId only = hillside.space("ours").id();
            ListIntake.Outcome left = take(hillside, list, new ListIntake.Wish(Known.FILL, only, true));
            assertEquals(List.of(Flag.What.WIDER), flags(left));
            assertEquals("", hillside.records().find(mill).orElseThrow().print("email"));
            ListIntake.Outcome done = take(hillside, list, new ListIntake.Wish(Known.FILL, pair, true));
            assertEquals(1, done.changed());
            // Both change it apart: until somebody has chosen, a list does not choose for them.
            world.carry(hillside, riverbend);
            Communities.set(hillside, mill, "email", "one@mill.example");
            Communities.set(riverbend, mill, "email", "two@mill.example");
            world.carry(riverbend, hillside);
            assertEquals(1, hillside.records().find(mill).orElseThrow().conflicts());
            ListIntake.Outcome open = take(hillside, list, new ListIntake.Wish(Known.UPDATE, pair, true));
            assertEquals(List.of(Flag.What.REVIEW), flags(open));
            assertTrue(open.isNothing());
        }
    }

    @Test
    void aRealListReadInTwiceChangesNothingMoreAndFillsWhatWasEmptied() throws Exception {
        Path file =
                Path.of(
                        Objects.requireNonNull(
                                        ListIntakeTest.class.getResource(
                                                "/org/entente/areas/partners/susy-ssedas.json.gz"))
                                .toURI());
        PartnerList list = PartnerList.read(file);
        ListIntake intake = new ListIntake(home.store());
        intake.take(list, List.of(), new ListIntake.Wish(Known.SKIP, ours, true));
        for (Known known : List.of(Known.FILL, Known.UPDATE)) {
            ListIntake.Outcome again = intake.take(list, List.of(), new ListIntake.Wish(known, ours, true));
            assertTrue(again.isNothing(), known + ": " + words(again).stream().limit(5).toList());
            assertEquals(1794, again.known());
        }
        List<Item> some = all().stream().filter(item -> !item.print("website").isEmpty()).limit(40).toList();
        List<Edit> edits = new ArrayList<>();
        for (Item item : some) {
            Map<String, Object> emptied = new TreeMap<>();
            emptied.put("website", some.indexOf(item) % 2 == 0 ? null : "changed.example");
            edits.add(new Edit(item.id(), "partner", emptied));
        }
        home.store().save(edits, Map.of());
        ListIntake.Outcome filled = intake.take(list, List.of(), new ListIntake.Wish(Known.FILL, ours, true));
        assertEquals(20, filled.changed());
        ListIntake.Outcome updated = intake.take(list, List.of(), new ListIntake.Wish(Known.UPDATE, ours, true));
        assertEquals(20, updated.changed());
        assertTrue(updated.differences().stream().allMatch(one -> "changed.example".equals(one.before())));
        for (Item item : some) {
            assertEquals(item.print("website"), home.records().find(item.id()).orElseThrow().print("website"));
        }
        assertFalse(all().isEmpty());
    }
}
