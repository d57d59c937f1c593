package org.entente.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.bundle.BundleReader;
import org.entente.bundle.Manifest;
import org.entente.bundle.OpenBundle;
import org.entente.bundle.Parts;
import org.entente.log.Card;
import org.entente.log.Malformed;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Delivery;
import org.entente.store.Outcome;

/// Opening bundles, showing what is in them, and bringing them in. Safe on any thread.
public final class Incoming {
    /// Bundles of photos and files, by their names, after those of records.
    public static final Comparator<Path> RECORDS_FIRST =
            Comparator.comparing(Incoming::hasFiles).thenComparing(Comparator.naturalOrder());

    private final Home home;

    /// @param home the open data folder
    public Incoming(Home home) {
        this.home = home;
    }

    /// What is in a bundle, before anything is brought in.
    ///
    /// @param file       the bundle
    /// @param bundle     its id
    /// @param from       the sender's community, by id
    /// @param fromName   its name, by its card here or in the bundle
    /// @param verified   whether its safety words were compared in person
    /// @param made       when, by the sender's clock
    /// @param sealed     whether only its recipients can read it
    /// @param entries    changes in it
    /// @param fresh      of those, the ones not held here
    /// @param kinds      how many of the fresh ones by kind of record
    /// @param known      whether this very bundle was brought in before
    /// @param files      its photos and files
    public record Preview(
            Path file,
            String bundle,
            String from,
            String fromName,
            boolean verified,
            Instant made,
            boolean sealed,
            long entries,
            long fresh,
            Map<String, Integer> kinds,
            boolean known,
            FilesIn.Sum files) {
        /// Whether bringing it in would change anything.
        public boolean isOfUse() {
            boolean filesOnly = entries == 0 && files.count() > 0;
            return fresh > 0 || files.fresh() > 0 || (!known && (!filesOnly || files.unknown() > 0));
        }
    }

    /// Files in a folder that look like bundles, by name, those with photos and files last: what names them comes first. Of
    /// one in several parts the first. Unfinished ones are left out.
    ///
    /// @throws Refusal DRIVE_GONE
    public static List<Path> bundlesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Parts.isName(String.valueOf(f.getFileName())))
                    .filter(Files::isRegularFile)
                    .map(Parts::first)
                    .distinct()
                    .sorted(RECORDS_FIRST)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, Problem.DRIVE_GONE, folder.toString());
        }
    }

    private static boolean hasFiles(Path file) {
        return FilesOut.isName(String.valueOf(file.getFileName()));
    }

    /// Opens a bundle and checks every signature and hash that can be checked without the store.
    ///
    /// @throws Refusal as [BundleReader#open]; NOT_YET_FOR_THIS_LAPTOP where it was made for us but not for this laptop
    private OpenBundle open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Set<ByteBuffer> held = home.store().shelf().statements();
            BundleReader reader =
                    new BundleReader(
                            home.staging(), home.keys().identities(), line -> held.contains(ByteBuffer.wrap(line)));
            OpenBundle bundle = reader.open(file);
            if (!bundle.manifest().isFor(home.store().community())) {
                bundle.close();
                throw new Refusal(Problem.NOT_FOR_US, name);
            }
            return bundle;
        } catch (Refusal e) {
            boolean ours = name.contains("-to-" + Folders.asciiName(home.name()) + "-");
            throw e.problem() == Problem.NOT_FOR_US && ours ? new Refusal(e, Problem.NOT_YET_FOR_THIS_LAPTOP, name) : e;
        }
    }

    /// Looks into a bundle.
    ///
    /// @throws Refusal as [#bringIn]
    public Preview preview(Path file) {
        try (OpenBundle bundle = open(file)) {
            Manifest manifest = bundle.manifest();
            String from = manifest.from().community().text();
            Map<String, Integer> kinds = new TreeMap<>();
            long fresh = 0;
            for (Manifest.Range range : manifest.logs()) {
                boolean held = home.store().shelf().holds(range.tip());
                if (held) {
                    continue;
                }
                EntryCursor cursor = bundle.read(range);
                for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
                    if (!home.store().shelf().holds(entry.tip(range.log()))) {
                        Edit edit = entry.edit();
                        kinds.merge(edit == null ? "" : edit.kind(), 1, Integer::sum);
                        fresh++;
                    }
                    cursor.take();
                }
            }
            return new Preview(
                    file,
                    manifest.id(),
                    from,
                    name(bundle),
                    home.store().trust().contacts().stream().anyMatch(c -> c.id().equals(from) && c.isVerified()),
                    Instant.ofEpochMilli(manifest.created()),
                    bundle.sealed(),
                    manifest.entries(),
                    fresh,
                    kinds,
                    home.store().shelf().hasBroughtIn(manifest.id()),
                    new FilesIn(home).look(bundle));
        } catch (Malformed e) {
            throw damaged(file, e);
        }
    }

    private String name(OpenBundle bundle) {
        Optional<Card> card = home.store().trust().card(bundle.manifest().from().community());
        return card.orElseGet(() ->
                        new Card(
                                bundle.manifest().from().community(),
                                bundle.cards().stream()
                                        .filter(s -> s.community().equals(bundle.manifest().from().community()))
                                        .toList()))
                .name();
    }

    /// Brings a bundle in: all of it in one transaction, or nothing. What is held already changes nothing.
    ///
    /// @throws Refusal as [BundleReader#open]; also SENDER_UNKNOWN, NOT_FOR_US, NOT_YET_FOR_THIS_LAPTOP, CANCELLED,
    ///                 DISK_FULL
    public Outcome bringIn(Path file, Progress progress) {
        return arrive(file, progress).outcome();
    }

    /// A bundle that was brought in.
    ///
    /// @param from     the sender's community, by id
    /// @param fromName its name
    /// @param entries  how many changes are in it, new or not
    /// @param known    whether this very bundle had been brought in before
    /// @param outcome  what it did
    /// @param files    its photos and files: those said to be fresh are here now
    public record Arrived(
            String from, String fromName, long entries, boolean known, Outcome outcome, FilesIn.Sum files) {}

    /// As [#bringIn], and says what it was.
    public Arrived arrive(Path file, Progress progress) {
        try (OpenBundle bundle = open(file)) {
            Manifest manifest = bundle.manifest();
            boolean known = home.store().shelf().hasBroughtIn(manifest.id());
            long[] done = {0};
            List<EntryCursor> cursors = new ArrayList<>();
            List<Checkpoint> checkpoints = new ArrayList<>();
            for (Manifest.Range range : manifest.logs()) {
                cursors.add(new Watched(bundle.read(range), progress, done, manifest.entries()));
                checkpoints.add(bundle.checkpoint(range));
            }
            Outcome outcome =
                    home.store()
                            .shelf()
                            .bringIn(
                                    new Delivery(
                                            manifest.from().community(),
                                            manifest.from().device(),
                                            manifest.id(),
                                            manifest.created(),
                                            bundle.cards(),
                                            manifest.spaces(),
                                            checkpoints,
                                            bundle.receipts(),
                                            cursors),
                                    String.valueOf(file.getFileName()));
            return new Arrived(
                    manifest.from().community().text(),
                    name(bundle),
                    manifest.entries(),
                    known,
                    outcome,
                    new FilesIn(home).bringIn(bundle, progress));
        } catch (Malformed e) {
            throw damaged(file, e);
        }
    }

    private static Refusal damaged(Path file, Malformed e) {
        return new Refusal(
                e, Problem.BUNDLE_DAMAGED, String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
    }

    /// Counts entries as they are taken, and stops when asked.
    private static final class Watched implements EntryCursor {
        private static final int STEP = 500;

        private final EntryCursor cursor;
        private final Progress progress;
        private final long[] done;
        private final long total;

        Watched(EntryCursor cursor, Progress progress, long[] done, long total) {
            this.cursor = cursor;
            this.progress = progress;
            this.done = done;
            this.total = total;
        }

        @Override
        public String log() {
            return cursor.log();
        }

        @Override
        public String previous() {
            return cursor.previous();
        }

        @Override
        public long first() {
            return cursor.first();
        }

        @Override
        public long last() {
            return cursor.last();
        }

        @Override
        public @org.jspecify.annotations.Nullable Entry peek() {
            return cursor.peek();
        }

        @Override
        public void take() {
            cursor.take();
            if (++done[0] % STEP == 0) {
                progress.at(done[0], total);
                Cancel.check(progress);
            }
        }

        @Override
        public void pause() {
            cursor.pause();
        }
    }
}
