package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.log.Encoding;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.entente.log.v1.Tip;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Applies entries of many logs in an order in which each comes after all it has seen. Where an entry has seen what is
/// not here, its log stops: the rest is held, and goes on when the gap is filled.
final class Advance {
    private static final String INSERT =
            "INSERT OR IGNORE INTO entry VALUES((? << 40) + ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Logs logs;
    private final Projector projector;
    private final Map<Integer, List<EntryCursor>> waiting = new HashMap<>();
    private final Map<Integer, Long> coming = new HashMap<>();

    Advance(Sql sql, Logs logs, Projector projector) {
        this.sql = sql;
        this.logs = logs;
        this.projector = projector;
    }

    /// What happened to one log.
    ///
    /// @param log    its id
    /// @param taken  entries that are new here
    /// @param held   how many of them wait for something that is not here
    /// @param forked whether it contradicts what is held: then nothing of it was taken
    record Result(String log, long taken, long held, boolean forked) {}

    /// Stores and applies what the cursors give.
    List<Result> bringIn(Collection<? extends EntryCursor> cursors) throws SQLException {
        List<Result> forks = new ArrayList<>();
        List<EntryCursor> sound = new ArrayList<>();
        for (EntryCursor cursor : cursors) {
            if (skipHeld(cursor)) {
                sound.add(cursor);
            } else {
                forks.add(new Result(cursor.log(), 0, 0, true));
            }
        }
        Map<String, Long> before = new HashMap<>();
        sound.forEach(c -> before.put(c.log(), count(c)));
        run(sound, true);
        for (EntryCursor cursor : sound) {
            hold(cursor);
        }
        applyHeld();
        List<Result> results = new ArrayList<>(forks);
        for (EntryCursor cursor : sound) {
            Logs.Log log = logs.find(cursor.log()).orElseThrow();
            long held = Math.max(0, cursor.last() - Math.max(log.applied, cursor.first() - 1));
            results.add(new Result(cursor.log(), Objects.requireNonNull(before.get(cursor.log())), held, false));
        }
        return results;
    }

    private static long count(EntryCursor cursor) {
        Entry next = cursor.peek();
        return next == null ? 0 : cursor.last() - next.seq() + 1;
    }

    /// Passes over what is held already.
    ///
    /// @return false when the two differ, which proves a copied laptop or a restored backup
    private boolean skipHeld(EntryCursor cursor) throws SQLException {
        Logs.Log log = logs.find(cursor.log()).orElseThrow();
        if (cursor.first() == log.applied + 1 && !Encoding.base64(log.hash).equals(cursor.previous())) {
            return false;
        }
        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
            byte @Nullable [] held =
                    sql.first(
                                    row -> row.getBytes(1),
                                    "SELECT hash FROM entry WHERE id=(? << 40) + ?",
                                    log.ref,
                                    entry.seq())
                            .orElse(null);
            if (held == null) {
                cursor.pause();
                return true;
            } else if (!Arrays.equals(held, entry.hash())) {
                return false;
            }
            cursor.take();
        }
        return true;
    }

    /// Applies entries that were held and whose gap has been filled.
    void applyHeld() throws SQLException {
        List<EntryCursor> cursors = new ArrayList<>();
        for (Logs.Log log : List.copyOf(logs.all())) {
            long last = Logs.lastHeld(sql, log);
            if (log.origin().isPresent() && last > log.applied) {
                cursors.add(new HeldEntries(sql, log, last));
            }
        }
        run(cursors, false);
    }

    private void run(Collection<EntryCursor> cursors, boolean insert) throws SQLException {
        Deque<EntryCursor> ready = new ArrayDeque<>(cursors);
        waiting.clear();
        coming.clear();
        for (EntryCursor cursor : cursors) {
            coming.put(logs.find(cursor.log()).orElseThrow().ref, cursor.last());
        }
        while (!ready.isEmpty()) {
            EntryCursor cursor = ready.poll();
            Logs.Log log = logs.find(cursor.log()).orElseThrow();
            long before = log.applied;
            Tip missing = advance(cursor, log, insert);
            if (missing != null) {
                Logs.Log other = logs.named(sql, missing.log());
                if (coming.getOrDefault(other.ref, 0L) >= missing.seq() && other.applied < missing.seq()) {
                    waiting.computeIfAbsent(other.ref, r -> new ArrayList<>()).add(cursor);
                }
            }
            if (log.applied > before) {
                List<EntryCursor> woken = waiting.remove(log.ref);
                if (woken != null) {
                    ready.addAll(woken);
                }
            }
        }
    }

    /// Goes on in one log until its end, or to an entry that has seen what is not applied yet, which is returned.
    private @Nullable Tip advance(EntryCursor cursor, Logs.Log log, boolean insert) throws SQLException {
        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
            if (entry.seq() != log.applied + 1) {
                break; // a part of this very log is missing
            }
            for (Tip tip : entry.seen()) {
                if (!logs.reaches(sql, tip)) {
                    cursor.pause();
                    return tip;
                }
            }
            apply(log, entry, insert);
            cursor.take();
        }
        cursor.pause();
        return null;
    }

    /// Applies an entry all of whose past is applied.
    void apply(Logs.Log log, Entry entry, boolean insert) throws SQLException {
        long clock = log.clock;
        for (Tip tip : entry.seen()) {
            clock = Math.max(clock, logs.clock(sql, tip));
        }
        clock++;
        if (insert) {
            insert(log, entry, clock);
        } else if (clock != entry.clock()) {
            sql.later(
                    "UPDATE entry SET clock=?, claimed=? WHERE id=(? << 40) + ?",
                    clock,
                    entry.clock(),
                    log.ref,
                    entry.seq());
        }
        logs.see(sql, log, entry.seq(), entry.seen());
        logs.applied(log, entry, clock);
        projector.apply(log, entry, clock);
    }

    /// Stores the rest of a cursor without applying it.
    private void hold(EntryCursor cursor) throws SQLException {
        Logs.Log log = logs.find(cursor.log()).orElseThrow();
        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
            insert(log, entry, entry.clock());
            cursor.take();
        }
    }

    private void insert(Logs.Log log, Entry entry, long clock) throws SQLException {
        if (entry.seq() > Logs.lastHeld(sql, log)) {
            sql.later(INSERT, row(log, entry, clock));
            Logs.held(log, entry.seq());
        } else if (!holds(log, entry) && sql.update(INSERT, row(log, entry, clock)) == 0) {
            throw new Refusal(Problem.BUNDLE_FORK, log.id);
        }
    }

    private @Nullable Object[] row(Logs.Log log, Entry entry, long clock) throws SQLException {
        return new @Nullable Object[] {
            log.ref,
            entry.seq(),
            entry.edit() == null ? null : logs.key(sql, entry.edit().record()),
            clock,
            entry.time(),
            entry.batch(),
            entry.schema(),
            entry.seen().isEmpty() ? null : HeldEntries.text(entry.seen()),
            entry.hash(),
            entry.body(),
            entry.body() == null ? entry.digest() : null,
            entry.body() == null ? entry.length() : null,
            clock == entry.clock() ? null : entry.clock()
        };
    }

    /// Whether what is stored at that place is this very entry.
    private boolean holds(Logs.Log log, Entry entry) throws SQLException {
        return sql.first(row -> row.getBytes(1), "SELECT hash FROM entry WHERE id=(? << 40) + ?", log.ref, entry.seq())
                .filter(hash -> Arrays.equals(hash, entry.hash()))
                .isPresent();
    }
}
