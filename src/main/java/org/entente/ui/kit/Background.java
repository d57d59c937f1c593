package org.entente.ui.kit;

import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Work off the window's thread. What is asked for on the window's thread is answered there:
///
/// ```java
/// background.run(() -> records.find(id)).onSuccess(this::show).onRefusal(this::explain);
/// ```
///
/// Nothing is lost: a [Refusal] nobody asked for and any other exception go to the [Alarm].
public final class Background implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.entente.ui");
    private static final Duration PATIENCE = Duration.millis(300);

    private final ExecutorService threads;
    private final Alarm alarm;
    private final AtomicInteger running = new AtomicInteger();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// Work that may fail.
    public interface Work<T extends @Nullable Object> {
        /// Does it, on a thread of its own.
        T run() throws Exception;
    }

    /// Work without a result.
    public interface Deed {
        /// Does it, on a thread of its own.
        void run() throws Exception;
    }

    /// Tells the person of what nobody else took care of. Called on the window's thread.
    public interface Alarm {
        /// Something that could not be done; the log has what is unexpected already.
        void raise(Refusal refusal);
    }

    /// @param alarm is told what nobody else took care of
    public Background(Alarm alarm) {
        this.alarm = alarm;
        AtomicInteger number = new AtomicInteger();
        threads =
                Executors.newCachedThreadPool(work -> {
                    Thread thread = new Thread(work, "background-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /// Starts work. Handlers are to be added at once, on the window's thread.
    public <T extends @Nullable Object> Job<T> run(Work<T> work) {
        Job<T> job = new Job<>(alarm);
        running.incrementAndGet();
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> busy.set(running.get() > 0));
        if (Platform.isFxApplicationThread()) {
            patience.play();
        }
        threads.execute(() -> work(work, job, patience));
        return job;
    }

    /// Starts work that has no result.
    public Job<@Nullable Void> perform(Deed deed) {
        return run(() -> {
            deed.run();
            return null;
        });
    }

    private <T extends @Nullable Object> void work(Work<T> work, Job<T> job, PauseTransition patience) {
        Runnable answer;
        try {
            T result = work.run();
            answer = () -> job.succeed(result);
        } catch (Refusal refusal) {
            answer = () -> job.refuse(refusal);
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "Work in the background failed", failure);
            answer = () -> job.fail(failure);
        }
        Runnable told = answer;
        Platform.runLater(() -> {
            patience.stop();
            try {
                told.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Showing what was done failed", e);
                alarm.raise(Job.unexpected(e));
            } finally {
                running.decrementAndGet();
                busy.set(busy.get() && running.get() > 0);
            }
        });
    }

    /// Whether something has been going on for more than 300 ms.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether nothing is going on. Safe on any thread; for tests and pictures, which wait for it.
    public boolean isIdle() {
        return running.get() == 0;
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /// A piece of work under way, and what is to happen then.
    ///
    /// @param <T> its result
    public static final class Job<T extends @Nullable Object> {
        private final Alarm alarm;
        private @Nullable Consumer<T> success;
        private @Nullable Consumer<Refusal> refusal;
        private @Nullable Consumer<Throwable> error;
        private @Nullable Runnable after;

        Job(Alarm alarm) {
            this.alarm = alarm;
        }

        /// What to do with the result.
        public Job<T> onSuccess(Consumer<T> then) {
            success = then;
            return this;
        }

        /// What to do where it could not be done; otherwise the sentence is shown.
        public Job<T> onRefusal(Consumer<Refusal> then) {
            refusal = then;
            return this;
        }

        /// What to do after a defect, which is logged already; otherwise it is said.
        public Job<T> onError(Consumer<Throwable> then) {
            error = then;
            return this;
        }

        /// What to do afterwards, however it went.
        public Job<T> andFinally(Runnable then) {
            after = then;
            return this;
        }

        void succeed(T result) {
            try {
                if (success != null) {
                    success.accept(result);
                }
            } finally {
                finish();
            }
        }

        void refuse(Refusal refused) {
            try {
                if (refusal == null) {
                    alarm.raise(refused);
                } else {
                    refusal.accept(refused);
                }
            } finally {
                finish();
            }
        }

        void fail(Throwable failure) {
            try {
                if (error == null) {
                    alarm.raise(unexpected(failure));
                } else {
                    error.accept(failure);
                }
            } finally {
                finish();
            }
        }

        static Refusal unexpected(Throwable failure) {
            return new Refusal(failure, org.entente.record.Problem.UNEXPECTED, "entente.log");
        }

        private void finish() {
            if (after != null) {
                after.run();
            }
        }
    }
}
