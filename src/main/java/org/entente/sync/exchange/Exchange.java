package org.entente.sync.exchange;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.entente.sync.Progress;
import org.jspecify.annotations.Nullable;

/// Looks at an exchange folder when something changes in it, and every now and then: network shares tell nobody of
/// changes, and what people enter here is no change there. On a thread of its own.
public final class Exchange implements AutoCloseable {
    /// How often it looks where nothing is heard.
    public static final Duration PERIOD = Duration.ofSeconds(30);

    /// How long a broken file may still become whole before it is spoken of.
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /// How long it must be quiet before a look: files come in several steps.
    private static final Duration QUIET = Duration.ofMillis(500);

    private final ExchangeFolder exchange;
    private final Path folder;
    private final Duration period;
    private final Consumer<Look> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Progress progress =
            new Progress() {
                @Override
                public void at(long done, long total) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return closed.getCount() == 0;
                }
            };

    /// Starts looking.
    ///
    /// @param folder   what `exchange` looks at
    /// @param listener told of every look, on the thread of this class
    public Exchange(ExchangeFolder exchange, Path folder, Duration period, Consumer<Look> listener) {
        this.exchange = exchange;
        this.folder = folder;
        this.period = period;
        this.listener = listener;
        Thread.ofPlatform().daemon().name("exchange").start(this::run);
    }

    private void run() {
        try (WatchService watch = watch()) {
            @Nullable WatchKey key = null;
            while (!progress.isCancelled()) {
                key = register(watch, key);
                look();
                await(watch);
            }
        } catch (IOException | ClosedWatchServiceException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No longer watching " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable WatchService watch() {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            System.getLogger("org.entente").log(System.Logger.Level.INFO, "Only looking now and then", e);
            return null;
        }
    }

    /// Asks to be told of changes, again where the folder was gone meanwhile.
    private @Nullable WatchKey register(@Nullable WatchService watch, @Nullable WatchKey key) {
        if (watch == null || (key != null && key.isValid())) {
            return key;
        }
        try {
            return folder.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            return null; // not there, or too many are watched; the period remains
        }
    }

    private void look() {
        try {
            Look look = exchange.look(progress);
            if (!progress.isCancelled()) {
                listener.accept(look);
            }
        } catch (RuntimeException e) {
            // An exception would end the exchange in silence; the next look may succeed.
            System.getLogger("org.entente").log(System.Logger.Level.ERROR, "Looking at " + folder, e);
        }
    }

    private void await(@Nullable WatchService watch) throws InterruptedException {
        long end = System.nanoTime() + period.toNanos();
        boolean heard = false;
        while (!progress.isCancelled() && System.nanoTime() < end && !asked.getAndSet(false)) {
            long wait = Math.min(heard ? QUIET.toNanos() : 1_000_000_000L, end - System.nanoTime());
            if (watch == null) {
                closed.await(wait, TimeUnit.NANOSECONDS);
                continue;
            }
            WatchKey key = watch.poll(wait, TimeUnit.NANOSECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
                heard = true;
            } else if (heard) {
                return;
            }
        }
    }

    /// Asks for a look within a second.
    public void lookNow() {
        asked.set(true);
    }

    /// Stops before the next file; what is under way is given up.
    @Override
    public void close() {
        closed.countDown();
    }
}
