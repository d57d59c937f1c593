package org.entente.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.log.v1.Body;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// Histories of records and the list of what people must look at.
final class HistoryReading {
    private final Kinds kinds;

    HistoryReading(Kinds kinds) {
        this.kinds = kinds;
    }

    @SuppressWarnings("ArrayRecordComponent") // read and dropped
    private record Row(
            int log,
            long seq,
            long record,
            long clock,
            long time,
            byte @Nullable [] body,
            @Nullable String mark,
            boolean looked) {}

    List<Change> history(Sql sql, long key) throws SQLException {
        List<Long> keys = new ArrayList<>(List.of(key));
        if (kind(sql, key) != null) {
            // Hidden rows too: their history is part of the record's.
            keys.addAll(sql.list(row -> row.getLong(1), "SELECT id FROM record WHERE parent=?", key));
        }
        List<Row> rows = new ArrayList<>();
        for (long one : keys) {
            rows.addAll(
                    sql.list(
                            row ->
                                    new Row(
                                            row.getInt(1),
                                            row.getLong(2),
                                            one,
                                            row.getLong(3),
                                            row.getLong(4),
                                            row.getBytes(5),
                                            row.getString(6),
                                            row.getBoolean(7)),
                            "SELECT e.log, e.seq, e.clock, e.time, e.body, u.reason, s.applied >= e.seq FROM entry e"
                                    + " LEFT JOIN log_state s ON s.log=e.log LEFT JOIN unapplied u ON u.log=e.log AND"
                                    + " u.seq=e.seq WHERE e.record=?",
                            one));
        }
        rows.sort(
                Comparator.comparingLong(Row::clock).thenComparingInt(Row::log).thenComparingLong(Row::seq).reversed());
        Writers writers = new Writers(sql);
        List<Change> changes = new ArrayList<>();
        for (Row row : rows) {
            changes.add(change(sql, row, writers));
        }
        return changes;
    }

    private static Change change(Sql sql, Row row, Writers writers) throws SQLException {
        Writers.Writer writer = writers.of(row.log());
        byte[] body = row.body();
        Edit edit = body == null ? erased(sql, row) : Body.decode(body);
        RecordId record = ItemReading.id(sql, row.record());
        String log = sql.first(r -> r.getString(1), "SELECT id FROM log WHERE ref=?", row.log()).orElse("");
        boolean first =
                sql.number(
                                        "SELECT min(e.seq) FROM entry e JOIN log ON log.ref=e.log WHERE e.record=? AND"
                                                + " log.id=?",
                                        row.record(),
                                        log)
                                == row.seq()
                        && record.log().equals(log);
        return new Change(
                log + "/" + row.seq(),
                record,
                edit == null ? "" : edit.kind(),
                writer.community(),
                writer.device(),
                Instant.ofEpochMilli(row.time()),
                first,
                edit == null ? Map.of() : edit.registers(),
                row.looked(),
                row.mark() == null ? null : Unfit.valueOf(row.mark()));
    }

    /// What an entry whose body was erased still says: which registers it set.
    private static @Nullable Edit erased(Sql sql, Row row) throws SQLException {
        return sql.first(
                        r -> Erasures.read(r.getBytes(1)),
                        "SELECT says FROM erased WHERE entry=(? << 40) + ?",
                        row.log(),
                        row.seq())
                .orElse(null);
    }

    private @Nullable Kind<?> kind(Sql sql, long key) throws SQLException {
        return sql.first(row -> row.getString(1), "SELECT kind FROM record WHERE id=?", key)
                .flatMap(kinds::find)
                .orElse(null);
    }

    List<Conflict> conflicts(Sql sql) throws SQLException {
        Writers writers = new Writers(sql);
        List<Conflict> conflicts = new ArrayList<>();
        record At(long key, String register) {}
        for (At at :
                sql.list(
                        row -> new At(row.getLong(1), row.getString(2)),
                        "SELECT record, register FROM conflict ORDER BY at DESC, record, register")) {
            Optional<RecordState> state = RecordTables.state(sql, at.key());
            Kind<?> kind = state.flatMap(s -> kinds.find(s.kind)).orElse(null);
            if (state.isPresent() && kind != null) {
                conflicts.add(conflict(sql, at.key(), at.register(), kind, state.get(), writers));
            }
        }
        return conflicts;
    }

    private static Conflict conflict(
            Sql sql, long key, String register, Kind<?> kind, RecordState state, Writers writers) throws SQLException {
        RecordId id = ItemReading.id(sql, key);
        List<Conflict.Side> sides = new ArrayList<>();
        for (RecordState.Write write : state.writes(register)) {
            Writers.Writer writer = writers.of(write.log());
            sides.add(
                    new Conflict.Side(
                            writer.community(), writer.device(), Instant.ofEpochMilli(write.time()), write.value()));
        }
        if (register.equals(Edit.DELETED) && sides.size() == 1) {
            lastOther(state)
                    .ifPresent(w -> {
                        try {
                            Writers.Writer writer = writers.of(w.log());
                            sides.add(
                                    new Conflict.Side(
                                            writer.community(),
                                            writer.device(),
                                            Instant.ofEpochMilli(w.time()),
                                            false));
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
        return new Conflict(
                id.text() + "/" + register, id, kind, kind.print(kind.title(), state.values()), register, sides);
    }

    /// The newest change to anything but `deleted`: the one that whoever hid the record did not know of.
    private static Optional<RecordState.Write> lastOther(RecordState state) {
        List<RecordState.Write> others = new ArrayList<>();
        state.forEach((register, writes) -> {
            if (!register.equals(Edit.DELETED)) {
                others.addAll(writes);
            }
        });
        return others.stream().max(Comparator.comparingLong(RecordState.Write::clock));
    }
}
