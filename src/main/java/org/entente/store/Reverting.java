package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.log.v1.Body;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Works out the edits that take a save back: each register gets the value it had before.
final class Reverting {
    private final Sql sql;
    private final Projector projector;

    Reverting(Sql sql, Projector projector) {
        this.sql = sql;
        this.projector = projector;
    }

    private record At(int log, long seq) {}

    @SuppressWarnings("ArrayRecordComponent") // read and dropped
    private record Earlier(long clock, String log, byte[] body) {}

    List<Edit> save(long save) throws SQLException {
        List<At> entries =
                sql.list(
                        row -> new At(row.getInt(1), row.getLong(2)),
                        "SELECT log, seq FROM save_entry WHERE save=? ORDER BY log, seq",
                        save);
        if (entries.isEmpty()) {
            throw new Refusal(Problem.NOTHING_TO_UNDO);
        }
        Map<Long, Edit> edits = new LinkedHashMap<>();
        for (At at : entries.reversed()) {
            long key = sql.number("SELECT record FROM entry WHERE id=(? << 40) + ?", at.log(), at.seq());
            Edit edit =
                    Body.decode(
                            sql.first(
                                            row -> row.getBytes(1),
                                            "SELECT body FROM entry WHERE id=(? << 40) + ?",
                                            at.log(),
                                            at.seq())
                                    .orElseThrow());
            edits.put(key, revert(key, at, edit));
        }
        return new ArrayList<>(edits.values());
    }

    private Edit revert(long key, At at, Edit edit) throws SQLException {
        RecordState state = projector.state(key);
        if (state == null) {
            throw new Refusal(Problem.NOTHING_TO_UNDO);
        }
        if (Logs.logOf(key) == at.log() && state.created == at.seq()) {
            requireLast(state, at, edit);
            return Edit.delete(edit.record(), edit.kind());
        }
        requireLast(state, at, edit);
        List<Earlier> before =
                sql.list(
                        row -> new Earlier(row.getLong(1), row.getString(2), row.getBytes(3)),
                        "SELECT e.clock, log.id, e.body FROM entry e JOIN log ON log.ref=e.log"
                                + " LEFT JOIN unapplied u ON u.log=e.log AND u.seq=e.seq"
                                + " WHERE e.record=? AND e.body IS NOT NULL AND (u.seq IS NULL OR u.reason='DISPUTED')"
                                + " AND NOT (e.log=? AND e.seq=?) ORDER BY e.clock, log.id",
                        key,
                        at.log(),
                        at.seq());
        long clock = sql.number("SELECT clock FROM entry WHERE id=(? << 40) + ?", at.log(), at.seq());
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (String register : edit.registers().keySet()) {
            boolean element = register.indexOf('.') >= 0 || register.equals(Edit.DELETED);
            values.put(register, element ? false : null);
        }
        for (Earlier earlier : before) {
            if (earlier.clock() < clock) {
                Map<String, @Nullable Object> set = Body.decode(earlier.body()).registers();
                values.replaceAll((register, value) -> set.containsKey(register) ? set.get(register) : value);
            }
        }
        return new Edit(edit.record(), edit.kind(), values);
    }

    private static void requireLast(RecordState state, At at, Edit edit) {
        List<String> changed = new ArrayList<>();
        for (String register : edit.registers().keySet()) {
            RecordState.Write shown = state.writes(register).stream().findFirst().orElse(null);
            boolean same =
                    shown == null
                            || (shown.log() == at.log() && shown.seq() == at.seq())
                            || Objects.equals(shown.value(), edit.registers().get(register));
            if (!same) {
                changed.add(Edit.fieldOf(register));
            }
        }
        if (!changed.isEmpty()) {
            throw new Refusal(Problem.CHANGED_MEANWHILE, String.join(", ", changed));
        }
    }
}
