package org.entente.sync.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// What a look at the exchange folder found and did.
///
/// @param at      when, by this computer's clock
/// @param folder  where
/// @param arrived what came in on this look
/// @param recent  what came in lately, this look included, newest first
/// @param left    what lies there for others and is not known to have been read
/// @param written how many bundles were written on this look
/// @param removed how many of ours were removed on this look, because they were read or replaced
/// @param waiting files that cannot be brought in, and why
/// @param trouble why the look came to an end before its time; null where it did not
public record Look(
        Instant at,
        Path folder,
        List<Arrived> arrived,
        List<Arrived> recent,
        List<Left> left,
        int written,
        int removed,
        List<Waiting> waiting,
        @Nullable Refusal trouble) {
    /// A bundle that came in.
    ///
    /// @param at        when
    /// @param from      from whom
    /// @param entries   changes that were new
    /// @param conflicts fields that people now have to look at
    /// @param held      changes that wait for something that is not here yet
    public record Arrived(Instant at, String from, long entries, int conflicts, long held) {}

    /// A bundle of ours in the folder.
    ///
    /// @param to      for whom
    /// @param changes how many changes they are not known to hold; 0 where it only says what we hold
    /// @param since   when it was left
    public record Left(String to, long changes, Instant since) {}

    /// A file that cannot be brought in.
    public record Waiting(String file, Refusal why) {}
}
