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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.log.Standing;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Status;
import org.entente.store.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A community of several laptops: joining, lost, copied, restored.
class LaptopsTest {
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
    void aSecondLaptopJoinsByAFileAndItsAnswerAndHasEverything() throws Exception {
        RecordId ours = add(hillside, hillside.space("ours").id(), "partner", "name", "Seed library");
        RecordId shared = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Home second = communities.second(hillside, "Hillside 2");
        assertEquals("Seed library", value(second, ours, "name"));
        assertEquals("Tractor", value(second, shared, "name"));
        set(second, shared, "site", "North Barn");
        communities.carryOurs(second, hillside);
        assertEquals("North Barn", value(hillside, shared, "site"));
        assertEquals(hillside.store().shelf().stateDigest(null), second.store().shelf().stateDigest(null));
        communities.carry(second, riverbend);
        assertEquals("North Barn", value(riverbend, shared, "site"));
        assertFalse(second.hasRootKey());
        assertRefused(Problem.ROOT_KEY_ELSEWHERE, () -> second.rename("Other", "", null));
    }

    @Test
    void anAnswerForAnotherLaptopIsRefused() throws Exception {
        Path request = folder.resolve("request");
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Joining.ask(one, "One", request);
        Joining.ask(other, "Other", folder.resolve("request2"));
        Path drive = Files.createDirectories(folder.resolve("d"));
        Path answer = new Laptops(hillside).accept(Laptops.readRequest(request), drive, null, Progress.NONE).file();
        assertRefused(
                Problem.JOIN_NOT_ANSWERED, () -> Joining.join(other, communities.model, answer, Progress.NONE).close());
        assertEquals(
                Laptops.words(Laptops.readRequest(request), Locale.ENGLISH),
                Laptops.words(Joining.asked(one), Locale.ENGLISH));
        byte[] bad = Files.readAllBytes(request);
        for (int at = 0; at < bad.length; at++) {
            bad[at] ^= 1;
            Files.write(request, bad);
            assertRefused(Problem.NOT_A_REQUEST, () -> Laptops.readRequest(request));
            bad[at] ^= 1;
        }
    }

    @Test
    void whatALostLaptopWroteAfterTheLastEntryNamedIsQuarantinedWhereverItArrives() throws Exception {
        Home second = communities.second(hillside, "Hillside 2");
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(second, space, "resource", "name", "Tractor", "site", "Yard");
        communities.carryOurs(second, hillside);
        // The thief goes on, and Riverbend believes it, and builds on it.
        set(second, tractor, "site", "Thief's yard");
        RecordId fake = add(second, space, "resource", "name", "Fake");
        communities.carry(second, riverbend);
        assertEquals("Thief's yard", value(riverbend, tractor, "site"));
        set(riverbend, tractor, "keeper", "Ana");
        set(riverbend, fake, "keeper", "Ben");

        Laptops laptops = new Laptops(hillside);
        Standing.Device lost = laptops.find("Hillside 2");
        laptops.revoke(lost, laptops.heads(lost), null);
        communities.carry(hillside, riverbend);
        assertEquals("Yard", value(riverbend, tractor, "site"));
        assertEquals("Ana", value(riverbend, tractor, "keeper"));
        assertTrue(riverbend.records().find(fake).isEmpty());
        Status.Kept kept = riverbend.store().status().quarantined().getFirst();
        assertEquals(Unfit.REVOKED, kept.reason());
        assertEquals(2, kept.entries());
        assertEquals("Hillside 2", kept.device());

        communities.carry(riverbend, hillside);
        assertSame(hillside, riverbend, space);
        // A later statement lets more count, never less.
        laptops.revoke(lost, List.of(), null);
        communities.carry(hillside, riverbend);
        assertEquals("Yard", value(riverbend, tractor, "site"));
        laptops.revoke(lost, laptops.heads(lost), null);
        communities.carry(hillside, riverbend);
        assertEquals("Thief's yard", value(riverbend, tractor, "site"));
        assertEquals("Ben", value(riverbend, fake, "keeper"));
        assertSame(hillside, riverbend, space);
    }

    @Test
    void whatComesFromALostLaptopAfterItIsKnownToBeLostDoesNotCount() throws Exception {
        Home second = communities.second(hillside, "Hillside 2");
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(second, space, "resource", "name", "Tractor");
        communities.carryOurs(second, hillside);
        Laptops laptops = new Laptops(hillside);
        laptops.revoke(laptops.find("Hillside 2"), laptops.heads(laptops.find("Hillside 2")), null);
        communities.carry(hillside, riverbend);
        set(second, tractor, "site", "Thief's yard");
        communities.carry(second, riverbend);
        assertNull(value(riverbend, tractor, "site"));
        assertEquals(1, riverbend.store().status().quarantined().getFirst().entries());
        // Nothing is sealed to it any longer.
        Path file = communities.take(riverbend, hillside, Outgoing.Wish.USUAL);
        assertThrows(Refusal.class, () -> new Incoming(second).bringIn(file, Progress.NONE));
        // It learns of it, and refuses to go on in silence.
        communities.carryOpen(riverbend, second);
        assertRefused(Problem.DEVICE_REVOKED, () -> set(second, tractor, "site", "Elsewhere"));
    }

    @Test
    void aRetiredLaptopsWorkStays() throws Exception {
        Home second = communities.second(hillside, "Hillside 2");
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(second, space, "resource", "name", "Tractor");
        communities.carryOurs(second, hillside);
        Laptops laptops = new Laptops(hillside);
        laptops.retire(laptops.find("Hillside 2"), null);
        assertRefused(Problem.DEVICE_THIS, () -> laptops.retire(laptops.find("Hillside 1"), null));
        communities.carry(hillside, riverbend);
        assertEquals("Tractor", value(riverbend, tractor, "name"));
        assertTrue(riverbend.store().status().isClean());
    }

    @Test
    void aCopiedLaptopIsNoticedBothBranchesAreKeptAndAllAgree() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor", "site", "Yard");
        communities.carry(hillside, riverbend);
        Path copied = communities.copy(hillside);
        hillside = communities.reopen(hillside);
        assertRefused(
                Problem.FOLDER_COPIED,
                () -> {
                    try (Home copy = Home.open(copied, communities.model)) {
                        set(copy, tractor, "site", "Copy");
                    }
                });
        Laptops.claim(copied);
        try (Home copy = Home.open(copied, communities.model)) {
            set(copy, tractor, "site", "Copy");
            set(hillside, tractor, "site", "North Barn");
            set(hillside, tractor, "keeper", "Ana");
            communities.carry(hillside, riverbend);
            assertTrue(communities.carry(copy, riverbend).forked().contains(hillside.store().us()));
            assertEquals("Yard", value(riverbend, tractor, "site"));
            Status.Fork fork = riverbend.store().status().forks().getFirst();
            assertEquals("Hillside 1", fork.device());
            assertEquals(2, fork.branches().size());
            assertFalse(fork.ours());
            // Other logs go on, and build on both.
            set(riverbend, tractor, "notes", "Two stories");
            communities.carry(riverbend, hillside);
            assertTrue(hillside.store().status().forks().getFirst().ours());
            assertEquals("Two stories", value(hillside, tractor, "notes"));
            assertEquals("Yard", value(hillside, tractor, "site"));
            assertSame(hillside, riverbend, space);
            assertRefused(Problem.DEVICE_COPIED, () -> set(hillside, tractor, "site", "Again"));
            new Laptops(hillside).renew("Hillside anew", null);
            hillside = communities.reopen(hillside);
            set(hillside, tractor, "site", "North Barn");
            communities.carry(hillside, riverbend);
            assertEquals("North Barn", value(riverbend, tractor, "site"));
            assertSame(hillside, riverbend, space);
        }
    }

    @Test
    void aRevocationThatNamesAnEntryOfOneBranchSettlesAFork() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        Home second = communities.second(hillside, "Hillside 2");
        RecordId tractor = add(second, space, "resource", "name", "Tractor", "site", "Yard");
        communities.carryOurs(second, hillside);
        Path copied = communities.copy(second);
        second = communities.reopen(second);
        Laptops.claim(copied);
        try (Home copy = Home.open(copied, communities.model)) {
            set(copy, tractor, "site", "Copy");
            set(second, tractor, "site", "North Barn");
            communities.carryOurs(second, hillside);
            Laptops laptops = new Laptops(hillside);
            var good = laptops.heads(laptops.find("Hillside 2"));
            communities.carry(copy, riverbend);
            assertEquals("Copy", value(riverbend, tractor, "site"));
            laptops.revoke(laptops.find("Hillside 2"), good, null);
            communities.carry(hillside, riverbend);
            communities.carry(riverbend, hillside);
            assertEquals("North Barn", value(riverbend, tractor, "site"));
            assertEquals("North Barn", value(hillside, tractor, "site"));
            assertSame(hillside, riverbend, space);
        }
    }

    @Test
    void aLaptopThatFindsItsOwnLogFurtherThanItKnewTakesItIn() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        Path old = communities.copy(hillside);
        hillside = communities.reopen(hillside);
        set(hillside, tractor, "site", "North Barn");
        communities.carry(hillside, riverbend);
        Laptops.claim(old);
        try (Home restored = Home.open(old, communities.model)) {
            communities.carryOpen(riverbend, restored);
            assertEquals("North Barn", value(restored, tractor, "site"));
            set(restored, tractor, "site", "Mill Yard");
            assertTrue(restored.store().status().forks().isEmpty());
            communities.carry(restored, riverbend);
            assertEquals("Mill Yard", value(riverbend, tractor, "site"));
        }
    }

    @Test
    void aBackupHoldsNoSigningKeyAndGoesOnAsAnotherLaptop() throws Exception {
        SpaceId space = pair(hillside, riverbend);
        RecordId tractor = add(hillside, space, "resource", "name", "Tractor");
        communities.carry(hillside, riverbend);
        String sheet = String.join(" ", new RootKeys(hillside).sheet(null, Locale.ENGLISH));
        Path backup = Backup.write(hillside, folder, "hillside.entente-backup", "apple pie".toCharArray());
        set(hillside, tractor, "site", "After the backup");
        communities.carry(hillside, riverbend);
        Path again = folder.resolve("again");
        assertRefused(Problem.BACKUP_PASSPHRASE, () -> Backup.restore(backup, again, "Apple pie".toCharArray()));
        byte[] bytes = Files.readAllBytes(backup);
        for (int at = 200; at < bytes.length; at += 997) {
            byte[] bad = bytes.clone();
            bad[at] ^= 1;
            Path file = Files.write(folder.resolve("bad"), bad);
            assertRefused(Problem.NOT_A_BACKUP, () -> Backup.restore(file, again, "apple pie".toCharArray()));
            assertFalse(Files.exists(again.resolve("entente.db")));
            at += bytes.length / 6;
        }
        Backup.restore(backup, again, "apple pie".toCharArray());
        assertFalse(Home.isFounded(again));
        assertFalse(Files.exists(again.resolve("keys/device.json")));
        assertFalse(Files.exists(again.resolve("keys/root.json")));
        Home home = RootKeys.restore(again, communities.model, sheet, null, "Hillside anew", "key".toCharArray());
        communities.add(home);
        assertEquals(2, new Laptops(home).all().size());
        set(home, tractor, "keeper", "Ana");
        communities.carry(home, riverbend);
        communities.carryOpen(riverbend, home);
        assertEquals("After the backup", value(home, tractor, "site"));
        assertEquals("Ana", value(riverbend, tractor, "keeper"));
        assertTrue(home.store().status().forks().isEmpty());
        assertSame(home, riverbend, space);
    }

    private static void assertSame(Home one, Home other, SpaceId space) {
        assertEquals(one.store().shelf().heldDigest(space), other.store().shelf().heldDigest(space));
        String state = one.store().shelf().stateDigest(space);
        assertEquals(state, other.store().shelf().stateDigest(space));
        one.store().rebuild();
        assertEquals(state, one.store().shelf().stateDigest(space));
        other.store().rebuild();
        assertEquals(state, other.store().shelf().stateDigest(space));
    }

    static void assertRefused(Problem problem, org.junit.jupiter.api.function.Executable act) {
        assertEquals(problem, assertThrows(Refusal.class, act).problem());
    }
}
