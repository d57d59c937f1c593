package org.entente.store;

import java.nio.ByteBuffer;
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
import org.entente.log.Tip;
import org.entente.log.v1.Entry;
import org.entente.log.v1.LogOrigin;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// The logs held, their chains numbered within this store, and for each how far its entries are applied and what they
/// had seen. Kept in memory while the store is open; belongs to the writing thread.
final class Logs implements RecordState.LogOrder {
    private static final int NUMBER_BITS = 32;

    /// By log: the log itself, then its branches and stray parts.
    private final Map<String, List<Log>> byId = new HashMap<>();

    private final List<@Nullable Log> byRef = new ArrayList<>();

    /// The one whose record was last asked for: mostly the next is of the same.
    private @Nullable Log latest;

    /// The record last asked for, and its number.
    private @Nullable RecordId latestRecord;

    private long latestKey;

    /// Reads all logs and their state.
    void load(Sql sql) throws SQLException {
        byId.clear();
        forgetLatest();
        byRef.clear();
        record Row(Log log, int parent) {}
        List<Row> rows =
                sql.list(
                        row -> {
                            Log log = new Log(row.getInt(1), row.getString(2), row.getLong(3), row.getBytes(4));
                            if (row.getString(6) != null) {
                                log.origin =
                                        new LogOrigin(
                                                new SpaceId(row.getString(6)),
                                                new PublicKey(row.getString(7)),
                                                new PublicKey(row.getString(8)),
                                                row.getString(9));
                            }
                            log.head = row.getObject(10) == null ? log.first - 1 : row.getLong(10);
                            return new Row(log, row.getInt(5));
                        },
                        "SELECT ref, id, first, before, coalesce(parent, 0), space, community, device, nonce, (SELECT"
                                + " max(e.id) & 1099511627775 FROM entry e WHERE e.id BETWEEN (ref << 40) AND (ref <<"
                                + " 40) + 1099511627775) FROM log ORDER BY ref");
        rows.forEach(row -> add(row.log()));
        rows.stream().filter(row -> row.parent() > 0).forEach(row -> row.log().parent = get(row.parent()));
        loadState(sql);
    }

    private void loadState(Sql sql) throws SQLException {
        sql.list(
                row -> {
                    Log log = get(row.getInt(1));
                    log.started = true;
                    log.applied = row.getLong(2);
                    log.hash = row.getBytes(3);
                    log.clock = row.getLong(4);
                    log.limit = new Log.Limit(row.getLong(5), Unfit.valueOf(row.getString(6)));
                    log.seen = numbers(row.getBytes(7));
                    return log;
                },
                "SELECT log, applied, hash, clock, counts, reason, seen FROM log_state");
        for (Log log : all()) {
            log.started |= log.first == 1 && log.parent == null;
            log.created =
                    (int)
                            sql.number(
                                    "SELECT coalesce(max(id), 0) & 4294967295 FROM record WHERE id BETWEEN (?1 << 32)"
                                            + " AND (?1 << 32) + 4294967295",
                                    log.ref);
        }
    }

    private void add(Log log) {
        forgetLatest();
        List<Log> chains = byId.computeIfAbsent(log.id, id -> new ArrayList<>());
        boolean whole = log.first == 1 && log.parent == null;
        chains.add(whole ? 0 : chains.size(), log);
        while (byRef.size() <= log.ref) {
            byRef.add(null);
        }
        byRef.set(log.ref, log);
    }

    private void forgetLatest() {
        latest = null;
        latestRecord = null;
    }

    /// Every chain.
    List<Log> all() {
        List<Log> all = new ArrayList<>(byRef.size());
        for (Log log : byRef) {
            if (log != null) {
                all.add(log);
            }
        }
        return all;
    }

    /// The chains of a log, itself first.
    List<Log> chains(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /// The log itself, if it is known by name at least.
    Optional<Log> find(String id) {
        return chains(id).stream().findFirst();
    }

    Log get(int ref) {
        return Objects.requireNonNull(byRef.get(ref), "no such log");
    }

    /// By id.
    @Override
    public int compare(int one, int other) {
        return get(one).id.compareTo(get(other).id);
    }

    /// The log with that id, noted by name alone where it is new.
    Log named(Sql sql, String id) throws SQLException {
        List<Log> chains = byId.get(id);
        return chains != null ? chains.getFirst() : make(sql, id, 1, new byte[0], null);
    }

    private Log make(Sql sql, String id, long first, byte[] before, @Nullable Log parent) throws SQLException {
        Log log = new Log(Math.max(1, byRef.size()), id, first, before);
        log.parent = parent;
        log.started = first == 1 && parent == null;
        sql.later(
                "INSERT INTO log(ref, id, first, before, parent) VALUES(?, ?, ?, ?, ?)",
                log.ref,
                id,
                first,
                before,
                parent == null ? null : parent.ref);
        add(log);
        return log;
    }

    /// The log with that origin.
    Log known(Sql sql, LogOrigin origin) throws SQLException {
        Log log = named(sql, origin.id());
        if (log.origin == null) {
            identify(sql, log, origin);
        }
        return log;
    }

    private static void identify(Sql sql, Log log, LogOrigin origin) throws SQLException {
        log.origin = origin;
        sql.update(
                "UPDATE log SET space=?, community=?, device=?, nonce=? WHERE ref=?",
                origin.space().text(),
                origin.community().text(),
                origin.device().text(),
                origin.nonce(),
                log.ref);
    }

    /// A new chain of a log that is known.
    ///
    /// @param parent the chain it leaves; null for a stray part
    Log branch(Sql sql, String id, long first, byte[] before, @Nullable Log parent) throws SQLException {
        LogOrigin origin = chains(id).getFirst().known();
        Log log = make(sql, id, first, before, parent);
        identify(sql, log, origin);
        return log;
    }

    /// Forgets a chain whose entries have been joined to another.
    void remove(Sql sql, Log log) throws SQLException {
        forgetLatest();
        chains(log.id).remove(log);
        byRef.set(log.ref, null);
        sql.update("DELETE FROM log WHERE ref=?", log.ref);
        sql.update("DELETE FROM log_state WHERE log=?", log.ref);
    }

    /// A record's number in this store.
    long key(Sql sql, RecordId id) throws SQLException {
        if (latestRecord != null && id.text().equals(latestRecord.text())) {
            return latestKey; // an entry's record is asked for where it is kept and where it is applied
        }
        Log log = latest;
        if (log == null || !id.text().startsWith(log.id)) {
            log = named(sql, id.log());
            latest = log;
        }
        latestRecord = id;
        latestKey = (long) log.ref << NUMBER_BITS | id.number();
        return latestKey;
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

    /// Notes an entry as applied.
    void applied(Log log, Entry entry, long clock) {
        log.applied = entry.seq();
        log.hash = entry.hash();
        log.clock = clock;
        log.remember(entry.seq(), entry.hash(), clock);
    }

    /// The chain in which an entry is held; null where it is not.
    @Nullable Log locate(Sql sql, Tip tip) throws SQLException {
        byte @Nullable [] wanted = null;
        for (Log log : chains(tip.log())) {
            if (tip.seq() >= log.first && tip.seq() <= log.head) {
                wanted = wanted == null ? Encoding.base64(tip.hash(), "hash") : wanted;
                if (Arrays.equals(known(sql, log, tip.seq()).hash(), wanted)) {
                    return log;
                }
            }
        }
        return null;
    }

    /// The chain in which the entry named is held and applied; null where it is not.
    @Nullable Log reached(Sql sql, Tip tip) throws SQLException {
        Log log = locate(sql, tip);
        return log != null && log.applied >= tip.seq() ? log : null;
    }

    /// Hash and clock of an entry that is held in this very chain.
    Log.Known known(Sql sql, Log log, long seq) throws SQLException {
        Log.Known known = log.recent(seq);
        return known != null
                ? known
                : sql.first(
                                row -> new Log.Known(row.getBytes(1), row.getLong(2)),
                                "SELECT hash, clock FROM entry WHERE id=(? << 40) + ?",
                                log.ref,
                                seq)
                        .orElseThrow();
    }

    /// The hash of a chain's entry, or of the chain that it leaves; empty before the first.
    byte[] hash(Sql sql, Log log, long seq) throws SQLException {
        Log at = log;
        while (seq < at.first && at.parent != null) {
            at = at.parent;
        }
        return seq < at.first ? at.before : known(sql, at, seq).hash();
    }

    /// Lets a branch begin, once the chain that it leaves has been applied so far.
    boolean start(Sql sql, Log log) throws SQLException {
        Log parent = log.parent;
        if (!log.started && parent != null && parent.started && parent.applied >= log.first - 1) {
            log.started = true;
            long[] seen = Arrays.copyOf(seenAt(sql, parent, log.first - 1), byRef.size());
            seen[parent.ref] = log.first - 1;
            note(sql, log, log.first - 1, seen);
            log.clock = log.first == 1 ? 0 : known(sql, parent, log.first - 1).clock();
        }
        return log.started;
    }

    /// Adds what an entry names to what its chain has seen, before the entry itself is applied.
    ///
    /// @param others for each tip the chain that holds it
    void see(Sql sql, Log log, long seq, List<Tip> tips, List<Log> others) throws SQLException {
        if (tips.isEmpty()) {
            return;
        }
        long[] seen = Arrays.copyOf(log.seen, byRef.size());
        for (int t = 0; t < tips.size(); t++) {
            Log other = others.get(t);
            long upto = tips.get(t).seq();
            long[] theirs = other.applied == upto ? other.seen : seenAt(sql, other, upto);
            for (int i = 0; i < theirs.length; i++) {
                seen[i] = Math.max(seen[i], theirs[i]);
            }
            seen[other.ref] = Math.max(seen[other.ref], upto);
        }
        seen[log.ref] = 0;
        note(sql, log, seq, seen);
    }

    private static void note(Sql sql, Log log, long seq, long[] seen) throws SQLException {
        sql.later("INSERT INTO seen VALUES((? << 40) + ?, ?)", log.ref, seq, news(log.seen, seen));
        log.sees(seq, seen);
    }

    /// What has been seen beyond an earlier time: pairs of eight bytes each, a log's ref and how far.
    private static byte[] news(long[] before, long[] now) {
        ByteBuffer news = ByteBuffer.allocate(now.length * 2 * Long.BYTES);
        for (int i = 0; i < now.length; i++) {
            if (now[i] > (i < before.length ? before[i] : 0)) {
                news.putLong(i).putLong(now[i]);
            }
        }
        return Arrays.copyOf(news.array(), news.position());
    }

    /// What a chain had seen at one of its entries.
    long[] seenAt(Sql sql, Log log, long seq) throws SQLException {
        long @Nullable [] held = log.seenAt(seq);
        if (held != null) {
            return held;
        }
        long[] seen = new long[byRef.size()];
        for (byte[] row :
                sql.list(
                        row -> row.getBytes(1),
                        "SELECT news FROM seen WHERE entry BETWEEN (?1 << 40) AND (?1 << 40) + ?2",
                        log.ref,
                        seq)) {
            ByteBuffer news = ByteBuffer.wrap(row);
            while (news.hasRemaining()) {
                int other = (int) news.getLong();
                seen[other] = Math.max(seen[other], news.getLong());
            }
        }
        return seen;
    }

    /// What an author about to write in a log has newly seen: the heads of the other chains of its space, without those
    /// that another of them implies.
    List<Tip> tips(Log own) {
        SpaceId space = own.known().space();
        List<Log> fresh = new ArrayList<>();
        for (Log log : all()) {
            if (log != own
                    && log.started
                    && log.applied >= log.first
                    && log.known().space().equals(space)
                    && !own.has(log.ref, log.applied)) {
                fresh.add(log);
            }
        }
        return fresh.stream()
                .filter(log -> fresh.stream().noneMatch(o -> o != log && o.has(log.ref, log.applied)))
                .map(log -> new Tip(log.id, log.applied, Encoding.base64(log.hash)))
                .sorted(Tip.ORDER)
                .toList();
    }

    /// Writes down how far each chain is applied and counts.
    void save(Sql sql, Collection<Log> touched) throws SQLException {
        for (Log log : touched) {
            if (log.started && log.origin != null) {
                sql.update(
                        "INSERT OR REPLACE INTO log_state VALUES(?, ?, ?, ?, ?, ?, ?)",
                        log.ref,
                        log.applied,
                        log.hash,
                        log.clock,
                        log.limit.last(),
                        log.limit.reason().name(),
                        bytes(log.seen));
            }
        }
    }

    private static byte[] bytes(long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    private static long[] numbers(byte[] bytes) {
        long[] numbers = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }
}
