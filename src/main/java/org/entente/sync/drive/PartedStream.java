package org.entente.sync.drive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.entente.log.Sha256;
import org.jspecify.annotations.Nullable;

/// A stream into files of limited size, each forced to the drive when it is full. Closing it does nothing, because what
/// writes to it closes it before the files are finished; [#finish] and [#abandon] end it.
final class PartedStream extends OutputStream {
    private final Opening opening;
    private final long largest;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable IOException failed;
    private boolean finished;

    /// Opens a part by its number, from 1.
    interface Opening {
        Part open(int number) throws IOException;
    }

    /// A file as it is written.
    static final class Part {
        private final Path file;
        private final FileChannel channel;
        private final MessageDigest digest = Sha256.digest();
        private byte @Nullable [] hash;
        private long bytes;

        Part(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        Path file() {
            return file;
        }

        long bytes() {
            return bytes;
        }

        /// SHA-256 of what was written, once it is finished.
        byte[] hash() {
            return java.util.Objects.requireNonNull(hash);
        }

        private void finish() throws IOException {
            try (channel) {
                channel.force(true);
            }
            hash = digest.digest();
        }
    }

    PartedStream(Opening opening, long largest) {
        this.opening = opening;
        this.largest = largest;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] data, int from, int length) throws IOException {
        try {
            int at = from;
            while (at < from + length) {
                Part part = parts.isEmpty() || parts.getLast().bytes == largest ? next() : parts.getLast();
                int some = (int) Math.min(from + length - at, largest - part.bytes);
                ByteBuffer buffer = ByteBuffer.wrap(data, at, some);
                while (buffer.hasRemaining()) {
                    part.channel.write(buffer);
                }
                part.digest.update(data, at, some);
                part.bytes += some;
                at += some;
            }
        } catch (IOException e) {
            throw fail(e);
        }
    }

    private Part next() throws IOException {
        if (!parts.isEmpty()) {
            parts.getLast().finish();
        }
        Part part = opening.open(parts.size() + 1);
        parts.add(part);
        return part;
    }

    private IOException fail(IOException e) {
        failed = failed == null ? e : failed;
        return e;
    }

    /// Forces all to the drive.
    ///
    /// @return the parts; of several, the last is shorter than the others
    List<Part> finish() throws IOException {
        finished = true;
        try {
            if (parts.isEmpty() || (parts.size() > 1 && parts.getLast().bytes == largest)) {
                next();
            }
            parts.getLast().finish();
        } catch (IOException e) {
            throw fail(e);
        }
        return List.copyOf(parts);
    }

    /// What the drive answered when it first failed.
    @Nullable IOException failed() {
        return failed;
    }

    /// Whether all was handed over, so that anything that fails from now on is the drive's.
    boolean isFinished() {
        return finished;
    }

    /// Lets go of the files, whatever is in them.
    void abandon() {
        for (Part part : parts) {
            try {
                part.channel.close();
            } catch (IOException e) {
                System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Closing " + part.file, e);
            }
        }
    }
}
