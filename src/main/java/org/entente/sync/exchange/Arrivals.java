package org.entente.sync.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.bundle.Parts;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Incoming;
import org.entente.sync.Progress;
import org.jspecify.annotations.Nullable;

/// The bundles of others in an exchange folder. Each is read once, and again when it has changed on disk: another program
/// may still be copying it. What is broken is said only when it stays so.
final class Arrivals {
    private static final String CONFLICT = ".sync-conflict-";

    /// What the next bundle may cure.
    private static final Set<Problem> TRY_AGAIN = Set.of(Problem.SENDER_UNKNOWN, Problem.NOT_YET_FOR_THIS_LAPTOP);

    /// What is about this computer, not about the file: the next look tries again.
    private static final Set<Problem> HERE =
            Set.of(
                    Problem.CANCELLED,
                    Problem.DISK_FULL,
                    Problem.NO_ROOM_HERE,
                    Problem.STORE_DAMAGED,
                    Problem.DEVICE_COPIED,
                    Problem.DEVICE_REVOKED);

    private final Incoming incoming;
    private final Duration patience;
    private final Map<Path, Seen> seen = new HashMap<>();

    /// What became of a file.
    ///
    /// @param stamp   sizes and times of it and its parts when it was read
    /// @param arrived what it was, where it came in
    /// @param refused why not
    /// @param since   of [System#nanoTime], when it was first found so
    private record Seen(String stamp, Incoming.@Nullable Arrived arrived, @Nullable Refusal refused, long since) {}

    /// @param patience how long a broken file may still become whole before it is spoken of
    Arrivals(Incoming incoming, Duration patience) {
        this.incoming = incoming;
        this.patience = patience;
    }

    /// Brings in what is new.
    ///
    /// @param ours names of our own bundles, which are passed over
    /// @return what came in
    /// @throws Refusal what is about this computer and not about a file
    List<Incoming.Arrived> takeIn(Path folder, Set<String> ours, Progress progress) throws IOException {
        Map<Path, String> there = stamps(folder);
        there.keySet().removeIf(file -> ours.contains(whole(file)));
        seen.keySet().retainAll(there.keySet());
        List<Incoming.Arrived> arrived = new ArrayList<>();
        boolean moved = true;
        while (moved) { // one bundle may bring the card that another one needs
            moved = false;
            for (Map.Entry<Path, String> file : there.entrySet()) {
                if (isNew(file.getKey(), file.getValue(), moved || !arrived.isEmpty())) {
                    Incoming.Arrived one = read(file.getKey(), file.getValue(), progress);
                    if (one != null) {
                        arrived.add(one);
                        moved = true;
                    }
                }
            }
        }
        if (!arrived.isEmpty()) {
            takeLate(there, progress, arrived);
        }
        return arrived;
    }

    /// Photos that came on an earlier look, before the records which name them.
    private void takeLate(Map<Path, String> there, Progress progress, List<Incoming.Arrived> arrived) {
        there.forEach((file, stamp) -> {
            Seen before = seen.get(file);
            Incoming.Arrived was = before == null ? null : before.arrived();
            if (was != null && was.files().unknown() > 0 && !arrived.contains(was)) {
                Incoming.Arrived one = read(file, stamp, progress);
                if (one != null) {
                    arrived.add(one);
                }
            }
        });
    }

    /// The name of a bundle, without a part's number.
    static String whole(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.001$", "");
    }

    /// Sizes and times of the bundles in a folder, by what [Parts#first] calls them.
    private static Map<Path, String> stamps(Path folder) throws IOException {
        Map<Path, String> stamps = new TreeMap<>(Incoming.RECORDS_FIRST); // they name the photos
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Parts.isName(String.valueOf(file.getFileName()))) {
                    stamp(file, stamps);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return stamps;
    }

    private static void stamp(Path file, Map<Path, String> stamps) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.isRegularFile()) {
                String stamp = file.getFileName() + " " + now.size() + " " + now.lastModifiedTime() + "\n";
                stamps.merge(Parts.first(file), stamp, String::concat);
            }
        } catch (NoSuchFileException e) {
            // read and removed by its sender just now
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Gone: " + file, e);
        }
    }

    private boolean isNew(Path file, String stamp, boolean more) {
        Seen before = seen.get(file);
        if (before == null || !before.stamp().equals(stamp)) {
            return true;
        }
        Refusal refused = before.refused();
        return more && refused != null && TRY_AGAIN.contains(refused.problem());
    }

    private Incoming.@Nullable Arrived read(Path file, String stamp, Progress progress) {
        try {
            Incoming.Arrived arrived = incoming.arrive(file, progress);
            seen.put(file, new Seen(stamp, arrived, null, System.nanoTime()));
            return arrived;
        } catch (Refusal refusal) {
            if (HERE.contains(refusal.problem())) {
                throw refusal;
            }
            seen.put(file, new Seen(stamp, null, refusal, System.nanoTime()));
            return null;
        }
    }

    /// Lets files be read anew whose sender may be known by now.
    void reconsider() {
        seen.values().removeIf(one -> one.refused() != null && TRY_AGAIN.contains(one.refused().problem()));
    }

    /// Whether a bundle with changes by a community still lies there, read by us: its sender waits for word of that.
    boolean waitsForWord(String community) {
        return seen.values().stream()
                .map(Seen::arrived)
                .anyMatch(one ->
                        one != null && one.from().equals(community) && (one.entries() > 0 || one.files().count() > 0));
    }

    /// Files that cannot be brought in and have not changed for a while. Mail for others is none of our business, and a
    /// conflicted copy that is not whole stands beside one that is.
    List<Look.Waiting> waiting() {
        List<Look.Waiting> waiting = new ArrayList<>();
        new TreeMap<>(seen)
                .forEach((file, one) -> {
                    Refusal refused = one.refused();
                    if (refused != null && isWorthSaying(file, refused, one.since())) {
                        waiting.add(new Look.Waiting(whole(file), refused));
                    }
                });
        return waiting;
    }

    private boolean isWorthSaying(Path file, Refusal refused, long since) {
        boolean silent =
                refused.problem() == Problem.NOT_FOR_US
                        || refused.problem() == Problem.FILE_MISSING
                        || whole(file).contains(CONFLICT);
        boolean lasting = System.nanoTime() - since >= patience.toNanos();
        return !silent && (lasting || TRY_AGAIN.contains(refused.problem()));
    }
}
