package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.log.v1.Entry;
import org.entente.log.v1.LogOrigin;
import org.jspecify.annotations.Nullable;

/// One unbroken chain of entries of a log, as held here: the log itself; or a branch of it, where its device's keys were
/// copied and both copies wrote on; or a stray part of which the beginning is not here yet.
///
/// Kept in memory while the store is open; belongs to the writing thread.
final class Log implements RecordState.Past {
    private static final int RECENT = 4096;
    private static final int SNAPSHOTS = 128;

    final int ref;
    final String id;

    /// Space, community, device and nonce; null where only the name is known.
    @Nullable LogOrigin origin;

    /// Whether it is known to be of a community that founded the space, which may always write there.
    boolean founders;

    /// For a branch, the chain that it leaves after the entry `first − 1`.
    @Nullable Log parent;

    /// Seq of its first entry: 1 but for branches and strays.
    final long first;

    /// Hash of the entry before the first; empty before seq 1.
    final byte[] before;

    /// Seq of the last entry held; `first − 1` where there is none.
    long head;

    /// Whether entries can be applied: not before the chain that it leaves has been applied so far.
    boolean started;

    /// Every entry up to here is held with all that it had seen, and has been looked at.
    long applied;

    /// Hash of that entry; empty before the first.
    byte[] hash = new byte[0];

    long clock;

    /// How far it counts, and why not further: by revocation or fork.
    Limit limit = Limit.NONE;

    /// The highest number of a record that it created: a higher one is certainly new.
    int created;

    /// By ref: the entries of other chains that this one had seen at `applied`.
    long[] seen = new long[0];

    /// The last entries applied: each at its seq, modulo the length.
    private @Nullable Known[] recent = new Known[16];

    private long recentFrom = 1;
    private long recentTo;
    private final List<Snapshot> snapshots = new ArrayList<>();

    Log(int ref, String id, long first, byte[] before) {
        this.ref = ref;
        this.id = id;
        this.first = first;
        this.before = before;
        head = first - 1;
        applied = first - 1;
        hash = before;
    }

    /// Where a chain stops to count.
    ///
    /// @param last   the last entry that counts
    /// @param reason why those after it do not
    record Limit(long last, Unfit reason) {
        static final Limit NONE = new Limit(Long.MAX_VALUE, Unfit.REVOKED);

        boolean isAs(Limit other) {
            return last == other.last && reason == other.reason;
        }
    }

    /// What is asked again and again of an entry.
    @SuppressWarnings("ArrayRecordComponent") // kept by the thousand, never compared
    record Known(byte[] hash, long clock) {}

    @SuppressWarnings("ArrayRecordComponent") // as above
    private record Snapshot(long seq, long[] seen) {}

    Optional<LogOrigin> origin() {
        return Optional.ofNullable(origin);
    }

    LogOrigin known() {
        return Objects.requireNonNull(origin, "a log of which only the name is known");
    }

    Entry.Place place() {
        return new Entry.Place(known().space().text(), id);
    }

    /// Whether its beginning is not here yet.
    boolean isStray() {
        return parent == null && first > 1;
    }

    /// Whether what was applied last had seen an entry of a chain.
    @Override
    public boolean has(int other, long seq) {
        return other == ref ? applied >= seq : other < seen.length && seen[other] >= seq;
    }

    void remember(long seq, byte[] entryHash, long entryClock) {
        if (seq != recentTo + 1) {
            recentFrom = seq;
        } else if (seq - recentFrom >= recent.length) {
            recentFrom = makeRoom(seq);
        }
        recentTo = seq;
        recent[(int) (seq & recent.length - 1)] = new Known(entryHash, entryClock);
    }

    /// Doubles the room up to [#RECENT], then gives up the oldest.
    ///
    /// @return the oldest kept
    private long makeRoom(long seq) {
        if (recent.length == RECENT) {
            return seq - RECENT + 1;
        }
        @Nullable Known[] more = new Known[recent.length * 2];
        for (long old = recentFrom; old < seq; old++) {
            more[(int) (old & more.length - 1)] = recent[(int) (old & recent.length - 1)];
        }
        recent = more;
        return recentFrom;
    }

    @Nullable Known recent(long seq) {
        return seq >= recentFrom && seq <= recentTo ? recent[(int) (seq & recent.length - 1)] : null;
    }

    /// Notes what it has seen from an entry on.
    void sees(long seq, long[] all) {
        seen = all;
        snapshots.add(new Snapshot(seq, all));
        if (snapshots.size() > SNAPSHOTS) {
            snapshots.removeFirst();
        }
    }

    /// What it had seen at one of its entries, where that is still in memory.
    long @Nullable [] seenAt(long seq) {
        if (!snapshots.isEmpty() && snapshots.getFirst().seq() <= seq) {
            for (int i = snapshots.size() - 1; i >= 0; i--) {
                if (snapshots.get(i).seq() <= seq) {
                    return snapshots.get(i).seen();
                }
            }
        }
        return null;
    }
}
