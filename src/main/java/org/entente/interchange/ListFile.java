package org.entente.interchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// A file with a list in it, as another program wrote it; also compressed with gzip.
public final class ListFile {
    /// Largest file, unpacked, in bytes.
    public static final int LARGEST = 25_000_000;

    /// Most entries read from one file.
    public static final int MOST_ROWS = 50_000;

    private ListFile() {}

    /// All of it.
    ///
    /// @throws Refusal FILE_MISSING, DRIVE_UNREADABLE, FILE_EMPTY; LIST_TOO_LONG; NOT_A_LIST where it is packed and damaged
    public static byte[] read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(Problem.LIST_TOO_LONG, name);
            } else if (bytes.length == 0) {
                throw new Refusal(Problem.FILE_EMPTY, name);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Refusal(e, Problem.FILE_MISSING, name);
        } catch (ZipException | EOFException e) {
            throw new Refusal(e, Problem.NOT_A_LIST, name);
        } catch (IOException e) {
            throw new Refusal(e, Problem.DRIVE_UNREADABLE, name);
        }
    }

    /// Opens it, unpacked.
    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }
}
