package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Updates of which nobody needs the result at once. Many are carried out on a thread of their own, in their order, while
/// the caller works out the next; few, as when a person saves, on the caller's thread when it settles. Belongs to the
/// caller's thread.
final class Pending {
    private static final int BATCH = 256;
    private static final int MOST_BATCHES = 8;

    private final Carrier carrier;
    private final Deque<Future<?>> running = new ArrayDeque<>();
    private List<Update> gathered = new ArrayList<>(BATCH);
    private @Nullable ExecutorService thread;

    /// One statement and what fills its blanks.
    @SuppressWarnings("ArrayRecordComponent") // made, carried out and dropped
    record Update(String sql, @Nullable Object[] values) {}

    /// Carries an update out.
    interface Carrier {
        void carryOut(Update update) throws SQLException;
    }

    Pending(Carrier carrier) {
        this.carrier = carrier;
    }

    void add(String sql, @Nullable Object[] values) throws SQLException {
        gathered.add(new Update(sql, values));
        if (gathered.size() == BATCH) {
            if (running.size() == MOST_BATCHES) {
                await(running.remove());
            }
            List<Update> batch = gathered;
            running.add(thread().submit(() -> carryOut(batch)));
            gathered = new ArrayList<>(BATCH);
        }
    }

    /// Has every update carried out.
    void settle() throws SQLException {
        while (!running.isEmpty()) {
            await(running.remove());
        }
        if (!gathered.isEmpty()) {
            List<Update> batch = gathered;
            gathered = new ArrayList<>(BATCH);
            carryOut(batch);
        }
    }

    /// Ends the thread, once it has finished what it was given. What was not given to it is dropped.
    void close() {
        if (thread != null) {
            thread.close();
        }
    }

    private @Nullable Void carryOut(List<Update> batch) throws SQLException {
        for (Update update : batch) {
            carrier.carryOut(update);
        }
        return null;
    }

    private ExecutorService thread() {
        ExecutorService started = thread;
        if (started == null) {
            started = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("store-writer").factory());
            thread = started;
        }
        return started;
    }

    private static void await(Future<?> batch) throws SQLException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    batch.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // the connection is not ours again before the batch is done
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
