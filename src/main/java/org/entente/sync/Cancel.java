package org.entente.sync;

import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Stopping when a person wishes.
final class Cancel {
    private Cancel() {}

    /// @throws Refusal CANCELLED
    static void check(Progress progress) {
        if (progress.isCancelled()) {
            throw new Refusal(Problem.CANCELLED);
        }
    }
}
