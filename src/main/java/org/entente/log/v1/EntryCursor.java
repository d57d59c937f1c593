package org.entente.log.v1;

import org.jspecify.annotations.Nullable;

/// Reads the entries of one log in their order, one ahead.
public interface EntryCursor {
    /// The log read.
    String log();

    /// Hash of the entry before the first one read, as base64url; empty where that is seq 1.
    String previous();

    /// Seq of the first entry read.
    long first();

    /// Seq of the last entry it will come to.
    long last();

    /// The next entry without taking it; null at the end.
    @Nullable Entry peek();

    /// Takes the entry that [#peek] showed.
    void take();

    /// Lets go of memory until the next [#peek].
    void pause();
}
