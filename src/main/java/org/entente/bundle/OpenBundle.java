package org.entente.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.log.CanonicalReader;
import org.entente.log.Malformed;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Receipt;
import org.entente.record.SpaceId;

/// A bundle whose every byte is known to be what its sender signed, staged for reading. Cards, checkpoints and receipts
/// have been checked one by one, cards perhaps when they came before; entries are checked as they are read, by [LogReader].
public final class OpenBundle implements AutoCloseable {
    /// Entries kept in memory over all logs, apart from those being read ahead.
    private static final int PAGED_ENTRIES = 2_000;

    private final Path staged;
    private final boolean sealed;
    private final Manifest manifest;
    private final FileChannel file;
    private final List<Statement> cards;
    private final Map<Tip, Checkpoint> checkpoints = new HashMap<>();
    private final List<Receipt> receipts;
    private final Map<Tip, Long> starts = new HashMap<>();
    private final Contents contents;
    private final ExecutorService ahead =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("read-ahead").factory());

    private final CanonicalReader reader = new CanonicalReader(); // used by that thread alone

    private OpenBundle(
            Path staged, boolean sealed, Manifest manifest, FileChannel file, Lines lines, Predicate<byte[]> checked)
            throws IOException {
        this.staged = staged;
        this.sealed = sealed;
        this.manifest = manifest;
        this.file = file;
        require(lines, "\"cards\":[");
        cards =
                section(
                        lines,
                        "],\"checkpoints\":[",
                        line -> checked.test(line) ? Statement.stored(line) : Statement.read(line));
        for (Checkpoint checkpoint : section(lines, "],\"receipts\":[", Checkpoint::read)) {
            if (checkpoints.put(checkpoint.head(), checkpoint) != null) {
                throw new Malformed("the same checkpoint twice");
            }
        }
        receipts = section(lines, "],\"entries\":[", Receipt::read);
        checkRanges();
        findEntries(lines);
        require(lines, "],\"attachments\":[");
        contents = new Contents(file, lines);
        if (lines.position() != file.size()) {
            throw new Malformed("the file goes on after its end");
        }
    }

    /// @param payload hash of all that follows the first line
    /// @param checked whether a statement has been checked before
    static OpenBundle verify(Path staged, boolean sealed, String payload, Predicate<byte[]> checked)
            throws IOException {
        FileChannel file = FileChannel.open(staged, StandardOpenOption.READ);
        try {
            Lines lines = new Lines(file, 0);
            Manifest manifest = Manifest.read(lines.next(Limits.MANIFEST));
            if (file.size() - lines.position() != manifest.length()) {
                throw new Malformed("the file is not as long as it was");
            }
            if (!payload.equals(manifest.sha256())) {
                throw new Malformed("what follows the manifest was changed");
            }
            return new OpenBundle(staged, sealed, manifest, file, lines, checked);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static void require(Lines lines, String expected) throws IOException {
        if (!Arrays.equals(lines.next(Limits.LINE), expected.getBytes(StandardCharsets.US_ASCII))) {
            throw new Malformed("the parts are not in order at " + expected);
        }
    }

    private <T> List<T> section(Lines lines, String end, Function<byte[], T> read) throws IOException {
        byte[] last = end.getBytes(StandardCharsets.US_ASCII);
        requireFew(new Lines(file, lines.position()), last);
        List<byte[]> elements = new ArrayList<>();
        boolean more = true;
        for (byte[] line = lines.next(Limits.LINE); !Arrays.equals(line, last); line = lines.next(Limits.LINE)) {
            if (!more) {
                throw new Malformed("a comma is missing before " + end);
            }
            more = line.length > 0 && line[line.length - 1] == ',';
            elements.add(more ? Arrays.copyOf(line, line.length - 1) : line);
        }
        if (more && !elements.isEmpty()) {
            throw new Malformed("an element is missing before " + end);
        }
        // Each has a signature to be checked, which takes longer than all the rest.
        return elements.parallelStream().map(read).toList();
    }

    /// Counts first: to check the signatures of too many would take minutes.
    private static void requireFew(Lines lines, byte[] last) throws IOException {
        for (int count = 0; !Arrays.equals(lines.next(Limits.LINE), last); count++) {
            if (count >= Limits.ELEMENTS) {
                throw new Malformed("more elements than " + Limits.ELEMENTS);
            }
        }
    }

    /// Every range ends on a checkpoint of its own log, and every log's space is named.
    private void checkRanges() {
        Set<SpaceId> spaces = new HashSet<>();
        manifest.spaces().forEach(genesis -> spaces.add(genesis.id()));
        for (Manifest.Range range : manifest.logs()) {
            Checkpoint checkpoint = checkpoints.get(range.tip());
            if (checkpoint == null) {
                throw new Malformed("a log does not end on its checkpoint");
            }
            if (!spaces.contains(checkpoint.origin().space())) {
                throw new Malformed("a log is of a space that is not named");
            }
        }
        if (checkpoints.size() != manifest.logs().size()) {
            throw new Malformed("a checkpoint is of no log here");
        }
    }

    /// Notes where each log's entries begin, and that a comma stands after each but the last.
    private void findEntries(Lines lines) throws IOException {
        boolean more = true;
        for (Manifest.Range range : manifest.logs()) {
            starts.put(range.tip(), lines.position());
            for (long seq = range.first(); seq <= range.last(); seq++) {
                if (!more) {
                    throw new Malformed("a comma is missing after an entry");
                }
                more = lines.skip(Limits.LINE) == ',';
            }
        }
        if (more && !starts.isEmpty()) {
            throw new Malformed("an entry is missing after a comma");
        }
    }

    /// Whether the file was sealed.
    public boolean sealed() {
        return sealed;
    }

    /// What the sender signed.
    public Manifest manifest() {
        return manifest;
    }

    /// Statements of the communities concerned, each signed by its own root.
    public List<Statement> cards() {
        return cards;
    }

    /// The checkpoint on which a log's range ends.
    public Checkpoint checkpoint(Manifest.Range range) {
        Checkpoint checkpoint = checkpoints.get(range.tip());
        if (checkpoint == null) {
            throw new IllegalArgumentException("No such log here: " + range.log());
        }
        return checkpoint;
    }

    /// What devices say they hold.
    public List<Receipt> receipts() {
        return receipts;
    }

    /// The contents of attachments, each found to be what its hash says.
    public Contents contents() {
        return contents;
    }

    /// Reads the entries of one log.
    public LogReader read(Manifest.Range range) {
        Long start = starts.get(range.tip());
        if (start == null) {
            throw new IllegalArgumentException("No such log here: " + range.log());
        }
        Checkpoint checkpoint = checkpoint(range);
        return new LogReader(
                new Lines(file, start),
                range,
                checkpoint.origin().space().text(),
                ahead,
                reader,
                Math.max(8, Math.min(512, PAGED_ENTRIES / Math.max(1, manifest.logs().size()))));
    }

    /// Removes the staged copy.
    @Override
    public void close() {
        ahead.shutdownNow();
        try {
            file.close();
            Files.deleteIfExists(staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
