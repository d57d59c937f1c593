package org.entente.sync.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.sync.drive.MountTable.Mount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of mounts as Linux laptops have them, and volumes as Windows has them.
class MountTableTest {
    private static final String SYSTEM =
            """
            22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
            23 22 8:1 / /boot/efi rw,relatime shared:2 - vfat /dev/sda1 rw
            24 22 0:22 / /proc rw,nosuid shared:12 - proc proc rw
            25 22 7:3 / /snap/core/1 ro,nodev shared:40 - squashfs /dev/loop3 ro
            26 22 0:50 / /run/user/1000/gvfs rw shared:50 - fuse.gvfsd-fuse gvfsd-fuse rw
            """;

    private static List<String> lines(String table) {
        // as the kernel's bytes are read
        return new String((SYSTEM + table).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }

    private static List<String> drives(String table, String... hot) {
        return MountTable.drives(MountTable.parse(lines(table)), Set.of(hot)::contains).stream()
                .map(Mount::point)
                .toList();
    }

    @Test
    void sticksDisksAndCardsAreDrivesAndTheSystemIsNot() {
        String table =
                """
                60 22 8:17 / /media/ana/STICK rw,nosuid shared:5 - vfat /dev/sdb1 rw,errors=remount-ro
                61 22 179:1 / /run/media/ana/card rw,nosuid - exfat /dev/mmcblk0p1 rw
                62 22 0:61 / /run/media/ana/win rw - fuseblk /dev/sdc1 rw
                63 22 0:70 / /media/share rw - cifs //server/share rw
                64 22 0:71 / /run/media/tmp rw - tmpfs tmpfs rw
                65 22 8:49 / /home/ana/usb rw master:9 propagate_from:2 - ext4 /dev/sdd1 rw
                """;
        assertEquals(
                List.of("/home/ana/usb", "/media/ana/STICK", "/run/media/ana/card", "/run/media/ana/win"),
                drives(table, "8:49", "8:17"));
        assertEquals(List.of("/media/ana/STICK", "/run/media/ana/card", "/run/media/ana/win"), drives(table, "8:17"));
    }

    @Test
    void aSystemThatRunsFromAStickIsNoDrive() {
        assertEquals(List.of(), drives("", "8:2", "8:1", "7:3"));
    }

    @Test
    void namesOfDrivesHaveSpacesTabsBackslashesAndAnyLetters() {
        assertEquals("/media/ana/MY STICK", MountTable.unescape("/media/ana/MY\\040STICK"));
        assertEquals("a\tb\nc\\d#e", MountTable.unescape("a\\011b\\012c\\134d\\043e"));
        assertEquals("\\040", MountTable.unescape("\\134040"));
        assertEquals("\\9 \\04", MountTable.unescape("\\9\\040\\04"));
        assertEquals(
                List.of("/media/ana/Ñandú 中"),
                drives("60 22 8:17 / /media/ana/Ñandú\\040中 rw - vfat /dev/sdb1 rw\n", "8:17"));
    }

    @Test
    void ofOneDeviceMountedTwiceTheWholeIsShownOnce() {
        String table =
                """
                60 22 8:17 /photos /media/photos rw - ext4 /dev/sdb1 rw
                61 22 8:17 / /run/media/ana/disk rw - ext4 /dev/sdb1 rw
                62 22 8:17 / /var/lib/flatpak/media rw - ext4 /dev/sdb1 rw
                """;
        assertEquals(List.of(), drives(table, "8:17"), "what the system also uses is the system's");
        assertEquals(List.of("/run/media/ana/disk"), drives(table.lines().limit(2).reduce("", (a, b) -> a + b + "\n")));
    }

    @Test
    void aFolderOfTheSystemsDiskMountedOnceMoreIsNoDrive() {
        assertEquals(List.of(), drives("60 22 8:2 /srv/data /mnt/data rw - ext4 /dev/sda2 rw\n"));
    }

    @Test
    void readOnlyIsSaidByTheMountOrTheFileSystem() {
        List<Mount> mounts =
                MountTable.drives(
                        MountTable.parse(
                                lines(
                                        """
                                        60 22 8:17 / /media/a rw - vfat /dev/sdb1 ro,errors=remount-ro
                                        61 22 8:18 / /media/b ro - vfat /dev/sdb2 rw
                                        62 22 8:19 / /media/c rw,errors=remount-ro - vfat /dev/sdb3 rw
                                        """)),
                        device -> true);
        assertEquals(List.of(true, true, false), mounts.stream().map(Mount::readOnly).toList());
    }

    @Test
    void theLaterMountAtOnePlaceHidesTheEarlier() {
        String table =
                """
                60 22 8:17 / /mnt/usb rw - vfat /dev/sdb1 rw
                61 60 8:33 / /mnt/usb rw - vfat /dev/sdc1 rw
                """;
        List<Mount> mounts = MountTable.drives(MountTable.parse(lines(table)), device -> true);
        assertEquals(List.of("8:33"), mounts.stream().map(Mount::device).toList());
    }

    @Test
    void linesOfAnotherFormArePassedOver() {
        assertEquals(5, MountTable.parse(lines("nonsense\n\n1 2 3 - \n60 22 8:17 / /media/x rw shared:1\n")).size());
    }

    @Test
    void theKernelsFilesTellWhatIsOnAPlug(@TempDir Path folder) throws Exception {
        Path sys = Files.createDirectories(folder.resolve("dev/block"));
        disk(folder, sys, "8:17", "pci0/usb2/2-1/host3/block/sdb/sdb1", "0"); // an external disk
        disk(folder, sys, "179:1", "pci0/mmc0/block/mmcblk0/mmcblk0p1", "1"); // a card
        disk(folder, sys, "8:2", "pci0/ata1/host0/block/sda/sda2", "0");
        assertTrue(MountTable.isHotPlugged(sys, "8:17"));
        assertTrue(MountTable.isHotPlugged(sys, "179:1"));
        assertFalse(MountTable.isHotPlugged(sys, "8:2"));
        assertFalse(MountTable.isHotPlugged(sys, "0:61"));
    }

    private static void disk(Path folder, Path sys, String number, String at, String removable) throws Exception {
        Path partition = Files.createDirectories(folder.resolve("devices").resolve(at));
        Files.writeString(partition.resolveSibling("removable"), removable + "\n");
        Files.createSymbolicLink(sys.resolve(number), partition);
    }

    @Test
    void thisComputersOwnTableReads() {
        assertTrue(MountTable.drives().stream().noneMatch(mount -> mount.point().equals("/")));
    }

    @Test
    void onWindowsSticksAndOtherDisksAreDrivesButNotTheSystemsOrADisc() {
        Path c = Path.of("C:");
        Path e = Path.of("E:");
        assertTrue(Drives.isDrive(new Drives.Volume(e, true, false, false), Set.of(c)));
        assertTrue(Drives.isDrive(new Drives.Volume(e, false, false, false), Set.of(c)));
        assertFalse(Drives.isDrive(new Drives.Volume(c, false, false, false), Set.of(c)));
        assertFalse(Drives.isDrive(new Drives.Volume(e, false, true, true), Set.of(c)));
    }
}
