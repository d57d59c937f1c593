package org.entente.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.entente.log.Malformed;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Opens a bundle: unseals it into a staging file, checks the manifest's signature and the hash of all that follows, and
/// only then looks at what that is. Bounded in memory and, by [Limits], in everything else.
public final class BundleReader {
    private final Path staging;
    private final List<String> identities;
    private final Predicate<byte[]> checked;

    /// @param staging    folder for the opened document; only its owner can read it
    /// @param identities age identities that may open a sealed bundle
    public BundleReader(Path staging, List<String> identities) {
        this(staging, identities, statement -> false);
    }

    /// @param checked whether a statement, byte for byte, has been checked before: its signature is then not checked again,
    ///                which takes a millisecond each, and every bundle brings the same cards
    public BundleReader(Path staging, List<String> identities, Predicate<byte[]> checked) {
        this.checked = checked;
        this.staging = staging;
        this.identities = List.copyOf(identities);
    }

    /// Opens and verifies a file. The caller closes what is returned, which removes the staged copy.
    ///
    /// @param file the bundle, or any of its [Parts]
    /// @throws Refusal FILE_MISSING, FILE_EMPTY, NOT_A_BUNDLE, NOT_FOR_US, BUNDLE_DAMAGED, BUNDLE_NEWER or
    ///                 BUNDLE_OVER_LIMIT, BUNDLE_PART_MISSING, BUNDLE_PARTS_MIXED, with the file's name;
    ///                 DRIVE_UNREADABLE, NO_ROOM_HERE
    public OpenBundle open(Path file) {
        try {
            return open(Parts.of(file));
        } catch (NoSuchFileException e) {
            throw new Refusal(e, Problem.FILE_MISSING, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new Refusal(e, Problem.DRIVE_UNREADABLE, String.valueOf(file.getFileName()));
        }
    }

    private OpenBundle open(Parts file) throws NoSuchFileException {
        String name = file.name();
        Path staged = null;
        try {
            boolean sealed = isSealed(file, name);
            staged = Staged.create(staging);
            String payload = copy(file, sealed, staged);
            OpenBundle bundle = OpenBundle.verify(staged, sealed, payload, checked);
            staged = null;
            return bundle;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (Parts.Unreadable e) {
            throw new Refusal(e, Problem.DRIVE_UNREADABLE, name);
        } catch (Staged.NoRoom e) {
            throw new Refusal(e, Problem.NO_ROOM_HERE);
        } catch (Seal.NotForUs e) {
            throw new Refusal(e, Problem.NOT_FOR_US, name);
        } catch (Manifest.Newer e) {
            throw new Refusal(e, Problem.BUNDLE_NEWER, name);
        } catch (OverLimit e) {
            throw new Refusal(e, Problem.BUNDLE_OVER_LIMIT, name, String.valueOf(e.getMessage()));
        } catch (Malformed e) {
            throw damaged(e, file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw damaged(e, file, "seal");
        } finally {
            delete(staged);
        }
    }

    /// Where there are several parts, damage is most likely a part of something else under this name.
    private static Refusal damaged(Exception e, Parts file, String what) {
        return new Refusal(e, file.isSplit() ? Problem.BUNDLE_PARTS_MIXED : Problem.BUNDLE_DAMAGED, file.name(), what);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }

    /// Whether the file is sealed; refuses what is no bundle at all.
    private static boolean isSealed(Parts file, String name) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(Seal.START.length());
        }
        if (start.length == 0) {
            throw new Refusal(Problem.FILE_EMPTY, name);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("{\"manifest\":")) {
            return false;
        } else if (text.equals(Seal.START)) {
            return true;
        } else if (text.startsWith("age-encryption.org/")) {
            throw new Refusal(Problem.BUNDLE_NEWER, name);
        }
        throw new Refusal(Problem.NOT_A_BUNDLE, name);
    }

    /// Copies the document and hashes, on the way, all that follows its first line.
    ///
    /// @return that hash, as base64url
    private String copy(Parts file, boolean sealed, Path staged) throws IOException {
        long most = Math.min(Limits.DOCUMENT, Math.max(1 << 20, file.size() * Limits.EXPANSION));
        if (file.size() > most) {
            throw new OverLimit("size " + most);
        }
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16);
                InputStream document = sealed ? new GZIPInputStream(Seal.opening(in, identities), 1 << 16) : in;
                OutputStream out = new Staged(staged);
                Copying copying = new Copying(out)) {
            long total = 0;
            byte[] buffer = copying.buffer();
            for (int n = document.readNBytes(buffer, 0, buffer.length);
                    n > 0;
                    n = document.readNBytes(buffer, 0, buffer.length)) {
                total += n;
                if (total > most) {
                    throw new OverLimit("size " + most);
                }
                copying.put(buffer, n);
                buffer = copying.buffer();
            }
            return copying.payload();
        }
    }

    /// More than [Limits] allow.
    static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1;

        OverLimit(String what) {
            super(what);
        }
    }
}
