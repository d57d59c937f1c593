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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.log.Card;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Forging;
import org.entente.store.Item;
import org.entente.store.Space;
import org.entente.store.Status;
import org.entente.store.Widening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Root keys that change, what is erased, who may do what, and networks whose members come and go.
class TrustTest {
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
    void aCardThatIsHeldIsNotCheckedAgainButOneThatDiffersByALetterIs() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        add(hillside, space, "resource", "name", "Tractor");
        Path whole = communities.take(hillside, riverbend, new Outgoing.Wish(true, false));
        Forged forged = new Forged(whole);
        Set<ByteBuffer> held = riverbend.store().shelf().statements();
        assertTrue(held.containsAll(forged.cards().stream().map(TrustTest::bytes).toList()), "cards that are held");
        forged.cards().replaceAll(card -> card.replace("\"Hillside\"", "\"Hillsida\""));
        assertFalse(held.containsAll(forged.cards().stream().map(TrustTest::bytes).toList()));
        Path other = Files.write(folder.resolve("other.entente"), forged.signed(hillside.keys().signing()));
        assertRefused(Problem.BUNDLE_DAMAGED, () -> new Incoming(riverbend).bringIn(other, Progress.NONE));
        assertEquals("Hillside", riverbend.store().trust().contacts().getFirst().name());
    }

    private static ByteBuffer bytes(String card) {
        return ByteBuffer.wrap(card.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRootKeyThatTheOldOneNamesIsFollowedAndTheOldOneCertifiesNoMore() throws Exception {
        SigningKey old = hillside.root(null);
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        new RootKeys(hillside).succeed(new Laptops(hillside).all(), null, null);
        assertFalse(hillside.root(null).publicKey().equals(old.publicKey()));
        hillside.rename("Hillside Farm", "North", null);
        Home second = communities.second(hillside, "Hillside 2");
        set(second, tractor, "site", "Yard");
        communities.carry(second, riverbend);
        assertEquals("Yard", value(riverbend, tractor, "site"));
        assertEquals("Hillside Farm", riverbend.store().trust().contacts().getFirst().name());
        // Whoever has the old key can still declare a laptop lost, but can let none in.
        Card card = hillside.store().trust().ours();
        SigningKey thief = SigningKey.random();
        riverbend
                .store()
                .trust()
                .add(
                        new Card(
                                card.community(),
                                List.of(Statement.sign(old, 90, Statement.device(thief.publicKey(), "age1x", "T")))));
        assertTrue(
                riverbend.store().trust().card(card.community()).orElseThrow().devices().stream()
                        .noneMatch(d -> d.key().equals(thief.publicKey())));
    }

    @Test
    void twoSuccessionsOfOneRootCountForNothingAndAreAnAlarm() throws Exception {
        Card card = hillside.store().trust().ours();
        SigningKey root = hillside.root(null);
        for (int i = 0; i < 2; i++) {
            Statement one =
                    Statement.sign(
                            root, 10 + i, Statement.succeed(SigningKey.random(), card.community(), List.of(), 1));
            riverbend.store().trust().add(new Card(card.community(), List.of(one)));
        }
        Card seen = riverbend.store().trust().card(card.community()).orElseThrow();
        assertTrue(seen.standing().isSplit());
        assertEquals(card.community(), seen.standing().root());
        assertEquals(1, seen.devices().size());
        assertEquals(Status.What.SPLIT, riverbend.store().status().alarms().getFirst().what());
    }

    @Test
    void aCardSignedByAStrangerIsRefusedAndAnAlarm() {
        Card card = hillside.store().trust().ours();
        SigningKey stranger = SigningKey.random();
        Statement forged = Statement.sign(stranger, card.community(), 9, Statement.name("Hillside Two", ""));
        assertEquals(0, riverbend.store().trust().add(new Card(card.community(), List.of(forged))));
        assertEquals("Hillside", riverbend.store().trust().contacts().getFirst().name());
        assertEquals(Status.What.STRANGE_ROOT, riverbend.store().status().alarms().getFirst().what());
    }

    @Test
    void oneNumberSaidTwiceKeepsBothAndIsAnAlarm() {
        Card card = hillside.store().trust().ours();
        SigningKey root = hillside.root(null);
        Statement one = Statement.sign(root, 5, Statement.name("One", ""));
        Statement other = Statement.sign(root, 5, Statement.name("Other", ""));
        riverbend.store().trust().add(new Card(card.community(), List.of(one)));
        riverbend.store().trust().add(new Card(card.community(), List.of(other)));
        assertEquals(List.of(5L), riverbend.store().trust().card(card.community()).orElseThrow().doubled());
        assertEquals(Status.What.DOUBLED, riverbend.store().status().alarms().getFirst().what());
    }

    @Test
    void theRecoverySheetBringsTheRootKeyBackThoughWordsWereMistyped() throws Exception {
        List<String> words = new RootKeys(hillside).sheet(null, Locale.of("es"));
        assertEquals(24, words.size());
        SigningKey root = hillside.root(null);
        Files.delete(hillside.rootFile());
        assertRefused(Problem.ROOT_KEY_ELSEWHERE, () -> hillside.root(null));
        String typed = String.join(" ", words).toUpperCase(Locale.ROOT);
        String first = words.getFirst();
        String mistyped =
                typed.replaceFirst(first.toUpperCase(Locale.ROOT), first.substring(0, first.length() - 1) + "z");
        new RootKeys(hillside).recover(mistyped, "secret".toCharArray());
        assertEquals(root.publicKey(), hillside.root("secret".toCharArray()).publicKey());
        assertRefused(Problem.PASSPHRASE_WRONG, () -> hillside.root("Secret".toCharArray()));
        assertRefused(
                Problem.RECOVERY_WORDS, () -> new RootKeys(hillside).recover("uno dos tres", "secret".toCharArray()));
        List<String> others = new RootKeys(riverbend).sheet(null, Locale.ENGLISH);
        assertRefused(Problem.ROOT_KEY_OLD, () -> new RootKeys(hillside).recover(String.join(" ", others), null));
    }

    @Test
    void fromTheSheetAloneALaptopSpeaksForTheCommunityAgainAndTheNeighboursBringTheRest() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        String sheet = String.join(" ", new RootKeys(hillside).sheet(null, Locale.ENGLISH));
        hillside.close();
        Home again = RootKeys.restore(folder.resolve("again"), communities.model, sheet, null, "Hillside anew", null);
        communities.add(again);
        Path card = folder.resolve("card");
        riverbend.exportCard(card);
        again.meet(card);
        again.exportCard(card);
        riverbend.meet(card);
        communities.carryOpen(riverbend, again);
        assertEquals("Tractor", value(again, tractor, "name"));
        assertEquals("Hillside", again.name());
        set(again, tractor, "site", "Yard");
        communities.carry(again, riverbend);
        assertEquals("Yard", value(riverbend, tractor, "site"));
    }

    @Test
    void whatIsErasedIsGoneHereAndThereFromTheFileTooAndNoOldBundleBringsItBack() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId contact =
                add(hillside, space, "crisis-contact", "name", "Ana", "area", "Qzjxw1", "branch", "Operations");
        set(hillside, contact, "area", "Qzjxw2", "role", "Driver");
        Path old = communities.take(hillside, riverbend, new Outgoing.Wish(false, true));
        new Incoming(riverbend).bringIn(old, Progress.NONE);
        set(riverbend, contact, "notes", "Seen");
        communities.carry(riverbend, hillside);

        hillside.store().erase(hillside.records().find(contact).orElseThrow(), Set.of("area"));
        Item item = hillside.records().find(contact).orElseThrow();
        assertEquals(Set.of("area"), item.erased());
        assertNull(item.values().get("area"));
        assertEquals("Ana", item.values().get("name"));
        assertEquals("Driver", item.values().get("role"));
        assertTrue(hillside.records().search("Qzjxw1", 5).isEmpty());
        assertFalse(holds(hillside, "Qzjxw"), "still in the file");
        communities.carry(hillside, riverbend);
        assertEquals(Set.of("area"), riverbend.records().find(contact).orElseThrow().erased());
        assertFalse(holds(riverbend, "Qzjxw"), "still in the other's file");
        String state = riverbend.store().shelf().stateDigest(space);
        new Incoming(riverbend).bringIn(old, Progress.NONE);
        assertEquals(state, riverbend.store().shelf().stateDigest(space));
        assertEquals(state, hillside.store().shelf().stateDigest(space));
        hillside.store().rebuild();
        assertEquals(state, hillside.store().shelf().stateDigest(space));
        // Somebody who comes later gets it without.
        Home second = communities.second(hillside, "Hillside 2");
        assertEquals(state, second.store().shelf().stateDigest(space));
        new Incoming(second)
                .bringIn(communities.take(riverbend, hillside, new Outgoing.Wish(true, true)), Progress.NONE);
        assertEquals(state, second.store().shelf().stateDigest(space));
        set(hillside, contact, "area", "East");
        assertTrue(hillside.records().find(contact).orElseThrow().erased().isEmpty());
    }

    private static boolean holds(Home home, String text) throws Exception {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("entente.db", "entente.db-wal")) {
            Path file = home.folder().resolve(name);
            String all = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
            if (all.toLowerCase(Locale.ROOT)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aStrangersWishToEraseIsARequest() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId contact = add(hillside, space, "crisis-contact", "name", "Ana", "area", "East");
        communities.carry(hillside, riverbend);
        riverbend.store().erase(riverbend.records().find(contact).orElseThrow(), Set.of("area"));
        assertEquals("East", value(riverbend, contact, "area"));
        communities.carry(riverbend, hillside);
        assertEquals("East", value(hillside, contact, "area"));
        Status.ErasureRequest request = hillside.store().status().requests().getFirst();
        assertEquals(contact, request.about());
        assertEquals(riverbend.store().us(), request.community());
        hillside.store().erase(hillside.records().find(contact).orElseThrow(), Set.of("area"));
        assertTrue(hillside.store().status().requests().isEmpty());
        communities.carry(hillside, riverbend);
        assertNull(value(riverbend, contact, "area"));
        assertEquals(hillside.store().shelf().stateDigest(space), riverbend.store().shelf().stateDigest(space));
    }

    @Test
    void aMemberRemovedIsCutAndTakenInAgainCountsAgain() throws Exception {
        Home oak = communities.found("Oak Savanna");
        Space network =
                hillside.createNetwork(
                        "Rivers", List.of(hillside.contact("Riverbend"), hillside.contact("Oak Savanna")));
        SpaceId space = network.id();
        communities.carry(hillside, riverbend);
        communities.carry(hillside, oak);
        RecordId tractor = add(oak, space, "resource", "name", "Tractor");
        communities.carry(oak, hillside);
        new Networks(hillside).remove(space, oak.store().us());
        assertFalse(hillside.records().space(space).orElseThrow().members().contains(oak.store().us()));
        set(oak, tractor, "site", "After");
        communities.carry(oak, riverbend);
        assertEquals("After", value(riverbend, tractor, "site"));
        communities.carry(hillside, riverbend);
        assertNull(value(riverbend, tractor, "site"));
        assertEquals("Tractor", value(riverbend, tractor, "name"));
        assertEquals(1, riverbend.store().status().overstepped().getFirst().entries());
        assertTrue(
                new Outgoing(riverbend).changesFor(riverbend.contact("Oak Savanna")) == 0,
                "nothing of the network is taken to who left");
        communities.carry(riverbend, hillside);
        new Networks(hillside).take(space, hillside.contact("Oak Savanna"), false);
        communities.carry(hillside, riverbend);
        communities.carry(hillside, oak);
        set(oak, tractor, "keeper", "Ana");
        communities.carry(oak, riverbend);
        assertEquals("Ana", value(riverbend, tractor, "keeper"));
        assertNull(value(riverbend, tractor, "site"));
        communities.carry(riverbend, hillside);
        assertEquals(hillside.store().shelf().stateDigest(space), riverbend.store().shelf().stateDigest(space));
        riverbend.store().rebuild();
        assertEquals(hillside.store().shelf().stateDigest(space), riverbend.store().shelf().stateDigest(space));
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherTheOneNearerTheFounderStays() throws Exception {
        Home oak = communities.found("Oak Savanna");
        Home mill = communities.found("Mill Creek");
        SpaceId space = hillside.createNetwork("Rivers", List.of(hillside.contact("Mill Creek"))).id();
        new Networks(hillside).take(space, hillside.contact("Riverbend"), true);
        communities.carry(hillside, riverbend);
        new Networks(riverbend).take(space, riverbend.contact("Oak Savanna"), true);
        communities.carry(riverbend, oak);
        communities.carry(riverbend, mill);
        // Riverbend was let in by the founder, Oak Savanna by Riverbend.
        new Networks(oak).remove(space, riverbend.store().us());
        new Networks(riverbend).remove(space, oak.store().us());
        communities.carryOpen(oak, mill);
        assertFalse(mill.records().space(space).orElseThrow().members().contains(riverbend.store().us()));
        communities.carryOpen(riverbend, mill);
        assertTrue(mill.records().space(space).orElseThrow().members().contains(riverbend.store().us()));
        assertFalse(mill.records().space(space).orElseThrow().members().contains(oak.store().us()));
        communities.carryOpen(mill, hillside);
        communities.carryOpen(mill, riverbend);
        String state = mill.store().shelf().stateDigest(space);
        assertEquals(state, hillside.store().shelf().stateDigest(space));
        assertEquals(state, riverbend.store().shelf().stateDigest(space));
        mill.store().rebuild();
        assertEquals(state, mill.store().shelf().stateDigest(space));
    }

    @Test
    void aRecordThatMoreMaySeeIsCreatedAnewWithItsRowsAndWhatIsPrivateStays() throws Exception {
        Space network = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend")));
        SpaceId pair = pair(hillside, riverbend);
        RecordId tree = add(hillside, pair, "call-tree", "purpose", "Flood");
        RecordId first = add(hillside, pair, "call-node", "tree", tree.text(), "order", "n", "name", "Ana");
        add(hillside, pair, "call-node", "tree", tree.text(), "order", "p", "name", "Ben", "caller", first.text());
        RecordId ours =
                add(hillside, hillside.space("ours").id(), "partner", "name", "Mill", "sensitivities", "QQ-secret");
        communities.carry(hillside, riverbend);
        Widening widening = new Widening(hillside.store());
        RecordId wide = widening.widen(hillside.records().find(tree).orElseThrow(), network);
        List<Item> nodes = hillside.records().children(wide, hillside.records().kinds().named("call-node"));
        assertEquals(2, nodes.size());
        assertEquals(nodes.get(0).id().text(), nodes.get(1).values().get("caller"));
        assertTrue(hillside.records().find(tree).orElseThrow().deleted());
        RecordId shared = widening.widen(hillside.records().find(ours).orElseThrow(), hillside.space("pair:Riverbend"));
        assertEquals("QQ-secret", value(hillside, shared, "sensitivities"));
        // Riverbend changes the old one, not knowing that it has moved.
        set(riverbend, tree, "purpose", "Flood and storm");
        communities.carry(riverbend, hillside);
        assertEquals("deleted", hillside.records().conflicts().getFirst().register());
        communities.carry(hillside, riverbend);
        assertEquals("Flood", value(riverbend, wide, "purpose"));
        assertNull(value(riverbend, shared, "sensitivities"));
        assertEquals(1, riverbend.records().history(wide).stream().filter(c -> c.record().equals(wide)).count());
        assertRefused(
                Problem.NARROWER,
                () -> widening.widen(hillside.records().find(shared).orElseThrow(), hillside.space("ours")));
    }

    @Test
    void aMemberThatChangesWhatOnlyAnAdministratorMayIsKeptNotAppliedAndListed() throws Exception {
        Space network = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend")));
        communities.carry(hillside, riverbend);
        assertRefused(
                Problem.NOT_YOURS_TO_CHANGE, () -> new Networks(riverbend).remove(network.id(), hillside.store().us()));
        RecordId id = riverbend.store().newId(network.id());
        Forging.save(
                riverbend.store(),
                List.of(new Edit(id, "member", Map.of("name", "Stranger", "community", "A".repeat(43)))));
        communities.carry(riverbend, hillside);
        assertEquals(2, hillside.records().space(network.id()).orElseThrow().members().size());
        assertEquals(1, hillside.store().status().overstepped().getFirst().entries());
    }
}
