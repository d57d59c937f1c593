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
import org.entente.Tools;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives that are full, cannot be written or are gone, and a data folder that is in use.
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

    /// A real file system of 64 KB, where this user may mount one.
    private Path mount() throws Exception {
        Path drive = Files.createDirectory(folder.resolve("usb"));
        Tools.Said said = Tools.run(new byte[0], "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", drive.toString());
        Assumptions.assumeTrue(said.status() == 0, "mounting a tmpfs is not allowed here: this test was not run");
        return drive;
    }

    @Test
    void aFullDriveAndAReadOnlyOneAreLeftWithoutABrokenFile() throws Exception {
        SpaceId pair = Communities.pair(hillside, riverbend);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 60; i++) {
            StringBuilder notes = new StringBuilder();
            random.ints(2_000, 'a', 'z').forEach(c -> notes.append((char) c));
            Communities.add(hillside, pair, "partner", "name", "Partner " + i, "notes", notes.toString());
        }
        Path drive = mount();
        try {
            assertEquals(Problem.DRIVE_FULL, assertThrows(Refusal.class, () -> take(drive)).problem());
            assertEquals(List.of(), files(drive));
            assertEquals(0, Tools.run(new byte[0], "mount", "-o", "remount,ro", drive.toString()).status());
            assertEquals(Problem.DRIVE_READ_ONLY, assertThrows(Refusal.class, () -> take(drive)).problem());
        } finally {
            Tools.run(new byte[0], "umount", drive.toString());
        }
        Path roomy = Files.createDirectory(folder.resolve("roomy"));
        assertEquals(60, new Incoming(riverbend).bringIn(take(roomy).file(), Progress.NONE).entries());
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
    void onlyDevicesMountedWhereDrivesAreCountAsDrives() throws Exception {
        Path table =
                Files.writeString(
                        folder.resolve("mounts"),
                        """
                        /dev/sda1 / ext4 rw 0 0
                        /dev/sdb1 /media/ana/MY\\040STICK vfat rw 0 0
                        tmpfs /run/media/x tmpfs rw 0 0
                        /dev/mmcblk0p1 /run/media/ana/card exfat rw 0 0
                        """);
        assertEquals(List.of(Path.of("/media/ana/MY STICK"), Path.of("/run/media/ana/card")), Drives.mounted(table));
        try (Drives drives = new Drives(List.of(folder, folder.resolve("none")))) {
            assertTrue(drives.list().stream().anyMatch(d -> d.root().equals(folder) && !d.removable()));
            CountDownLatch told = new CountDownLatch(1);
            drives.watch(found -> told.countDown());
            assertTrue(told.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFolderInUseIsRefusedAndItsBellCanBeRung() throws Exception {
        Refusal refusal = assertThrows(Refusal.class, () -> Home.open(hillside.folder(), communities.kinds));
        assertEquals(Problem.IN_USE, refusal.problem());
        assertFalse(Instance.ring(hillside.folder()));
        CountDownLatch rung = new CountDownLatch(1);
        hillside.instance().answer(rung::countDown);
        assertTrue(Instance.ring(hillside.folder()));
        assertTrue(rung.await(20, TimeUnit.SECONDS));
    }

    @Test
    void thePassphraseProtectsTheRootKeyAlone() {
        Path place = folder.resolve("guarded");
        try (Home home = Home.found(place, communities.kinds, "Guarded", "", "correct horse battery".toCharArray())) {
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
