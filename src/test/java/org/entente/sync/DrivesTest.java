package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.sync.drive.Drive;
import org.entente.sync.drive.Drives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives as they are found, lost and left half-way, and a data folder that is in use.
class DrivesTest {
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

    private Outgoing.Taken take(Path drive) {
        return new Outgoing(hillside)
                .take(List.of(hillside.contact("Riverbend")), drive, Outgoing.Wish.USUAL, Progress.NONE);
    }

    private static List<Path> files(Path drive) throws IOException {
        try (Stream<Path> files = Files.list(drive)) {
            return files.toList();
        }
    }

    @Test
    void aDriveThatIsGoneIsSaidToBeGone() {
        Path gone = folder.resolve("gone");
        assertEquals(Problem.DRIVE_GONE, assertThrows(Refusal.class, () -> take(gone)).problem());
        assertEquals(Problem.DRIVE_GONE, assertThrows(Refusal.class, () -> Incoming.bundlesIn(gone)).problem());
    }

    @Test
    void stoppingHalfWayLeavesDriveAndStoreAsTheyWere() throws Exception {
        for (int i = 0; i < 1_200; i += 300) {
            List<org.entente.record.Edit> edits = new java.util.ArrayList<>();
            for (int k = 0; k < 300; k++) {
                RecordId id = hillside.store().newId(Communities.pair(hillside, riverbend));
                edits.add(new org.entente.record.Edit(id, "partner", Communities.map("name", "Partner " + k)));
            }
            hillside.store().save(edits, java.util.Map.of());
        }
        Path drive = Files.createDirectory(folder.resolve("drive"));
        Progress impatient =
                new Progress() {
                    private boolean begun;

                    @Override
                    public void at(long done, long total) {
                        begun = true;
                    }

                    @Override
                    public boolean isCancelled() {
                        return begun;
                    }
                };
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                new Outgoing(hillside)
                                        .take(
                                                List.of(hillside.contact("Riverbend")),
                                                drive,
                                                Outgoing.Wish.USUAL,
                                                impatient));
        assertEquals(Problem.CANCELLED, refusal.problem());
        assertEquals(List.of(), files(drive));
        Path file = take(drive).file();
        String before = riverbend.store().shelf().heldDigest(null);
        assertEquals(
                Problem.CANCELLED,
                assertThrows(Refusal.class, () -> new Incoming(riverbend).bringIn(file, impatient)).problem());
        assertEquals(before, riverbend.store().shelf().heldDigest(null));
        assertEquals(1_200, new Incoming(riverbend).bringIn(file, Progress.NONE).entries());
    }

    @Test
    void chosenFoldersAreShownAsDrivesAndWatched() throws Exception {
        try (Drives drives = new Drives(List.of(folder, folder.resolve("none")))) {
            Drive chosen = drives.list().getFirst();
            assertEquals(folder, chosen.root());
            assertFalse(chosen.removable());
            assertTrue(chosen.free() > 0 && chosen.writable());
            Drives.require(chosen);
            CountDownLatch told = new CountDownLatch(1);
            drives.watch(found -> told.countDown());
            assertTrue(told.await(60, TimeUnit.SECONDS));
        }
        Drive gone = new Drive(folder.resolve("none"), "STICK", "8:17 60", 0, true, true);
        assertEquals(Problem.DRIVE_GONE, assertThrows(Refusal.class, () -> Drives.require(gone)).problem());
    }

    @Test
    void aFolderInUseIsRefusedAndItsBellCanBeRung() throws Exception {
        Refusal refusal = assertThrows(Refusal.class, () -> Home.open(hillside.folder(), communities.model));
        assertEquals(Problem.IN_USE, refusal.problem());
        assertFalse(Instance.ring(hillside.folder()));
        CountDownLatch rung = new CountDownLatch(1);
        hillside.instance().answer(rung::countDown);
        assertTrue(Instance.ring(hillside.folder()));
        assertTrue(rung.await(60, TimeUnit.SECONDS));
    }

    @Test
    void thePassphraseProtectsTheRootKeyAlone() {
        Path place = folder.resolve("guarded");
        try (Home home = Home.found(place, communities.model, "Guarded", "", "correct horse battery".toCharArray())) {
            assertFalse(home.isRootKeyUnprotected());
            assertEquals(
                    Problem.PASSPHRASE_MISSING,
                    assertThrows(Refusal.class, () -> home.rename("Other", "", null)).problem());
            assertEquals(
                    Problem.PASSPHRASE_WRONG,
                    assertThrows(Refusal.class, () -> home.rename("Other", "", "wrong".toCharArray())).problem());
            assertEquals("Guarded", home.name());
            home.rename("Other", "", "correct horse battery".toCharArray());
            assertEquals("Other", home.name());
        }
    }
}
