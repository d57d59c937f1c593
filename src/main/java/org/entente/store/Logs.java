package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.v1.Entry;
import org.entente.log.v1.LogOrigin;
import org.entente.log.v1.Tip;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// The logs held, numbered within this store, and for each how far its entries apply and what they had seen. Kept in
/// memory while the store is open; belongs to the writing thread.
final class Logs {
    private static final int RECENT = 4096;
    private static final int NUMBER_BITS = 32;

    private final Map<String, Log> byId = new HashMap<>();
    private final List<@Nullable Log> byRef = new ArrayList<>();

    /// One log as far as it is known here.
    static final class Log {
        final int ref;
        final String id;
        private @Nullable LogOrigin origin;

        /// Every entry up to here is held and complete, and has been applied.
        long applied;

        /// Hash of that entry; empty before the first.
        byte[] hash = new byte[0];

        long clock;

        /// The last entry that is held, applied or not; −1 where it was not looked up yet.
        private long held = -1;

        /// The community that certified its device, once looked up.
        @Nullable PublicKey author;

        /// Whether that community may write in the space: once true it stays so, because what a log has seen only grows.
        boolean member;

        /// The highest number of a record that it created: a higher one is certainly new.
        int created;

        /// By ref: the entries of other logs that this one had seen at `applied`.
        long[] seen = new long[0];

        private final Map<Long, Known> recent = new HashMap<>();
        private final List<Snapshot> snapshots = new ArrayList<>();

        private Log(int ref, String id) {
            this.ref = ref;
            this.id = id;
        }

        /// Space, device and nonce; absent where only the name is known.
        Optional<LogOrigin> origin() {
            return Optional.ofNullable(origin);
        }

        Entry.Place place() {
            return new Entry.Place(Objects.requireNonNull(origin).space().text(), id);
        }

        boolean hasSeen(int other, long seq) {
            return other == ref ? applied >= seq : other < seen.length && seen[other] >= seq;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // kept by the thousand, never compared
    private record Known(byte[] hash, long clock) {}

    @SuppressWarnings("ArrayRecordComponent") // as above
    private record Snapshot(long seq, long[] seen) {}

    /// Reads all logs and their state.
    void load(Sql sql) throws SQLException {
        byId.clear();
        byRef.clear();
        sql.list(
                row -> {
                    Log log = add(row.getInt(1), row.getString(2));
                    if (row.getString(3) != null) {
                        log.origin =
                                new LogOrigin(
                                        new SpaceId(row.getString(3)),
                                        new PublicKey(row.getString(4)),
                                        row.getString(5));
                    }
                    return log;
                },
                "SELECT ref, id, space, device, nonce FROM log ORDER BY ref");
        sql.list(
                row -> {
                    Log log = get(row.getInt(1));
                    log.applied = row.getLong(2);
                    log.hash = row.getBytes(3);
                    log.clock = row.getLong(4);
                    return log;
                },
                "SELECT log, applied, hash, clock FROM log_state");
        for (Log log : all()) {
            log.seen = seenAt(sql, log, log.applied);
            log.created =
                    (int)
                            sql.number(
                                    "SELECT coalesce(max(id), 0) & 4294967295 FROM record WHERE id BETWEEN (?1 << 32)"
                                            + " AND (?1 << 32) + 4294967295",
                                    log.ref);
        }
    }

    private Log add(int ref, String id) {
        Log log = new Log(ref, id);
        byId.put(id, log);
        while (byRef.size() <= ref) {
            byRef.add(null);
        }
        byRef.set(ref, log);
        return log;
    }

    Collection<Log> all() {
        return byId.values();
    }

    Optional<Log> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Log get(int ref) {
        return Objects.requireNonNull(byRef.get(ref), "no such log");
    }

    int compare(int one, int other) {
        return get(one).id.compareTo(get(other).id);
    }

    /// The log with that id, noted by name alone where it is new.
    Log named(Sql sql, String id) throws SQLException {
        Log log = byId.get(id);
        if (log != null) {
            return log;
        }
        int ref = Math.max(1, byRef.size());
        sql.later("INSERT INTO log(ref, id) VALUES(?, ?)", ref, id);
        return add(ref, id);
    }

    /// The log with that origin.
    Log known(Sql sql, LogOrigin origin) throws SQLException {
        Log log = named(sql, origin.id());
        if (log.origin == null) {
            log.origin = origin;
            sql.update(
                    "UPDATE log SET space=?, device=?, nonce=? WHERE ref=?",
                    origin.space().text(),
                    origin.device().text(),
                    origin.nonce(),
                    log.ref);
        }
        return log;
    }

    /// A record's number in this store.
    long key(Sql sql, RecordId id) throws SQLException {
        return (long) named(sql, id.log()).ref << NUMBER_BITS | id.number();
    }

    /// A record's number, where its log is known.
    Optional<Long> findKey(RecordId id) {
        return find(id.log()).map(log -> (long) log.ref << NUMBER_BITS | id.number());
    }

    static int logOf(long key) {
        return (int) (key >> NUMBER_BITS);
    }

    RecordId id(long key) {
        return RecordId.of(get(logOf(key)).id, (int) key);
    }

    /// Notes an entry as applied, with what its log has now seen.
    void applied(Log log, Entry entry, long clock) {
        log.applied = entry.seq();
        log.hash = entry.hash();
        log.clock = clock;
        log.recent.put(entry.seq(), new Known(entry.hash(), clock));
        log.recent.remove(entry.seq() - RECENT);
    }

    /// The last entry of a log that is held, whether it is applied or waits for one before it.
    static long lastHeld(Sql sql, Log log) throws SQLException {
        if (log.held < 0) {
            log.held =
                    sql.number(
                            "SELECT coalesce(max(id), 0) & 1099511627775 FROM entry WHERE id BETWEEN (?1 << 40) AND (?1"
                                    + " << 40) + 1099511627775",
                            log.ref);
        }
        return log.held;
    }

    /// Notes that an entry after all that were held is held now.
    static void held(Log log, long seq) {
        log.held = seq;
    }

    /// Whether the entry named is held and applied, and is the one meant.
    boolean reaches(Sql sql, Tip tip) throws SQLException {
        Log log = byId.get(tip.log());
        if (log == null || log.applied < tip.seq()) {
            return false;
        }
        Known known = known(sql, log, tip.seq());
        return Encoding.base64(known.hash()).equals(tip.hash());
    }

    /// The clock of an applied entry.
    long clock(Sql sql, Tip tip) throws SQLException {
        return known(sql, Objects.requireNonNull(byId.get(tip.log())), tip.seq()).clock();
    }

    private static Known known(Sql sql, Log log, long seq) throws SQLException {
        Known known = log.recent.get(seq);
        return known != null
                ? known
                : sql.first(
                                row -> new Known(row.getBytes(1), row.getLong(2)),
                                "SELECT hash, clock FROM entry WHERE id=(? << 40) + ?",
                                log.ref,
                                seq)
                        .orElseThrow();
    }

    /// Adds what an entry names to what its log has seen, before the entry itself is applied.
    void see(Sql sql, Log log, long seq, List<Tip> tips) throws SQLException {
        if (tips.isEmpty()) {
            return;
        }
        long[] seen = Arrays.copyOf(log.seen, byRef.size());
        for (Tip tip : tips) {
            Log other = Objects.requireNonNull(byId.get(tip.log()));
            long[] theirs = other.applied == tip.seq() ? other.seen : seenAt(sql, other, tip.seq());
            for (int i = 0; i < theirs.length; i++) {
                seen[i] = Math.max(seen[i], theirs[i]);
            }
            seen[other.ref] = Math.max(seen[other.ref], tip.seq());
        }
        seen[log.ref] = 0;
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] > (i < log.seen.length ? log.seen[i] : 0)) {
                sql.later("INSERT INTO seen VALUES(?, ?, ?, ?)", log.ref, seq, i, seen[i]);
            }
        }
        log.seen = seen;
        log.snapshots.add(new Snapshot(seq, seen));
        if (log.snapshots.size() > 128) {
            log.snapshots.removeFirst();
        }
    }

    /// What a log had seen at one of its entries.
    private long[] seenAt(Sql sql, Log log, long seq) throws SQLException {
        if (!log.snapshots.isEmpty() && log.snapshots.getFirst().seq() <= seq) {
            for (int i = log.snapshots.size() - 1; i >= 0; i--) {
                if (log.snapshots.get(i).seq() <= seq) {
                    return log.snapshots.get(i).seen();
                }
            }
        }
        long[] seen = new long[byRef.size()];
        sql.list(
                row -> seen[row.getInt(1)] = row.getLong(2),
                "SELECT other, max(upto) FROM seen WHERE log=? AND seq<=? GROUP BY other",
                log.ref,
                seq);
        return seen;
    }

    /// What an author about to write in a log has newly seen: the heads of the other logs of its space, without those
    /// that another of them implies.
    List<Tip> tips(Sql sql, Log own) {
        SpaceId space = Objects.requireNonNull(own.origin).space();
        List<Log> fresh = new ArrayList<>();
        for (Log log : all()) {
            if (log != own
                    && log.applied > 0
                    && log.origin != null
                    && log.origin.space().equals(space)
                    && !own.hasSeen(log.ref, log.applied)) {
                fresh.add(log);
            }
        }
        return fresh.stream()
                .filter(log -> fresh.stream().noneMatch(o -> o != log && o.hasSeen(log.ref, log.applied)))
                .map(log -> new Tip(log.id, log.applied, Encoding.base64(log.hash)))
                .sorted(java.util.Comparator.comparing(Tip::log))
                .toList();
    }

    /// Writes down how far each log applies.
    void save(Sql sql, Collection<Log> touched) throws SQLException {
        for (Log log : touched) {
            sql.update(
                    "INSERT OR REPLACE INTO log_state VALUES(?, ?, ?, ?)", log.ref, log.applied, log.hash, log.clock);
        }
    }
}
