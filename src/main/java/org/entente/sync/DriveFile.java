package org.entente.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.entente.log.Sha256;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Writes a file to a drive that may be full, read-only or pulled at any moment: a temporary name, everything forced to
/// the drive, read back and compared, and only then the name that says it is whole.
final class DriveFile {
    private DriveFile() {}

    /// @param file  the finished file
    /// @param bytes its size
    record Written(Path file, long bytes) {}

    /// @throws Refusal DRIVE_FULL, DRIVE_READ_ONLY, DRIVE_GONE, DRIVE_READ_BACK; the drive then holds nothing new
    static Written write(Path folder, String name, Outgoing.Writing writing, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Problem.DRIVE_GONE, folder.toString());
        }
        Path temporary = folder.resolve(name + ".part");
        boolean done = false;
        try {
            MessageDigest digest = Sha256.digest();
            try (FileChannel channel =
                    FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                writing.to(new DigestOutputStream(new Unclosed(Channels.newOutputStream(channel)), digest));
                channel.force(true);
            }
            Cancel.check(progress);
            if (!MessageDigest.isEqual(digest.digest(), hash(temporary))) {
                throw new Refusal(Problem.DRIVE_READ_BACK, folder.toString());
            }
            Path file = folder.resolve(name);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.syncFolder(folder);
            done = true;
            return new Written(file, Files.size(file));
        } catch (IOException e) {
            throw Folders.driveRefusal(e, folder);
        } catch (UncheckedIOException e) {
            throw Folders.driveRefusal(new IOException(e), folder);
        } catch (ReadOnlyFileSystemException e) {
            throw Folders.driveRefusal(e, folder);
        } finally {
            if (!done) {
                remove(temporary);
            }
        }
    }

    private static byte[] hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The drive is gone or read-only; an unfinished name is never taken for a bundle.
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Left behind: " + file, e);
        }
    }

    /// Keeps the channel open past the writer's close, so that it can be forced to the drive.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
