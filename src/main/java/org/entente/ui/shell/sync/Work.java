package org.entente.ui.shell.sync;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.entente.sync.Progress;

/// A long piece of exchange as the window sees it: how far it has come, and a way to stop it. The working thread tells
/// of progress; the property changes on the window's thread.
final class Work implements Progress {
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;

    @Override
    public void at(long done, long total) {
        double share = total == 0 ? 1 : (double) done / total;
        Platform.runLater(() -> fraction.set(share));
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /// From 0 to 1; −1 until it is known.
    ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }
}
