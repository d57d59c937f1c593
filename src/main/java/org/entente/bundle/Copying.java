package org.entente.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.log.Encoding;
import org.entente.log.Sha256;
import org.jspecify.annotations.Nullable;

/// Writes a document and hashes all that follows its first line, on a thread of its own while the caller unseals the next
/// piece. Belongs to the caller's thread.
final class Copying implements AutoCloseable {
    private static final int SIZE = 1 << 16;
    private static final int BUFFERS = 4;

    private final OutputStream out;
    private final MessageDigest payload = Sha256.digest();
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("copying").factory());
    private boolean past;
    private volatile @Nullable IOException failure;
    private Future<?> last;

    Copying(OutputStream out) {
        this.out = out;
        for (int i = 0; i < BUFFERS; i++) {
            free.add(new byte[SIZE]);
        }
        last = thread.submit(() -> {});
    }

    /// A buffer to be filled and given to [#put].
    ///
    /// @throws IOException where what was put before could not be written
    byte[] buffer() throws IOException {
        requireWritten();
        try {
            return free.take();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /// Has bytes written and hashed, some time before [#payload] returns.
    void put(byte[] buffer, int count) {
        last =
                thread.submit(() -> {
                    try {
                        if (failure == null) {
                            write(buffer, count);
                        }
                    } catch (IOException e) {
                        failure = e;
                    } finally {
                        free.add(buffer);
                    }
                });
    }

    private void write(byte[] buffer, int count) throws IOException {
        out.write(buffer, 0, count);
        int from = past ? 0 : afterLine(buffer, count);
        past |= from >= 0;
        if (past) {
            payload.update(buffer, from, count - from);
        }
    }

    /// Where the first line ends, past its line feed; −1 where it does not end here.
    private static int afterLine(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /// The hash of all that followed the first line, as base64url, once everything is written.
    String payload() throws IOException {
        try {
            last.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        requireWritten();
        return Encoding.base64(payload.digest());
    }

    private void requireWritten() throws IOException {
        IOException found = failure;
        if (found != null) {
            throw found;
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }

    /// Ends the thread once it has done what it was given.
    @Override
    public void close() {
        thread.close();
    }
}
