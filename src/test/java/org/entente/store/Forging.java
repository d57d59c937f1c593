package org.entente.store;

import java.util.List;
import org.entente.log.Encoding;
import org.entente.log.v1.Entry;
import org.entente.record.Edit;
import org.entente.record.SpaceId;

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

    /// Writes an edit of a record into the log of a space that is not the record's.
    public static void inSpace(Store store, SpaceId space, Edit edit) {
        store.write(work -> {
            Log log = Author.own(work.sql(), work.logs(), space, store.community(), store.device());
            long seq = log.applied + 1;
            byte[] salt = Encoding.base64("AAAAAAAAAAAAAAAAAAAAAA", 16, "salt");
            Entry entry = Entry.write(log.place(), seq, log.hash, seq, log.clock + 1, List.of(), 0, edit, salt);
            new Advance(work.sql(), work.logs(), work.projector()).apply(log, entry, List.of(), List.of(), true);
            work.logs().save(work.sql(), List.of(log));
            return null;
        });
    }
}
