package org.entente.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.entente.record.RecordId;

/// Gathers what the store commits, and tells it once for several commits shortly after one another.
final class Commits {
    private static final Duration GATHERING = Duration.millis(80);

    private final Set<RecordId> touched = new ConcurrentSkipListSet<>();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final Consumer<Set<RecordId>> told;

    /// @param told is told on the window's thread
    Commits(Consumer<Set<RecordId>> told) {
        this.told = told;
    }

    /// Called on whichever thread committed.
    void add(List<RecordId> records) {
        touched.addAll(records);
        if (gathering.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                PauseTransition pause = new PauseTransition(GATHERING);
                pause.setOnFinished(e -> tell());
                pause.play();
            });
        }
    }

    private void tell() {
        gathering.set(false);
        Set<RecordId> records = Set.copyOf(touched);
        touched.removeAll(records);
        told.accept(records);
    }

    /// Whether commits are still to be told. Safe on any thread.
    boolean isGathering() {
        return gathering.get();
    }
}
