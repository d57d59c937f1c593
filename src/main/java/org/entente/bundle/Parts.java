package org.entente.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// The file of a bundle, or the parts of one that was too large for a drive: `NAME.entente.001`, `NAME.entente.002` and
/// so on, to be read one after the other. All parts but the last have one size and the last is shorter, so names and sizes
/// tell whether all are there, and nothing is read before they are.
public final class Parts {
    private static final Pattern PART = Pattern.compile("(.+\\.entente(?:\\.json)?)\\.([0-9]{3,4})");
    private static final int MOST = 9_999;

    private final Path first;
    private final List<Path> files;

    private Parts(Path first, List<Path> files) {
        this.first = first;
        this.files = files;
    }

    /// Whether a file is called as bundles and their parts are. What other programs keep beside files while they copy
    /// them, and what systems hide (`._NAME.entente` on drives that a Mac has seen), is none.
    public static boolean isName(String name) {
        boolean whole = name.endsWith(".entente") || name.endsWith(".entente.json");
        return !name.startsWith(".") && !name.startsWith("~") && (whole || PART.matcher(name).matches());
    }

    /// The file by which a bundle is known: itself, or the first of its parts, whether that is there or not.
    public static Path first(Path file) {
        Matcher part = PART.matcher(name(file));
        return part.matches() ? file.resolveSibling(part.group(1) + ".001") : file;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Finds all parts of a bundle.
    ///
    /// @param file the bundle or any of its parts
    /// @throws Refusal BUNDLE_PART_MISSING with the part's name; BUNDLE_PARTS_MIXED where their sizes do not fit together
    /// @throws NoSuchFileException where there is nothing of that name
    public static Parts of(Path file) throws IOException {
        Matcher matcher = PART.matcher(name(file));
        if (!matcher.matches()) {
            return new Parts(file, List.of(file));
        }
        String whole = matcher.group(1);
        NavigableMap<Integer, Path> found = beside(file, whole);
        if (found.isEmpty()) {
            throw new NoSuchFileException(file.toString());
        }
        for (int number = 1; number <= Math.max(2, found.lastKey()); number++) {
            if (!found.containsKey(number)) {
                throw missing(whole, number);
            }
        }
        checkSizes(whole, found);
        return new Parts(first(file), List.copyOf(found.values()));
    }

    private static NavigableMap<Integer, Path> beside(Path file, String whole) throws IOException {
        NavigableMap<Integer, Path> found = new TreeMap<>();
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder == null ? file.toAbsolutePath() : folder)) {
            for (Path other : files.toList()) {
                Matcher part = PART.matcher(name(other));
                if (part.matches() && part.group(1).equals(whole) && Files.isRegularFile(other)) {
                    found.put(Integer.parseInt(part.group(2)), other);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        found.remove(0);
        return found;
    }

    private static void checkSizes(String whole, NavigableMap<Integer, Path> found) throws IOException {
        long full = Files.size(found.firstEntry().getValue());
        for (Map.Entry<Integer, Path> part : found.entrySet()) {
            long size = Files.size(part.getValue());
            boolean last = part.getKey().equals(found.lastKey());
            if (last && size == full && part.getKey() < MOST) {
                throw missing(whole, part.getKey() + 1);
            } else if (last ? size > full : size != full) {
                throw new Refusal(Problem.BUNDLE_PARTS_MIXED, whole, name(part.getValue()));
            }
        }
    }

    private static Refusal missing(String whole, int number) {
        return new Refusal(Problem.BUNDLE_PART_MISSING, whole, "%s.%03d".formatted(whole, number));
    }

    /// Whether there are several.
    boolean isSplit() {
        return files.size() > 1;
    }

    /// The name of the whole.
    String name() {
        Matcher part = PART.matcher(name(first));
        return part.matches() ? part.group(1) : name(first);
    }

    /// All files, in order.
    public List<Path> files() {
        return files;
    }

    /// The size of all, in bytes.
    long size() throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    /// The bytes of all, one file after the other. Failures of the drive come as [Unreadable].
    InputStream open() {
        List<InputStream> streams = files.stream().<InputStream>map(FromDrive::new).toList();
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /// The drive did not give what is on it.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// Tells apart what goes wrong on the drive from what is wrong with the bytes. Opens its file when it is first read.
    private static final class FromDrive extends InputStream {
        private final Path file;
        private @Nullable InputStream in;

        FromDrive(Path file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                InputStream open = in == null ? Files.newInputStream(file) : in;
                in = open;
                return open.read(bytes, from, length);
            } catch (NoSuchFileException e) {
                throw e;
            } catch (IOException e) {
                throw new Unreadable(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
