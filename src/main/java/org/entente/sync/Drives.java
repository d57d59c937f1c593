package org.entente.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds drives by looking every two seconds where each system mounts them; there is no event for it that all systems
/// have. Linux: devices mounted below `/media`, `/run/media` and `/mnt`; macOS: `/Volumes`; Windows: letters whose volume
/// says that it is removable.
public final class Drives implements AutoCloseable {
    private static final int PERIOD = 2;

    private final List<Path> extra;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("drives").factory());
    private @Nullable List<Drive> last;

    /// @param extra folders that are shown as drives as well
    public Drives(List<Path> extra) {
        this.extra = List.copyOf(extra);
    }

    /// Tells a listener, on a thread of this class, which drives there are: at once, and whenever that changes.
    public void watch(Consumer<List<Drive>> listener) {
        var _ = timer.scheduleWithFixedDelay(() -> look(listener), 0, PERIOD, TimeUnit.SECONDS);
    }

    private void look(Consumer<List<Drive>> listener) {
        try {
            List<Drive> now = list();
            List<Drive> before = last;
            if (before == null || !roots(now).equals(roots(before))) {
                last = now;
                listener.accept(now);
            }
        } catch (RuntimeException e) {
            // An exception would end the watch in silence; the next look may succeed.
            System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Looking for drives", e);
        }
    }

    private static List<Path> roots(List<Drive> drives) {
        return drives.stream().map(Drive::root).toList();
    }

    /// The drives there are now.
    public List<Drive> list() {
        List<Drive> drives = new ArrayList<>();
        for (Path folder : extra) {
            if (Files.isDirectory(folder)) {
                drives.add(drive(folder, false));
            }
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            windows(drives);
        } else if (system.contains("mac")) {
            below(Path.of("/Volumes"), drives);
        } else {
            mounted(Path.of("/proc/self/mounts")).forEach(root -> drives.add(drive(root, true)));
        }
        return drives;
    }

    private static void windows(List<Drive> drives) {
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            try {
                FileStore store = Files.getFileStore(root);
                if (Boolean.TRUE.equals(store.getAttribute("volume:isRemovable"))) {
                    drives.add(drive(root, true));
                }
            } catch (IOException | UnsupportedOperationException e) {
                System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No volume at " + root, e);
            }
        }
    }

    private static void below(Path folder, List<Drive> drives) {
        try (Stream<Path> volumes = Files.list(folder)) {
            volumes.filter(v -> !Files.isSymbolicLink(v)).sorted().forEach(root -> drives.add(drive(root, true)));
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No volumes", e);
        }
    }

    /// Mount points for removable media in the system's table: of each line the first word is the device, the second the
    /// place, with `\040` for a space.
    static List<Path> mounted(Path table) {
        List<Path> roots = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
                String[] words = line.split(" ", 3);
                String point = words.length < 2 ? "" : words[1].replace("\\040", " ");
                boolean place =
                        point.startsWith("/media/") || point.startsWith("/run/media/") || point.startsWith("/mnt/");
                if (place && words[0].matches("/dev/(sd|mmcblk|nvme|loop|mapper/|dm-).*")) {
                    roots.add(Path.of(point));
                }
            }
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No table of mounts", e);
        }
        return roots;
    }

    private static Drive drive(Path root, boolean removable) {
        Path name = root.getFileName();
        long free = 0;
        try {
            free = Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No free space known of " + root, e);
        }
        return new Drive(root, name == null ? root.toString() : name.toString(), free, removable);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
