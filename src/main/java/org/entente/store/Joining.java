package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.log.Encoding;
import org.entente.log.Tip;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.entente.record.Edit;
import org.jspecify.annotations.Nullable;

/// Finds the chain on which a range of entries goes on, and begins a branch where it contradicts what is held or a stray
/// part where its beginning is not here.
final class Joining {
    private final Sql sql;
    private final Logs logs;
    private final Erasures erasures;

    Joining(Sql sql, Logs logs, Erasures erasures) {
        this.sql = sql;
        this.logs = logs;
        this.erasures = erasures;
    }

    /// Where a range goes on.
    ///
    /// @param log  the chain; the cursor stands before the entry that follows its head
    /// @param fork whether it contradicts what is held
    record Joint(Log log, boolean fork) {}

    /// Passes over what is held of a range.
    Joint join(EntryCursor cursor) throws SQLException {
        long before = cursor.first() - 1;
        Log trunk = logs.find(cursor.log()).orElseThrow();
        @Nullable Log log = before == 0 ? trunk : logs.locate(sql, new Tip(cursor.log(), before, cursor.previous()));
        boolean contradicted = false;
        if (log == null) {
            byte[] hash = Encoding.base64(cursor.previous(), "previous");
            contradicted = logs.chains(cursor.log()).stream().anyMatch(c -> c.first <= before && before <= c.head);
            Log stray = stray(cursor.log(), cursor.first(), hash);
            log = stray != null ? stray : logs.branch(sql, cursor.log(), cursor.first(), hash, null);
        }
        Joint joint = pass(cursor, log);
        return new Joint(joint.log(), joint.fork() || contradicted);
    }

    private @Nullable Log stray(String id, long first, byte[] before) {
        return logs.chains(id).stream()
                .filter(c -> c.isStray() && c.first == first && Arrays.equals(c.before, before))
                .findFirst()
                .orElse(null);
    }

    private Joint pass(EntryCursor cursor, Log start) throws SQLException {
        Log log = start;
        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
            if (entry.seq() > log.head) {
                cursor.pause();
                return new Joint(log, log.parent != null);
            }
            if (!Arrays.equals(logs.known(sql, log, entry.seq()).hash(), entry.hash())) {
                Log branch = branch(log, entry);
                if (branch == null) {
                    byte[] before = logs.hash(sql, log, entry.seq() - 1);
                    return new Joint(logs.branch(sql, log.id, entry.seq(), before, log), true);
                }
                log = branch;
            }
            fill(log, entry);
            cursor.take();
        }
        return new Joint(log, log.parent != null);
    }

    /// Brings back a body that is missing here though nobody who may has erased it.
    private void fill(Log log, Entry entry) throws SQLException {
        Edit edit = entry.edit();
        byte[] body = entry.body();
        if (edit != null && body != null && erasures.isAbsent(log, entry.seq())) {
            erasures.fill(log, entry.seq(), body, edit.record());
        }
    }

    /// The branch that leaves a chain with that entry.
    private @Nullable Log branch(Log log, Entry entry) throws SQLException {
        for (Log branch : logs.chains(log.id)) {
            if (branch.parent == log
                    && branch.first == entry.seq()
                    && Arrays.equals(logs.known(sql, branch, entry.seq()).hash(), entry.hash())) {
                return branch;
            }
        }
        return null;
    }

    /// Joins stray parts whose beginning has come: to the end of the chain that they continue, or as a branch where that
    /// chain goes on in another way.
    ///
    /// @return whether a log turned out to have forked
    boolean gather() throws SQLException {
        boolean forked = false;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Log stray : logs.all().stream().filter(Log::isStray).toList()) {
                Tip wanted = new Tip(stray.id, stray.first - 1, Encoding.base64(stray.before));
                Log log = logs.locate(sql, wanted);
                if (log != null && log != stray) {
                    moved = true;
                    if (log.head == stray.first - 1) {
                        append(log, stray);
                    } else {
                        forked = true;
                        stray.parent = log;
                        sql.update("UPDATE log SET parent=? WHERE ref=?", log.ref, stray.ref);
                    }
                }
            }
        }
        return forked;
    }

    private void append(Log log, Log stray) throws SQLException {
        sql.update(
                "UPDATE entry SET id=(? << 40) + (id & 1099511627775) WHERE id BETWEEN (?2 << 40) AND (?2 << 40) +"
                        + " 1099511627775",
                log.ref,
                stray.ref);
        sql.update("UPDATE OR REPLACE checkpoint SET log=? WHERE log=?", log.ref, stray.ref);
        log.head = stray.head;
        for (Log branch : new ArrayList<>(logs.chains(log.id))) {
            if (branch.parent == stray) {
                branch.parent = log;
                sql.update("UPDATE log SET parent=? WHERE ref=?", log.ref, branch.ref);
            }
        }
        logs.remove(sql, stray);
    }

    /// The seq up to which all chains of a log agree; the largest number where it has not forked.
    static long common(List<Log> chains) {
        return chains.stream().filter(c -> c.parent != null).mapToLong(c -> c.first - 1).min().orElse(Long.MAX_VALUE);
    }
}
