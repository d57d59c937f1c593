package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two records of one partner become one, and two again: here, and at two communities that do it apart.
class MergingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    @TempDir Path folder;

    private Communities world;
    private Home hillside;
    private Home riverbend;
    private SpaceId pair;

    @BeforeEach
    void found() throws Exception {
        world = new Communities(folder);
        hillside = world.found("Hillside");
        riverbend = world.found("Riverbend");
        pair = Communities.pair(hillside, riverbend);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static RecordId make(Home home, SpaceId space, String kind, Object... fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(space);
        saving.create(id, home.records().kinds().named(kind), space, values);
        saving.save();
        return id;
    }

    private static Item item(Home home, RecordId id) {
        return home.records().find(id).orElseThrow();
    }

    private static long merge(Home home, RecordId one, RecordId other) {
        Merging merging = new Merging(home.store());
        Merging.Parts parts = merging.parts(one, other);
        return merging.merge(parts, merging.proposal(parts), DAY);
    }

    private static Item merged(Home home) {
        return home.records().list(Query.all(home.records().kinds().of(Merge.class))).getFirst();
    }

    private void exchange() throws Exception {
        world.carry(hillside, riverbend);
        world.carry(riverbend, hillside);
        world.carry(hillside, riverbend);
    }

    /// What stands in every partner in view, and which stand for others.
    private static String all(Home home) {
        StringBuilder all = new StringBuilder();
        Aliases aliases = Aliases.of(home.records());
        for (Item item : home.records().list(Query.all(home.records().kinds().of(Partner.class)))) {
            all.append(item.id()).append(item.values()).append(aliases.all(item.id())).append('\n');
        }
        return all.toString();
    }

    @Test
    void fieldsRowsAndReferencesGoToTheOneThatStays() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge Clinic", "tags", List.of("health"));
        RecordId two =
                make(
                        hillside,
                        ours,
                        "partner",
                        "name",
                        "Ridge & Valley Clinic",
                        "email",
                        "desk@clinic.example",
                        "tags",
                        List.of("flu"),
                        "sensitivities",
                        "Short of money");
        make(hillside, ours, "phone", "owner", two.text(), "order", "a", "number", "608-555-0134");
        RecordId visit =
                make(
                        hillside,
                        ours,
                        "interaction",
                        "what",
                        "Visit",
                        "partners",
                        List.of(two.text()),
                        "day",
                        "2026-05-01");
        RecordId ana = make(hillside, ours, "person", "name", "Ana", "partner", two.text());
        RecordId lease = make(hillside, ours, "agreement", "title", "Rooms", "parties", List.of(two.text()));
        merge(hillside, two, one);

        assertTrue(item(hillside, two).deleted());
        Item kept = item(hillside, one);
        assertEquals("Ridge Clinic", kept.title());
        assertEquals("desk@clinic.example", kept.print("email"));
        assertEquals(List.of("flu", "health"), kept.elements("tags"));
        assertEquals("Short of money", kept.print("sensitivities"));
        assertEquals(List.of("608-555-0134"), PartnersArea.numbers(hillside.records(), one));
        assertEquals(Set.of(one), item(hillside, visit).as(Interaction.class).partners());
        assertEquals(one, item(hillside, ana).as(Person.class).partner());
        assertEquals(List.of(one.text()), item(hillside, lease).elements("parties"));
        Dossier dossier = Dossier.of(hillside.records(), two, DAY);
        assertEquals(one, dossier.standing().item().id(), "the other's card is that of the one that stays");
    }

    @Test
    void itIsSplitAgainLaterAndWhatWasChangedSinceStays() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge Clinic", "tags", List.of("health"));
        RecordId two =
                make(
                        hillside,
                        ours,
                        "partner",
                        "name",
                        "Valley Clinic",
                        "email",
                        "desk@clinic.example",
                        "notes",
                        "Two lines\nwith a\ttab and a \\",
                        "website",
                        "clinic.example",
                        "phase",
                        "formal-partnership",
                        "phase_since",
                        "2026-01-01",
                        "tags",
                        List.of("flu"));
        make(hillside, ours, "phone", "owner", two.text(), "order", "a", "number", "608-555-0134");
        RecordId visit =
                make(
                        hillside,
                        ours,
                        "interaction",
                        "what",
                        "Visit",
                        "partners",
                        List.of(two.text()),
                        "day",
                        "2026-05-01");
        Map<String, @Nullable Object> before = item(hillside, two).values();
        merge(hillside, one, two);
        assertEquals("formal-partnership", item(hillside, one).print("phase"));
        RecordId call =
                make(
                        hillside,
                        ours,
                        "interaction",
                        "what",
                        "Call",
                        "partners",
                        List.of(one.text()),
                        "day",
                        "2026-05-02");
        Saving later = new Saving(hillside.store());
        later.change(item(hillside, one), Map.of("website", "ridge.example"));
        later.save();

        long save = new Splitting(hillside.store()).split(merged(hillside).id());
        assertEquals(before, item(hillside, two).values());
        assertFalse(item(hillside, two).deleted());
        Item kept = item(hillside, one);
        assertEquals("", kept.print("email") + kept.print("notes") + kept.print("phase"));
        assertEquals("ridge.example", kept.print("website"), "changed since, so it stays");
        assertEquals(List.of("health"), kept.elements("tags"));
        assertEquals(List.of(), PartnersArea.numbers(hillside.records(), one));
        assertEquals(List.of("608-555-0134"), PartnersArea.numbers(hillside.records(), two));
        assertEquals(Set.of(two), item(hillside, visit).as(Interaction.class).partners());
        assertEquals(Set.of(one), item(hillside, call).as(Interaction.class).partners());
        hillside.store().undo(save);
        assertTrue(item(hillside, two).deleted(), "one undo takes the splitting back");
        assertEquals("desk@clinic.example", item(hillside, one).print("email"));
    }

    @Test
    void oneUndoTakesAMergeBack() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge Clinic");
        RecordId two = make(hillside, ours, "partner", "name", "Valley Clinic", "email", "desk@clinic.example");
        String before = all(hillside);
        hillside.store().undo(merge(hillside, one, two));
        assertEquals(before, all(hillside));
    }

    @Test
    void theOneThatStaysIsTheSameWhoeverMerges() throws Exception {
        RecordId here = make(hillside, pair, "partner", "name", "County Extension", "email", "a@county.example");
        RecordId there =
                make(riverbend, pair, "partner", "name", "County Extension Office", "website", "county.example");
        exchange();
        merge(hillside, here, there);
        merge(riverbend, there, here);
        exchange();
        assertEquals(all(hillside), all(riverbend));
        List<Item> left = hillside.records().list(Query.all(hillside.records().kinds().of(Partner.class)));
        assertEquals(1, left.size(), "one of them is left, and not none");
        assertEquals("a@county.example", left.getFirst().print("email"));
        assertEquals("county.example", left.getFirst().print("website"));
        assertEquals(List.of(), hillside.records().conflicts());

        new Splitting(riverbend.store()).split(merged(riverbend).id());
        exchange();
        assertEquals(all(hillside), all(riverbend));
        assertEquals(2, hillside.records().count(Query.all(hillside.records().kinds().of(Partner.class))));
    }

    @Test
    void whatAnotherEnteredMeanwhileStandsForTheOneThatStays() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill", "phase", "formal-partnership");
        RecordId two = make(hillside, pair, "partner", "name", "The Mill");
        exchange();
        RecordId other = new Merging(hillside.store()).parts(one, two).other().id();
        RecordId kept = other.equals(one) ? two : one;
        merge(hillside, one, two);
        make(riverbend, pair, "interaction", "what", "Call", "partners", List.of(other.text()), "day", "2026-05-02");
        exchange();
        for (Home home : List.of(hillside, riverbend)) {
            Dossier dossier = Dossier.of(home.records(), kept, DAY);
            assertEquals(LocalDate.of(2026, 5, 2), dossier.standing().lastContact());
            assertEquals(
                    LocalDate.of(2026, 5, 2), Standings.of(home.records(), DAY).of(item(home, kept)).lastContact());
        }
    }

    @Test
    void whoeverChangesTheOtherUnawaresIsAskedAndNothingIsLost() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill");
        RecordId two = make(hillside, pair, "partner", "name", "The Mill");
        exchange();
        RecordId other = new Merging(hillside.store()).parts(one, two).other().id();
        merge(hillside, one, two);
        Saving saving = new Saving(riverbend.store());
        saving.change(item(riverbend, other), Map.of("notes", "New roof"));
        saving.save();
        exchange();
        assertEquals(all(hillside), all(riverbend));
        assertFalse(item(hillside, other).deleted(), "in view until somebody has looked");
        assertEquals("New roof", item(hillside, other).print("notes"));
        assertTrue(hillside.records().conflicts().stream().anyMatch(c -> c.record().equals(other)));
        assertEquals(List.of(other), Aliases.of(hillside.records()).all(other));
    }

    @Test
    void chainsOfMergesMadeApartEndAtOne() throws Exception {
        RecordId a = make(hillside, pair, "partner", "name", "Mill");
        RecordId b = make(hillside, pair, "partner", "name", "The Mill");
        RecordId c = make(riverbend, pair, "partner", "name", "Mill Ltd");
        exchange();
        merge(hillside, a, b);
        merge(riverbend, b, c);
        exchange();
        assertEquals(all(hillside), all(riverbend));
        Aliases aliases = Aliases.of(hillside.records());
        Set<RecordId> ends = new HashSet<>(List.of(aliases.resolve(a), aliases.resolve(b), aliases.resolve(c)));
        for (RecordId end : ends) {
            assertFalse(item(hillside, end).deleted(), "nothing leads to a record that is hidden");
        }
    }

    @Test
    void theOneThatMorePeopleSeeStaysAndNothingIsShownToThemUnasked() {
        SpaceId ours = hillside.space("ours").id();
        RecordId mine = make(hillside, ours, "partner", "name", "Mill", "notes", "Quarrels", "website", "mill.example");
        RecordId shared = make(hillside, pair, "partner", "name", "The Mill");
        Merging merging = new Merging(hillside.store());
        Merging.Parts parts = merging.parts(mine, shared);
        assertEquals(shared, parts.kept().id());
        merging.merge(parts, merging.proposal(parts), DAY);
        assertEquals("", item(hillside, shared).print("notes") + item(hillside, shared).print("website"));
    }

    @Test
    void whoSeesOneAndCouldNotSeeTheOtherIsNotShutOut() throws Exception {
        Home mill = world.found("Mill");
        RecordId one = make(hillside, pair, "partner", "name", "Agency");
        RecordId other = make(hillside, Communities.pair(hillside, mill), "partner", "name", "The Agency");
        Refusal refusal = assertThrows(Refusal.class, () -> new Merging(hillside.store()).parts(one, other));
        assertEquals(Problem.MERGE_NARROWER, refusal.problem());
        assertEquals(
                Problem.MERGE_SAME,
                assertThrows(Refusal.class, () -> new Merging(hillside.store()).parts(one, one)).problem());
    }

    @Test
    void ofAllPartnersThoseAlikeAreShownUntilSomebodySaysTheyAreTwo() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge & Valley Clinic");
        RecordId two = make(hillside, ours, "partner", "name", "Ridge Valley Clinic");
        make(hillside, ours, "partner", "name", "Folk School");
        List<Duplicates.Pair> found = Duplicates.all(hillside.records());
        assertEquals(1, found.size());
        assertEquals(Set.of(one, two), Set.of(found.getFirst().one().id(), found.getFirst().other().id()));
        new Merging(hillside.store()).keepApart(item(hillside, one), item(hillside, two), DAY);
        assertEquals(List.of(), Duplicates.all(hillside.records()));
        List<Duplicates.Near> near =
                Duplicates.near(
                        hillside.records(),
                        Likeness.Facts.of("ridge vally clinic", null, "", "", List.of()),
                        "ridge vally clinic",
                        one);
        assertEquals(List.of(two), near.stream().map(n -> n.item().id()).toList());
    }
}
