package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.entente.log.v1.Body;
import org.entente.record.Edit;
import org.jspecify.annotations.Nullable;

/// States of records that a piece of work has read or changed, gathered in memory and written to the tables in one go.
/// Above a number they are packed, so that an import of any size stays small.
final class GatheredStates {
    private static final int MOST = 40_000;
    private static final int WRITTEN_AT_ONCE = 2_000;

    private final Sql sql;
    private final Erasures erasures;
    private final RecordTables tables;
    private final LongMap<RecordState> states = new LongMap<>();
    private final PackedStates packed = new PackedStates();

    GatheredStates(Sql sql, Erasures erasures, RecordTables tables) {
        this.sql = sql;
        this.erasures = erasures;
        this.tables = tables;
    }

    /// A record's state; null where it was not gathered.
    @Nullable RecordState get(long key) {
        RecordState state = states.get(key);
        if (state == null) {
            state = packed.get(key);
            if (state != null) {
                states.put(key, state);
            }
        }
        return state;
    }

    void put(long key, RecordState state) {
        states.put(key, state);
    }

    /// Packs them where there are too many. States got before are not to be changed afterwards.
    void makeRoom() {
        if (states.size() < MOST) {
            return;
        }
        for (long key : states.sortedKeys()) {
            RecordState state = Objects.requireNonNull(states.get(key));
            if (state.isChanged()) {
                packed.put(key, state);
            }
        }
        states.clear();
    }

    /// Writes what was changed into the tables, in the tables' own order: SQLite then appends instead of splitting pages,
    /// and FTS5 keeps one segment.
    void flush() throws SQLException {
        long[] keys =
                LongStream.concat(Arrays.stream(states.sortedKeys()), Arrays.stream(packed.sortedKeys()))
                        .sorted()
                        .distinct()
                        .toArray();
        for (int from = 0; from < keys.length; from += WRITTEN_AT_ONCE) {
            write(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + WRITTEN_AT_ONCE)));
        }
        states.clear();
        packed.clear();
    }

    private void write(long[] keys) throws SQLException {
        List<RecordState> some = new ArrayList<>(keys.length);
        for (long key : keys) {
            RecordState state = states.get(key);
            some.add(state != null ? state : Objects.requireNonNull(packed.get(key)));
        }
        readValues(some);
        for (int i = 0; i < keys.length; i++) {
            if (some.get(i).isChanged()) {
                tables.put(keys[i], some.get(i));
            }
        }
        tables.index();
    }

    /// Reads from their entries the values of states that were packed.
    private void readValues(List<RecordState> some) throws SQLException {
        LongMap<Map<String, @Nullable Object>> entries = new LongMap<>();
        some.forEach(state -> state.unread(entries));
        for (long entry : entries.sortedKeys()) {
            byte @Nullable [] body =
                    sql.first(row -> row.getBytes(1), "SELECT body FROM entry WHERE id=? AND body IS NOT NULL", entry)
                            .orElse(null);
            Edit edit = body != null ? Body.decode(body) : erasures.shown(entry);
            entries.put(entry, edit == null ? Map.of() : edit.registers());
        }
        if (entries.size() > 0) {
            some.forEach(state -> state.fill(entries));
        }
    }
}
