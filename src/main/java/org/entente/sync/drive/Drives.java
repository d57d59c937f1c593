package org.entente.sync.drive;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Finds drives by looking every two seconds where each system mounts them; there is no event for it that all systems
/// have. Linux: [MountTable]; macOS: `/Volumes`; Windows: letters, apart from those where Windows and the user live.
public final class Drives implements AutoCloseable {
    private static final int PERIOD = 2;
    private static final System.Logger LOG = System.getLogger("org.entente");

    private final List<Path> extra;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("drives").factory());
    private @Nullable List<Drive> last;

    /// @param extra folders that are shown as drives as well
    public Drives(List<Path> extra) {
        this.extra = List.copyOf(extra);
    }

    /// Tells a listener, on a thread of this class, which drives there are: at once, and whenever that or the room on them
    /// changes.
    public void watch(Consumer<List<Drive>> listener) {
        var _ = timer.scheduleWithFixedDelay(() -> look(listener), 0, PERIOD, TimeUnit.SECONDS);
    }

    private void look(Consumer<List<Drive>> listener) {
        try {
            List<Drive> now = list();
            if (!now.equals(last)) {
                last = now;
                listener.accept(now);
            }
        } catch (RuntimeException e) {
            // An exception would end the watch in silence; the next look may succeed.
            LOG.log(System.Logger.Level.WARNING, "Looking for drives", e);
        }
    }

    /// The drives there are now: chosen folders first, then by place.
    public List<Drive> list() {
        List<Drive> drives = new ArrayList<>();
        for (Path folder : extra) {
            if (Files.isDirectory(folder)) {
                drives.add(drive(folder, "", false, Files.isWritable(folder)));
            }
        }
        drives.addAll(plugged());
        return List.copyOf(drives);
    }

    private static List<Drive> plugged() {
        List<Drive> drives = new ArrayList<>();
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            windows(drives);
        } else if (system.contains("mac")) {
            below(Path.of("/Volumes"), drives);
        } else {
            MountTable.drives().forEach(mount -> mounted(mount, drives));
        }
        return drives;
    }

    /// Refuses a drive that is not where it was: the folder may have stayed, or another drive come in its place.
    ///
    /// @throws Refusal DRIVE_GONE
    public static void require(Drive drive) {
        boolean there =
                drive.removable() ? plugged().stream().anyMatch(drive::isSame) : Files.isDirectory(drive.root());
        if (!there) {
            throw new Refusal(Problem.DRIVE_GONE, drive.name());
        }
    }

    private static void mounted(MountTable.Mount mount, List<Drive> drives) {
        try {
            Path root = Path.of(mount.point());
            String mark = mount.device() + " " + mount.id();
            drives.add(drive(root, mark, true, !mount.readOnly() && Files.isWritable(root)));
        } catch (InvalidPathException e) {
            // a name that this session's language settings cannot express
            LOG.log(System.Logger.Level.WARNING, "Mounted where this Java cannot go: " + mount.point(), e);
        }
    }

    /// A volume with a letter, as Windows tells of it.
    ///
    /// @param removable a stick or card; an external disk is not, in Windows' words
    record Volume(Path root, boolean removable, boolean disc, boolean readOnly) {}

    /// Sticks and cards, and any other letter that could be an external disk: not that of Windows or the user, no disc.
    ///
    /// @param own the roots where Windows and the user live
    static boolean isDrive(Volume volume, Set<Path> own) {
        return volume.removable() || (!volume.disc() && !own.contains(volume.root()));
    }

    private static void windows(List<Drive> drives) {
        Set<Path> own = new HashSet<>();
        for (String place : new String[] {System.getenv("SystemRoot"), System.getProperty("user.home")}) {
            Path root = place == null ? null : Path.of(place).getRoot();
            if (root != null) {
                own.add(root);
            }
        }
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            try {
                FileStore store = Files.getFileStore(root);
                Volume volume =
                        new Volume(
                                root,
                                Boolean.TRUE.equals(store.getAttribute("volume:isRemovable")),
                                Boolean.TRUE.equals(store.getAttribute("volume:isCdrom")),
                                store.isReadOnly());
                if (isDrive(volume, own)) {
                    String letter = root.toString().replace("\\", "");
                    String name = store.name().isBlank() ? letter : store.name() + " (" + letter + ")";
                    String mark = String.valueOf(store.getAttribute("volume:vsn"));
                    drives.add(new Drive(root, name, mark, free(root), true, !volume.readOnly()));
                }
            } catch (IOException | UnsupportedOperationException e) {
                LOG.log(System.Logger.Level.DEBUG, "No volume at " + root, e); // a card reader without a card
            }
        }
    }

    /// macOS: everything mounted by hand or by itself is a folder here; the system's own disk is a link.
    private static void below(Path folder, List<Drive> drives) {
        try (Stream<Path> volumes = Files.list(folder)) {
            for (Path root : volumes.sorted().toList()) {
                boolean volume = Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS) && !Files.isHidden(root);
                FileStore store = volume ? Files.getFileStore(root) : null;
                if (store != null && !store.equals(Files.getFileStore(folder)) && store.name().startsWith("/dev/")) {
                    drives.add(drive(root, store.name(), true, !store.isReadOnly()));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "No volumes", e);
        }
    }

    private static Drive drive(Path root, String mark, boolean removable, boolean writable) {
        Path name = root.getFileName();
        return new Drive(root, name == null ? root.toString() : name.toString(), mark, free(root), removable, writable);
    }

    /// Room for this user: what is kept for the administrator does not count.
    private static long free(Path root) {
        try {
            FileStore store = Files.getFileStore(root);
            return store.getTotalSpace() == 0 ? Drive.UNKNOWN : store.getUsableSpace();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "No free space known of " + root, e);
            return Drive.UNKNOWN;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
