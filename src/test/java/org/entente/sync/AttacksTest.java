package org.entente.sync;

import static org.entente.sync.Communities.add;
import static org.entente.sync.Communities.pair;
import static org.entente.sync.Communities.set;
import static org.entente.sync.Communities.value;
import static org.entente.sync.LaptopsTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.log.SigningKey;
import org.entente.log.Standing;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Forging;
import org.entente.store.Space;
import org.entente.store.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody may try, or what may happen, that no other test here is about.
class AttacksTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Home oak;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        oak = communities.found("Oak Savanna");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    @Test
    void aRevocationCannotHideASignatureOnWhichAnotherHasBuilt() throws Exception {
        Home second = communities.second(hillside, "Hillside 2");
        SpaceId space = pair(hillside, riverbend);
        RecordId agreement = add(riverbend, space, "agreement", "title", "Water rights");
        communities.carry(riverbend, hillside);
        communities.carryOurs(hillside, second);
        RecordId seen = sign(second, agreement, "Ana");
        communities.carry(second, riverbend);
        RecordId building = add(riverbend, space, "resource", "name", "Pump, as agreed");
        RecordId unseen = sign(second, agreement, "Ben");
        set(second, agreement, "title", "Changed after the fact");
        communities.carry(second, riverbend);

        // Hillside now says that the laptop was lost before it ever signed.
        Laptops laptops = new Laptops(hillside);
        laptops.revoke(laptops.find("Hillside 2"), List.of(), null);
        communities.carry(hillside, riverbend);
        assertEquals("Ana", value(riverbend, seen, "person"));
        assertEquals(List.of(seen), riverbend.store().status().disputed());
        assertEquals(Unfit.DISPUTED, riverbend.records().history(seen).getFirst().mark());
        assertTrue(riverbend.records().find(unseen).isEmpty(), "nobody has built on this one");
        assertEquals("Water rights", value(riverbend, agreement, "title"));
        assertEquals("Pump, as agreed", value(riverbend, building, "name"));
        communities.carry(riverbend, hillside);
        assertEquals(List.of(seen), hillside.store().status().disputed());
        same(hillside, riverbend, space);
        // What builds on the second one as well makes it count, too.
        set(riverbend, building, "site", "Yard");
        communities.carry(riverbend, hillside);
        same(hillside, riverbend, space);
        assertRefused(
                Problem.NOT_ERASABLE,
                () ->
                        riverbend
                                .store()
                                .erase(riverbend.records().find(seen).orElseThrow(), java.util.Set.of("person")));
    }

    private static RecordId sign(Home home, RecordId agreement, String person) {
        SpaceId space = home.records().find(agreement).orElseThrow().space();
        return add(
                home,
                space,
                "signature",
                "agreement",
                agreement.text(),
                "order",
                "n",
                "community",
                home.name(),
                "person",
                person);
    }

    @Test
    void twoWhoDeclareOneLaptopLostApartAndARootThatChangesMeanwhileEndAlike() throws Exception {
        Home second = communities.second(hillside, "Hillside 2");
        Home third = communities.second(hillside, "Hillside 3");
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(third, space, "resource", "name", "Tractor", "site", "Yard");
        communities.carryOurs(third, hillside);
        set(third, tractor, "site", "North Barn");
        communities.carryOurs(third, second);
        // The second laptop has the recovery sheet, and nobody knows of the other.
        String sheet = String.join(" ", new RootKeys(hillside).sheet(null, java.util.Locale.ENGLISH));
        new RootKeys(second).recover(sheet, null);
        revoke(second, "Hillside 3");
        revoke(hillside, "Hillside 3");
        new RootKeys(hillside).succeed(new Laptops(hillside).all(), null, null);
        communities.carry(second, riverbend);
        communities.carry(hillside, oak);
        communities.carry(hillside, riverbend);
        communities.carry(second, hillside.equals(second) ? riverbend : oak);
        communities.carryOurs(hillside, second);
        communities.carryOurs(second, hillside);
        communities.carry(riverbend, hillside);
        assertEquals("North Barn", value(riverbend, tractor, "site"), "the cut that lets more count holds");
        assertEquals("North Barn", value(hillside, tractor, "site"));
        assertEquals("North Barn", value(second, tractor, "site"));
        same(hillside, riverbend, space);
        same(hillside, second, space);
        for (Home home : List.of(hillside, second, riverbend, oak)) {
            Standing standing = home.store().trust().card(hillside.store().community()).orElseThrow().standing();
            assertEquals(2, standing.roots().size(), home.name());
            assertEquals(2, standing.live().size(), home.name());
            assertFalse(standing.isSplit());
        }
        assertRefused(Problem.ROOT_KEY_OLD, () -> second.rename("Old root", "", null));
    }

    private static void revoke(Home home, String name) {
        Laptops laptops = new Laptops(home);
        laptops.revoke(laptops.find(name), laptops.heads(laptops.find(name)), null);
    }

    @Test
    void aRecordCreatedUnderAnothersIdIsKeptAndNotApplied() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId first = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        RecordId forged = RecordId.of(first.log(), 77);
        Forging.save(riverbend.store(), List.of(new Edit(forged, "resource", Map.of("name", "Forged"))));
        communities.carry(riverbend, hillside);
        assertTrue(hillside.records().find(forged).isEmpty());
        assertEquals(Unfit.NEVER_CREATED, hillside.store().status().overstepped().getFirst().reason());
        RecordId ours = add(hillside, hillside.space("ours").id(), "partner", "name", "Ours alone");
        Forging.inSpace(riverbend.store(), space, new Edit(ours, "partner", Map.of("name", "Reached")));
        communities.carry(riverbend, hillside);
        assertEquals("Ours alone", value(hillside, ours, "name"), "ours can never be addressed from elsewhere");
        same(hillside, riverbend, space);
    }

    @Test
    void aBundleForTwoHoldsNothingThatEitherMayNotSeeNotEvenTheNameOfASpace() throws Exception {
        Space network =
                hillside.createNetwork(
                        "Three Rivers", List.of(hillside.contact("Riverbend"), hillside.contact("Oak Savanna")));
        Space other = hillside.createNetwork("QQ-only-riverbend", List.of(hillside.contact("Riverbend")));
        add(hillside, network.id(), "resource", "name", "For both");
        add(hillside, other.id(), "resource", "name", "QQ-one");
        add(hillside, pair(hillside, riverbend), "resource", "name", "QQ-two");
        add(hillside, pair(hillside, oak), "resource", "name", "QQ-three");
        add(hillside, hillside.space("ours").id(), "resource", "name", "QQ-four");
        Path drive = Files.createDirectories(folder.resolve("usb"));
        Path file =
                new Outgoing(hillside)
                        .take(
                                List.of(hillside.contact("Riverbend"), hillside.contact("Oak Savanna")),
                                drive,
                                new Outgoing.Wish(true, true),
                                Progress.NONE)
                        .file();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String manifest =
                new String(
                        java.util.Base64.getUrlDecoder()
                                .decode(text.replaceAll("(?s).*?\"payload\":\"([^\"]+)\".*", "$1")),
                        StandardCharsets.UTF_8);
        assertTrue(text.contains("For both"));
        for (SpaceId space :
                List.of(other.id(), pair(hillside, riverbend), pair(hillside, oak), hillside.space("ours").id())) {
            assertFalse(text.contains(space.text()) || manifest.contains(space.text()));
        }
        assertFalse(text.contains("QQ-") || manifest.contains("QQ-"));
        assertEquals(
                1,
                hillside
                        .records()
                        .list(org.entente.store.Query.all(hillside.records().kinds().named("network")))
                        .stream()
                        .filter(i -> i.title().equals("Three Rivers"))
                        .count());
        new Incoming(oak).bringIn(file, Progress.NONE);
        assertEquals(1, oak.records().spaces().stream().filter(s -> s.name().equals("Three Rivers")).count());
    }

    @Test
    void anOldCardReceiptOrBundleShownAsNewChangesNothing() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        Path oldCard = folder.resolve("old-card");
        hillside.exportCard(oldCard);
        Path old = communities.take(hillside, riverbend, new Outgoing.Wish(false, true));
        new Incoming(riverbend).bringIn(old, Progress.NONE);
        communities.carry(riverbend, hillside);
        hillside.rename("Hillside Farm", "", null);
        set(hillside, tractor, "site", "North Barn");
        communities.carry(hillside, riverbend);
        communities.carry(riverbend, hillside);
        String held = riverbend.store().shelf().heldDigest(null);
        String state = riverbend.store().shelf().stateDigest(null);
        riverbend.meet(oldCard);
        assertEquals(0, new Incoming(riverbend).bringIn(old, Progress.NONE).entries());
        assertEquals(held, riverbend.store().shelf().heldDigest(null));
        assertEquals(state, riverbend.store().shelf().stateDigest(null));
        assertEquals("Hillside Farm", riverbend.contact("Hillside Farm").name());
        assertEquals(0, new Outgoing(riverbend).changesFor(riverbend.contact("Hillside Farm")), "the old receipt");
    }

    @Test
    void namesOfEntriesThatMeanNothingStopNobody() throws Exception {
        SpaceId network = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend"))).id();
        communities.carry(hillside, riverbend);
        List<Object> nonsense = List.of(List.of("no log", 1L, "no hash"), List.of("no log", 1L, "no hash"));
        for (String kind : List.of("removal", "erasure", "release")) {
            RecordId id = riverbend.store().newId(network);
            String about = kind.equals("erasure") ? id.text() : hillside.store().us();
            Map<String, Object> registers =
                    Map.of(
                            "name",
                            kind,
                            "community",
                            about,
                            "cuts",
                            nonsense,
                            "entry",
                            nonsense,
                            "entries",
                            nonsense,
                            "about",
                            id.text(),
                            "kind",
                            "resource");
            Forging.save(riverbend.store(), List.of(new Edit(id, kind, registers)));
        }
        RecordId tractor = add(riverbend, network, "resource", "name", "Tractor");
        communities.carry(riverbend, hillside);
        assertEquals("Tractor", value(hillside, tractor, "name"));
        assertEquals(2, hillside.records().space(network).orElseThrow().members().size());
        same(hillside, riverbend, network);
    }

    @Test
    void somebodyElsesLaptopIsNotGainedByCertifyingIt() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        SigningKey thief = oak.root(null);
        Standing.Device hillsides = hillside.store().trust().ours().devices().getFirst();
        oak.say(thief, List.of(org.entente.log.Statement.device(hillsides.key(), hillsides.receiving(), "Mine")));
        communities.carry(oak, riverbend);
        communities.carry(hillside, riverbend);
        set(hillside, tractor, "site", "Yard");
        communities.carry(hillside, riverbend);
        assertEquals("Yard", value(riverbend, tractor, "site"));
        assertEquals(hillside.store().us(), riverbend.records().find(tractor).orElseThrow().owner());
        assertNull(riverbend.records().history(tractor).getFirst().mark());
    }

    @Test
    void whatWaitsForSomethingLostGoesOnOnceWhoMayHasGivenItUpAndAllAgreeEvenWhenItTurnsUp() throws Exception {
        SpaceId network =
                hillside.createNetwork(
                                "Rivers", List.of(hillside.contact("Riverbend"), hillside.contact("Oak Savanna")))
                        .id();
        communities.carry(hillside, riverbend);
        communities.carry(hillside, oak);
        RecordId tractor = add(riverbend, network, "resource", "name", "Tractor");
        communities.carry(riverbend, hillside);
        Home lost = communities.second(riverbend, "Riverbend 2");
        RecordId plough = add(lost, network, "resource", "name", "Plough");
        communities.carryOurs(lost, riverbend);
        set(riverbend, tractor, "site", "Yard");
        // Hillside is told by Riverbend what the lost laptop wrote; only that part never arrives.
        Path whole = communities.take(riverbend, hillside, new Outgoing.Wish(true, false));
        hillside.store().trust().add(riverbend.store().trust().ours());
        Path without = Forged.without(whole, lost.store().device().text(), riverbend);
        new Incoming(hillside).bringIn(without, Progress.NONE);
        assertNull(value(hillside, tractor, "site"));
        var waiting = hillside.store().status().waiting().getFirst();
        assertEquals("Riverbend 1", waiting.device());
        var missing = waiting.missing().getFirst().entry();
        // A member that neither wrote it nor founded the network cannot give it up.
        communities.carry(hillside, oak);
        new Networks(oak).giveUp(network, missing, "Lost");
        communities.carry(oak, hillside);
        assertNull(value(hillside, tractor, "site"));
        new Networks(hillside).giveUp(network, missing, "The laptop burnt");
        assertEquals("Yard", value(hillside, tractor, "site"));
        assertTrue(hillside.store().status().waiting().isEmpty());
        communities.carry(hillside, riverbend);
        new Incoming(hillside).bringIn(whole, Progress.NONE);
        communities.carry(riverbend, hillside);
        communities.carry(riverbend, oak);
        assertEquals("Plough", value(hillside, plough, "name"));
        same(hillside, riverbend, network);
        communities.carry(oak, hillside);
        communities.carry(hillside, oak);
        communities.carry(hillside, riverbend);
        same(hillside, oak, network);
        same(hillside, riverbend, network);
    }

    private static void same(Home one, Home other, SpaceId space) {
        assertEquals(one.store().shelf().heldDigest(space), other.store().shelf().heldDigest(space));
        String state = one.store().shelf().stateDigest(space);
        assertEquals(state, other.store().shelf().stateDigest(space));
        for (Home home : List.of(one, other)) {
            home.store().rebuild();
            assertEquals(state, home.store().shelf().stateDigest(space));
        }
    }
}
