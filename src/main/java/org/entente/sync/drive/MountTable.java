package org.entente.sync.drive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Linux's table of what is mounted where: `/proc/self/mountinfo`, as proc(5) describes it.
final class MountTable {
    /// Where desktops (udisks, pmount) and people mount drives.
    private static final List<String> FOR_DRIVES = List.of("/media/", "/run/media/", "/mnt/");

    /// Where the system itself lives: also when it runs from a USB drive.
    private static final Set<String> SYSTEM =
            Set.of(
                    "boot",
                    "bin",
                    "cdrom",
                    "dev",
                    "efi",
                    "etc",
                    "home",
                    "isodevice",
                    "lib",
                    "lib64",
                    "nix",
                    "opt",
                    "proc",
                    "run",
                    "sbin",
                    "snap",
                    "srv",
                    "sys",
                    "tmp",
                    "usr",
                    "var");

    private MountTable() {}

    /// One line of the table.
    ///
    /// @param id       number of the mount: another one after unplugging and plugging in again
    /// @param device   the kernel's number of the device, `8:17`
    /// @param root     which folder of the file system is mounted: `/` for all of it
    /// @param point    where it is mounted
    /// @param source   the device's name, `/dev/sdb1`
    /// @param readOnly whether the mount or the file system is
    record Mount(String id, String device, String root, String point, String source, boolean readOnly) {}

    /// The drives there are now.
    static List<Mount> drives() {
        try {
            // neither UTF-8 nor any other encoding is promised for names; undone in unescape
            List<String> lines = Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.ISO_8859_1);
            Path sys = Path.of("/sys/dev/block");
            return drives(parse(lines), device -> isHotPlugged(sys, device));
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No table of mounts", e);
            return List.of();
        }
    }

    /// Reads lines; of two mounts at one place the later one hides the earlier. What is no such line is passed over.
    static List<Mount> parse(List<String> lines) {
        Map<String, Mount> mounts = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            int dash = words.indexOf("-"); // ends the optional fields
            if (dash >= 6 && words.size() > dash + 3) {
                Mount mount =
                        new Mount(
                                words.get(0),
                                words.get(2),
                                unescape(words.get(3)),
                                unescape(words.get(4)),
                                unescape(words.get(dash + 2)),
                                isReadOnly(words.get(5)) || isReadOnly(words.get(dash + 3)));
                mounts.remove(mount.point);
                mounts.put(mount.point, mount);
            }
        }
        return List.copyOf(mounts.values());
    }

    private static boolean isReadOnly(String options) {
        return Arrays.asList(options.split(",")).contains("ro");
    }

    /// The kernel writes space, tab, line feed, `\` and `#` as a backslash and three octal digits; bytes beyond ASCII stand
    /// for themselves, in practice UTF-8.
    static String unescape(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            boolean escaped = word.startsWith("\\", i) && word.substring(i + 1).matches("(?s)[0-3][0-7][0-7].*");
            bytes.write(escaped ? Integer.parseInt(word.substring(i + 1, i + 4), 8) : word.charAt(i));
            i += escaped ? 3 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Which mounts are drives: devices at a place for drives, and hot-plugged ones anywhere outside the system. Of one
    /// device that is mounted several times the whole is shown once; a folder of the system's own disk, mounted elsewhere
    /// once more, is no drive.
    ///
    /// @param hot whether a device, by number, can be unplugged
    static List<Mount> drives(List<Mount> all, Predicate<String> hot) {
        Set<String> systems = new HashSet<>();
        all.stream().filter(mount -> isSystem(mount.point)).forEach(mount -> systems.add(mount.device));
        Map<String, Mount> drives = new HashMap<>();
        for (Mount mount : all) {
            boolean device = mount.source.startsWith("/dev/") && !systems.contains(mount.device);
            boolean place = FOR_DRIVES.stream().anyMatch(mount.point::startsWith);
            if (device && (place || (!isSystem(mount.point) && hot.test(mount.device)))) {
                drives.merge(mount.device, mount, MountTable::better);
            }
        }
        List<Mount> sorted = new ArrayList<>(drives.values());
        sorted.sort(java.util.Comparator.comparing(Mount::point));
        return sorted;
    }

    private static boolean isSystem(String point) {
        boolean forDrives = FOR_DRIVES.stream().anyMatch(point::startsWith);
        String[] names = point.split("/", 4);
        boolean inHome = point.startsWith("/home/") && names.length > 3; // a folder of somebody's own
        return !forDrives && !inHome && (point.equals("/") || (names.length > 1 && SYSTEM.contains(names[1])));
    }

    private static Mount better(Mount one, Mount other) {
        boolean whole = one.root.equals("/") || !other.root.equals("/");
        boolean writable = !one.readOnly || other.readOnly;
        return whole && writable ? one : other;
    }

    /// Whether the kernel says that a device is on a plug: its medium can be taken out, or it hangs on USB or FireWire.
    /// An external disk is no removable medium in the kernel's words, hence the look at the bus.
    ///
    /// @param sys    `/sys/dev/block`
    /// @param device `8:17`
    static boolean isHotPlugged(Path sys, String device) {
        try {
            Path block = sys.resolve(device).toRealPath();
            if (block.toString().matches(".*/(usb\\d+|fw\\d+)/.*")) {
                return true;
            }
            for (Path at : new Path[] {block, block.getParent()}) { // the device itself, or the disk of a partition
                Path removable = at == null ? null : at.resolve("removable");
                if (removable != null && Files.isRegularFile(removable)) {
                    return Files.readString(removable, StandardCharsets.US_ASCII).strip().equals("1");
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false; // btrfs and others have no such device; their place decides
        }
    }
}
