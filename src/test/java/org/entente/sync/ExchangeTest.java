package org.entente.sync;

import static org.entente.sync.Communities.add;
import static org.entente.sync.Communities.pair;
import static org.entente.sync.Communities.set;
import static org.entente.sync.Communities.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Conflict;
import org.entente.store.Outcome;
import org.entente.store.Space;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Communities that exchange real bundles over a folder.
class ExchangeTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    @Test
    void whatOneEntersTheOtherReads() throws Exception {
        RecordId tractor =
                add(
                        hillside,
                        pair(hillside, riverbend),
                        "resource",
                        "name",
                        "Tractor",
                        "site",
                        "North Barn",
                        "tags.red",
                        "true");
        Outcome outcome = communities.carry(hillside, riverbend);
        assertEquals(1, outcome.entries());
        assertEquals(1, outcome.created().get("resource"));
        assertTrue(outcome.isClean());
        assertEquals("North Barn", value(riverbend, tractor, "site"));
        assertEquals(List.of("red"), value(riverbend, tractor, "tags"));
        assertEquals(1, riverbend.records().search("tract", 10).size());
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Path file = communities.take(hillside, riverbend, Outgoing.Wish.USUAL);
        new Incoming(riverbend).bringIn(file, Progress.NONE);
        String before = riverbend.store().shelf().stateDigest(null);
        assertFalse(new Incoming(riverbend).preview(file).fresh() > 0);
        Outcome again = new Incoming(riverbend).bringIn(file, Progress.NONE);
        assertEquals(0, again.entries());
        assertTrue(again.isClean());
        assertEquals(before, riverbend.store().shelf().stateDigest(null));
    }

    @Test
    void onlyWhatTheOtherLacksIsTakenOnceItsReceiptCameBack() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        communities.carry(riverbend, hillside);
        assertEquals(0, new Outgoing(hillside).changesFor(hillside.contact("Riverbend")));
        add(hillside, space, "resource", "name", "Plough");
        assertEquals(1, new Outgoing(hillside).changesFor(hillside.contact("Riverbend")));
        assertEquals(1, communities.carry(hillside, riverbend).entries());
    }

    @Test
    void bothEndWithTheSameDigests() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        set(riverbend, tractor, "site", "Mill Yard");
        set(hillside, tractor, "site", "North Barn");
        communities.carry(riverbend, hillside);
        communities.carry(hillside, riverbend);
        assertEquals(hillside.store().shelf().heldDigest(space), riverbend.store().shelf().heldDigest(space));
        assertEquals(hillside.store().shelf().stateDigest(space), riverbend.store().shelf().stateDigest(space));
    }

    @Test
    void twoWhoDidNotKnowOfOneAnotherMakeAConflictThatOneOfThemSettles() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor", "site", "Yard");
        communities.carry(hillside, riverbend);
        set(hillside, tractor, "site", "North Barn");
        set(riverbend, tractor, "site", "Mill Yard");
        Outcome outcome = communities.carry(riverbend, hillside);
        assertEquals(1, outcome.conflicts());
        Conflict conflict = hillside.records().conflicts().getFirst();
        assertEquals("site", conflict.register());
        assertEquals(2, conflict.sides().size());
        assertEquals(value(hillside, tractor, "site"), conflict.sides().getFirst().value());
        new Review(hillside).write(conflict, "Both, by turns");
        assertTrue(hillside.records().conflicts().isEmpty());
        communities.carry(hillside, riverbend);
        assertTrue(riverbend.records().conflicts().isEmpty());
        assertEquals("Both, by turns", value(riverbend, tractor, "site"));
    }

    @Test
    void equalValuesAndOtherFieldsAreNoConflict() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        set(hillside, tractor, "site", "North Barn", "notes", "Oil checked", "tags.red", "true");
        set(riverbend, tractor, "site", "North Barn", "keeper", "Ana", "tags.blue", "true");
        assertEquals(0, communities.carry(riverbend, hillside).conflicts());
        assertEquals(List.of("blue", "red"), value(hillside, tractor, "tags"));
        assertEquals("Ana", value(hillside, tractor, "keeper"));
    }

    @Test
    void aRecordHiddenHereAndChangedThereComesBackForReview() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        set(hillside, tractor, "deleted", "true");
        set(riverbend, tractor, "site", "Mill Yard");
        communities.carry(riverbend, hillside);
        assertFalse(hillside.records().find(tractor).orElseThrow().deleted());
        Conflict conflict = hillside.records().conflicts().getFirst();
        assertEquals("deleted", conflict.register());
        new Review(hillside).keep(conflict, 0);
        assertTrue(hillside.records().find(tractor).orElseThrow().deleted());
        communities.carry(hillside, riverbend);
        assertTrue(riverbend.records().find(tractor).orElseThrow().deleted());
        assertEquals(hillside.store().shelf().stateDigest(space), riverbend.store().shelf().stateDigest(space));
    }

    @Test
    void aNetworkReachesMembersOverThreeHands() throws Exception {
        Home oak = communities.found("Oak Savanna");
        Space network =
                hillside.createNetwork(
                        "Three Rivers", List.of(hillside.contact("Riverbend"), hillside.contact("Oak Savanna")));
        RecordId contact = add(hillside, network.id(), "crisis-contact", "name", "Fire brigade");
        communities.carry(hillside, riverbend);
        set(riverbend, contact, "role", "Ladder truck");
        Outcome outcome = communities.carry(riverbend, oak);
        assertTrue(outcome.isClean(), outcome.toString());
        assertEquals("Ladder truck", value(oak, contact, "role"));
        assertEquals("Three Rivers", oak.records().space(network.id()).orElseThrow().name());
        set(oak, contact, "branch", "Operations");
        communities.carry(oak, hillside);
        assertEquals("Operations", value(hillside, contact, "branch"));
        assertEquals("Ladder truck", value(hillside, contact, "role"));
    }

    @Test
    void whatFollowsSomethingMissingWaitsAndGoesOnWhenItComes() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        // Riverbend's laptop is restored later to how it is now.
        riverbend.close();
        Path old = copy(riverbend.folder());
        riverbend = Home.open(riverbend.folder(), communities.model);
        set(hillside, tractor, "site", "North Barn");
        Path first = communities.take(hillside, riverbend, Outgoing.Wish.USUAL);
        new Incoming(riverbend).bringIn(first, Progress.NONE);
        communities.carry(riverbend, hillside);
        set(hillside, tractor, "site", "Mill Yard");
        Path second = communities.take(hillside, riverbend, Outgoing.Wish.USUAL);
        riverbend.close();
        try (Home restored = Home.open(old, communities.model)) {
            Outcome outcome = new Incoming(restored).bringIn(second, Progress.NONE);
            assertEquals(1, outcome.held());
            assertFalse(outcome.isClean());
            assertNull(value(restored, tractor, "site"));
            new Incoming(restored).bringIn(first, Progress.NONE);
            assertEquals("Mill Yard", value(restored, tractor, "site"));
            String digest = restored.store().shelf().stateDigest(null);
            restored.store().rebuild();
            assertEquals(digest, restored.store().shelf().stateDigest(null));
        }
    }

    private Path copy(Path from) throws IOException {
        Path to = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }

    @Test
    void ourOwnRecordsAndPrivateNotesAreInNoBundleForOthers() throws Exception {
        SpaceId ours = hillside.space("ours").id();
        RecordId partner = add(hillside, pair(hillside, riverbend), "partner", "name", "Grain co-op");
        add(hillside, ours, "partner", "name", "XYZZY-secret-partner");
        RecordId note = hillside.store().newId(ours);
        hillside.store()
                .save(
                        List.of(
                                new org.entente.record.Edit(
                                        note,
                                        "companion",
                                        Communities.map(
                                                "field",
                                                "sensitivities",
                                                "about",
                                                partner.text(),
                                                "text",
                                                "XYZZY-secret-note"))),
                        java.util.Map.of());
        assertEquals("XYZZY-secret-note", value(hillside, partner, "sensitivities"));
        Path open = communities.take(hillside, riverbend, new Outgoing.Wish(true, true));
        String text = Files.readString(open, StandardCharsets.UTF_8);
        assertTrue(text.contains("Grain co-op"));
        assertFalse(text.contains("XYZZY"));
        assertFalse(text.contains(ours.text()));
        assertEquals(1, new Incoming(riverbend).bringIn(open, Progress.NONE).entries());
    }

    @Test
    void aBundleIsRefusedBySomebodyElse() throws Exception {
        Home oak = communities.found("Oak Savanna");
        add(hillside, pair(hillside, riverbend), "partner", "name", "Grain co-op");
        for (boolean open : new boolean[] {true, false}) {
            Path file = communities.take(hillside, riverbend, new Outgoing.Wish(open, false));
            assertEquals(
                    Problem.NOT_FOR_US,
                    assertThrows(Refusal.class, () -> new Incoming(oak).bringIn(file, Progress.NONE)).problem());
        }
    }

    @Test
    void anyByteFlippedOrCutOffIsRefusedAndNothingChanges() throws Exception {
        add(hillside, pair(hillside, riverbend), "partner", "name", "Grain co-op");
        for (boolean open : new boolean[] {true, false}) {
            byte[] sound = Files.readAllBytes(communities.take(hillside, riverbend, new Outgoing.Wish(open, true)));
            String before = riverbend.store().shelf().heldDigest(null);
            Path file = folder.resolve("bad.entente");
            int step = open ? 7 : 3;
            for (int at = 0; at < sound.length; at += step) {
                byte[] bad = sound.clone();
                bad[at] ^= 1;
                Files.write(file, bad);
                refusedWith(file, before);
                Files.write(file, java.util.Arrays.copyOf(sound, at));
                refusedWith(file, before);
            }
        }
    }

    private void refusedWith(Path file, String before) {
        assertThrows(Refusal.class, () -> new Incoming(riverbend).bringIn(file, Progress.NONE));
        assertEquals(before, riverbend.store().shelf().heldDigest(null));
    }

    @Test
    void rebuiltEqualsIncremental() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        set(hillside, tractor, "site", "North Barn");
        set(riverbend, tractor, "site", "Mill Yard");
        communities.carry(riverbend, hillside);
        String before = hillside.store().shelf().stateDigest(null);
        hillside.store().rebuild();
        assertEquals(before, hillside.store().shelf().stateDigest(null));
        assertEquals(1, hillside.records().conflicts().size());
        set(hillside, tractor, "site", "Yard");
        assertEquals("Yard", value(hillside, tractor, "site"));
    }

    @Test
    void undoBringsBackWhatWasThere() {
        SpaceId ours = hillside.space("ours").id();
        RecordId partner = add(hillside, ours, "partner", "name", "Grain co-op", "notes", "Old", "tags.a", "true");
        set(hillside, partner, "notes", "New", "tags.b", "true");
        hillside.store().undo(hillside.store().lastSave());
        assertEquals("Old", value(hillside, partner, "notes"));
        assertEquals(List.of("a"), value(hillside, partner, "tags"));
        hillside.store().undo(hillside.store().lastSave());
        assertTrue(hillside.records().find(partner).orElseThrow().deleted());
        assertThrows(Refusal.class, () -> hillside.store().lastSave());
        assertEquals(4, hillside.records().history(partner).size());
    }

    @Test
    void aSaveOverSomethingChangedSinceItWasLookedAtIsRefused() {
        SpaceId ours = hillside.space("ours").id();
        RecordId partner = add(hillside, ours, "partner", "name", "Grain co-op");
        var looked = hillside.records().find(partner).orElseThrow().stamps();
        set(hillside, partner, "name", "Grain and seed co-op");
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                hillside.store()
                                        .save(
                                                List.of(
                                                        new org.entente.record.Edit(
                                                                partner, "partner", Communities.map("name", "Mill"))),
                                                java.util.Map.of(partner, looked)));
        assertEquals(Problem.CHANGED_MEANWHILE, refusal.problem());
    }
}
