package org.entente.sync;

/// How far a long piece of work has come, and whether it should stop. Called on the working thread.
public interface Progress {
    /// Work that nobody watches.
    Progress NONE =
            new Progress() {
                @Override
                public void at(long done, long total) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /// So many parts of so many are done.
    void at(long done, long total);

    /// Whether to stop as soon as nothing is left half done.
    boolean isCancelled();
}
