package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.log.Tip;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.jspecify.annotations.Nullable;

/// Applies entries of many logs in an order in which each comes after all it has seen. Where an entry has seen what is
/// not here, its log stops: the rest is held, and goes on when the gap is filled.
final class Advance {
    /// An entry with its body and at the clock it says, as nearly all are.
    private static final String WHOLE =
            "INSERT INTO entry(id, record, clock, time, batch, schema, seen, hash, body)"
                    + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Logs logs;
    private final Projector projector;
    private final Map<String, List<Way>> waiting = new HashMap<>();

    Advance(Sql sql, Logs logs, Projector projector) {
        this.sql = sql;
        this.logs = logs;
        this.projector = projector;
    }

    /// A cursor and the chain to which its entries go.
    private record Way(EntryCursor cursor, Log log) {}

    /// A way of what is brought in.
    ///
    /// @param fresh entries in it that are new here
    private record Arrival(Way way, boolean forks, long fresh) {}

    /// What happened to one log.
    ///
    /// @param log    the chain
    /// @param taken  entries that are new here
    /// @param held   how many of them wait for something that is not here
    /// @param forked whether it contradicts what is held: two laptops write with the same keys
    record Result(Log log, long taken, long held, boolean forked) {}

    /// Stores and applies what the cursors give.
    List<Result> bringIn(Collection<? extends EntryCursor> cursors) throws SQLException {
        List<Result> results = new ArrayList<>();
        // A log that forked comes as several ranges: the next is joined to what the one before left.
        List<EntryCursor> later = new ArrayList<>(cursors);
        while (!later.isEmpty()) {
            Map<String, EntryCursor> now = new LinkedHashMap<>();
            later.removeIf(cursor -> now.putIfAbsent(cursor.log(), cursor) == null);
            results.addAll(round(now.values()));
        }
        return results;
    }

    private List<Result> round(Collection<EntryCursor> cursors) throws SQLException {
        Joining joining = new Joining(sql, logs, projector.erasures());
        List<Arrival> arrivals = new ArrayList<>();
        for (EntryCursor cursor : cursors) {
            Joining.Joint joint = joining.join(cursor);
            logs.start(sql, joint.log());
            arrivals.add(new Arrival(new Way(cursor, joint.log()), joint.fork(), count(cursor)));
        }
        projector.verdicts().refresh();
        run(arrivals.stream().map(Arrival::way).toList(), true);
        for (Arrival arrival : arrivals) {
            hold(arrival.way());
        }
        if (joining.gather()) {
            projector.verdicts().refresh();
        }
        applyHeld();
        List<Result> results = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            EntryCursor cursor = arrival.way().cursor();
            Log log = arrival.way().log();
            long held = Math.max(0, cursor.last() - Math.max(log.applied, cursor.first() - 1));
            results.add(new Result(log, arrival.fresh(), held, arrival.forks()));
        }
        return results;
    }

    private static long count(EntryCursor cursor) {
        Entry next = cursor.peek();
        return next == null ? 0 : cursor.last() - next.seq() + 1;
    }

    /// Applies entries that were held and whose gap has been filled.
    void applyHeld() throws SQLException {
        boolean more = true;
        while (more) {
            List<Way> ways = new ArrayList<>();
            for (Log log : logs.all()) {
                if (logs.start(sql, log) && log.origin != null && log.head > log.applied) {
                    ways.add(new Way(new HeldEntries(sql, log), log));
                }
            }
            run(ways, false);
            more = false;
            for (Log log : logs.all()) {
                more |= !log.started && logs.start(sql, log); // a branch begins once the chain it leaves has come there
            }
        }
    }

    private void run(Collection<Way> ways, boolean insert) throws SQLException {
        Deque<Way> ready = new ArrayDeque<>(ways);
        waiting.clear();
        while (!ready.isEmpty()) {
            Way way = ready.poll();
            long before = way.log().applied;
            Tip missing = advance(way, insert);
            if (missing != null) {
                waiting.computeIfAbsent(missing.log(), id -> new ArrayList<>()).add(way);
            }
            if (way.log().applied > before) {
                List<Way> woken = waiting.remove(way.log().id);
                if (woken != null) {
                    ready.addAll(woken);
                }
            }
        }
    }

    /// Goes on in one log until its end, or to an entry that has seen what is not applied yet, which is returned.
    private @Nullable Tip advance(Way way, boolean insert) throws SQLException {
        EntryCursor cursor = way.cursor();
        Log log = way.log();
        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
            if (!log.started || entry.seq() != log.applied + 1) {
                break; // a part of this very log is missing or waits
            }
            List<Log> others = new ArrayList<>(entry.seen().size());
            List<Tip> seen = projector.releases().isEmpty() ? entry.seen() : stillSeen(log, entry);
            for (Tip tip : seen) {
                Log other = logs.reached(sql, tip);
                if (other == null) {
                    cursor.pause();
                    return tip;
                }
                others.add(other);
            }
            apply(log, entry, seen, others, insert);
            cursor.take();
        }
        cursor.pause();
        return null;
    }

    /// What an entry had seen, without what was given up as lost.
    private List<Tip> stillSeen(Log log, Entry entry) {
        return entry.seen().stream()
                .filter(tip -> !projector.releases().isReleased(logs, log.known().space(), tip))
                .toList();
    }

    /// Applies an entry all of whose past is applied.
    ///
    /// @param seen   what it had seen and was not given up
    /// @param others the chains that hold that
    void apply(Log log, Entry entry, List<Tip> seen, List<Log> others, boolean insert) throws SQLException {
        long clock = log.clock;
        for (int i = 0; i < others.size(); i++) {
            clock = Math.max(clock, logs.known(sql, others.get(i), seen.get(i).seq()).clock());
        }
        clock++;
        if (seen.size() < entry.seen().size()) {
            clock = Math.max(clock, entry.clock()); // what it counted from is lost: its author's word is all there is
        }
        if (insert) {
            insert(log, entry, clock);
        } else if (clock != entry.clock()) {
            sql.update(
                    "UPDATE entry SET clock=?, claimed=? WHERE id=(? << 40) + ?",
                    clock,
                    entry.clock(),
                    log.ref,
                    entry.seq());
        }
        logs.see(sql, log, entry.seq(), seen, others);
        logs.applied(log, entry, clock);
        projector.verdicts().built(log);
        projector.apply(log, entry, clock);
    }

    /// Stores the rest of a cursor without applying it.
    private void hold(Way way) throws SQLException {
        for (Entry entry = way.cursor().peek(); entry != null; entry = way.cursor().peek()) {
            insert(way.log(), entry, entry.clock());
            way.cursor().take();
        }
    }

    private void insert(Log log, Entry entry, long clock) throws SQLException {
        Long record = entry.edit() == null ? null : logs.key(sql, entry.edit().record());
        boolean erased = entry.body() != null && projector.erasures().isErased(log, entry.seq());
        boolean keep = entry.body() != null && !erased;
        long id = ((long) log.ref << 40) + entry.seq();
        sql.later(
                WHOLE,
                id,
                record,
                clock,
                entry.time(),
                entry.batch(),
                entry.schema(),
                entry.seen().isEmpty() ? null : HeldEntries.text(entry.seen()),
                entry.hash(),
                keep ? entry.body() : null);
        if (!keep || clock != entry.clock()) {
            sql.later(
                    "UPDATE entry SET erased=?, size=?, claimed=? WHERE id=?",
                    keep ? null : entry.digest(),
                    keep ? null : entry.length(),
                    clock == entry.clock() ? null : entry.clock(),
                    id);
        }
        log.head = entry.seq();
        if (entry.edit() != null) {
            projector.releases().note(sql, log, entry.seq(), entry.edit());
        }
    }
}
