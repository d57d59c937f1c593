package org.entente.sync.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.entente.log.Sha256;

/// How files on a drive are opened and read back. A test puts a drive here that fails when told to.
class DriveAccess {
    private static final int BUFFER = 1 << 20;

    /// A new file to be written.
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /// A file to be read from the drive itself. Otherwise the system would answer from its memory, and what was read back
    /// would say nothing of what the drive has kept.
    FileChannel readBack(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, direct());
    }

    /// `com.sun.nio.file.ExtendedOpenOption.DIRECT` of the module jdk.unsupported: public, but not to be named in code
    /// without a warning that nothing silences.
    private static OpenOption direct() {
        try {
            Class<?> options = Class.forName("com.sun.nio.file.ExtendedOpenOption");
            return (OpenOption) options.getField("DIRECT").get(null);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("This Java reads through the system's memory only", e);
        }
    }

    /// SHA-256 of a file, as the drive has it. Where a file system cannot pass by the system's memory (tmpfs, FUSE,
    /// shares), as the system has it.
    final byte[] hash(Path file) throws IOException {
        try (FileChannel in = readBack(file)) {
            return hash(in, blockSize(file));
        } catch (IOException | UnsupportedOperationException e) {
            if (!Files.isRegularFile(file)) {
                throw e instanceof IOException io ? io : new IOException(e);
            }
            try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
                return hash(in, 1);
            }
        }
    }

    private static int blockSize(Path file) throws IOException {
        long size = Files.getFileStore(file).getBlockSize();
        return Long.bitCount(size) == 1 && size <= BUFFER ? (int) size : 4096;
    }

    /// @param block what direct reading must be aligned to, in bytes; a power of two
    private static byte[] hash(FileChannel in, int block) throws IOException {
        MessageDigest digest = Sha256.digest();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER + block).alignedSlice(block).limit(BUFFER).slice();
        while (in.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return digest.digest();
    }
}
