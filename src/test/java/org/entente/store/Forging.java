package org.entente.store;

import java.util.List;
import org.entente.record.Edit;

/// A program that does not ask whether its user may do what it writes.
public final class Forging {
    private Forging() {}

    /// Saves edits, allowed or not.
    public static void save(Store store, List<Edit> edits) {
        store.write(work -> {
            Advance advance = new Advance(work.sql(), work.logs(), work.projector());
            return new Author(work.sql(), work.logs(), advance, store.community(), store.device()).save(edits, 0);
        });
    }
}
