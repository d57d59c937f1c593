package org.entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// Writes a record's state into `record`, its kind's own table, the search index and the list of conflicts.
final class RecordTables {
    /// The columns that [#read] needs, in its order.
    static final String STATE = "record.id, record.kind, log.space, log.community, record.changed, record.state";

    /// The tables they come from. Who created a record, and in which space, its log says.
    static final String FROM = "record JOIN log ON log.ref=record.id >> 32";

    private final Sql sql;
    private final Logs logs;
    private final Kinds kinds;
    private final Map<Kind<?>, Target> targets = new HashMap<>();
    private final ToLongFunction<RecordId> keys = this::key; // made once: a row has twenty fields
    private final List<Words> words = new ArrayList<>();

    /// What is to stand in the search index of a record.
    ///
    /// @param fresh whether nothing stands there yet
    /// @param title null where nothing is to stand there
    private record Words(long key, boolean fresh, @Nullable String title, String text) {}

    /// A kind's own table.
    ///
    /// @param columns how many it has
    private record Target(String insert, String replace, String delete, int columns) {
        static Target of(Kind<?> kind) {
            int columns = 2; // the id, and the title to sort by
            for (Field field : kind.fields()) {
                columns += Columns.of(field).size();
            }
            String table = "\"" + Schema.table(kind) + "\"";
            String into = " INTO " + table + " VALUES(?" + ", ?".repeat(columns - 1) + ")";
            return new Target("INSERT" + into, "REPLACE" + into, "DELETE FROM " + table + " WHERE id=?", columns);
        }
    }

    RecordTables(Sql sql, Logs logs, Kinds kinds) {
        this.sql = sql;
        this.logs = logs;
        this.kinds = kinds;
    }

    static Optional<RecordState> state(Sql sql, long key) throws SQLException {
        return sql.first(RecordTables::read, "SELECT " + STATE + " FROM " + FROM + " WHERE record.id=?", key);
    }

    static RecordState read(ResultSet row) throws SQLException {
        return RecordState.decode(
                row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getBytes(6));
    }

    /// Writes a state where it is new or replaces what stands there; the search index follows with [#index].
    void put(long key, RecordState state) throws SQLException {
        boolean fresh = !state.isStored(); // in none of the tables yet, which saves looking
        Set<String> conflicts = state.conflicts();
        boolean deleted = state.deleted();
        Kind<?> kind = kinds.find(state.kind).orElse(null);
        Map<String, @Nullable Object> values = state.values();
        sql.later(
                fresh
                        ? "INSERT INTO record VALUES(?, ?, ?, ?, ?, ?, ?)"
                        : "REPLACE INTO record VALUES(?, ?, ?, ?, ?, ?, ?)",
                key,
                state.kind,
                state.encode(),
                deleted,
                conflicts.size(),
                state.changed,
                parent(kind, values));
        if (!fresh) {
            sql.later("DELETE FROM conflict WHERE record=?", key);
        }
        for (String register : conflicts) {
            sql.later("INSERT INTO conflict VALUES(?, ?, ?)", key, register, state.changed);
        }
        if (kind != null && !deleted) {
            putTyped(key, kind, values, fresh);
            return;
        }
        words.add(new Words(key, fresh, null, ""));
        if (kind != null) {
            sql.later(target(kind).delete(), key);
        }
    }

    private Target target(Kind<?> kind) {
        Target target = targets.get(kind);
        if (target == null) {
            target = Target.of(kind);
            targets.put(kind, target);
        }
        return target;
    }

    /// Brings the search index up to date with what was put, in that order, which is to be that of the keys. Apart from the
    /// other tables, because FTS5 writes out what it has gathered whenever another statement begins that may be taken
    /// back, as each replacement of a row does.
    void index() throws SQLException {
        for (Words one : words) {
            if (!one.fresh()) {
                sql.later("DELETE FROM search WHERE rowid=?", one.key());
            }
            if (one.title() != null) {
                sql.later("INSERT INTO search(rowid, title, text) VALUES(?, ?, ?)", one.key(), one.title(), one.text());
            }
        }
        words.clear();
    }

    /// Takes a record out of all tables.
    ///
    /// @return its kind's name; null where it was in none
    @Nullable String remove(long key) throws SQLException {
        String name = sql.first(row -> row.getString(1), "SELECT kind FROM record WHERE id=?", key).orElse(null);
        if (name == null) {
            return null;
        }
        Kind<?> kind = kinds.find(name).orElse(null);
        if (kind != null) {
            sql.update(target(kind).delete(), key);
        }
        sql.update("DELETE FROM record WHERE id=?", key);
        sql.update("DELETE FROM conflict WHERE record=?", key);
        sql.update("DELETE FROM search WHERE rowid=?", key);
        return name;
    }

    private @Nullable Long parent(@Nullable Kind<?> kind, Map<String, @Nullable Object> values) {
        String field = kind == null ? null : kind.belongsBy().map(Field::name).orElse(null);
        return field != null && values.get(field) instanceof String id ? (Long) key(new RecordId(id)) : null;
    }

    private void putTyped(long key, Kind<?> kind, Map<String, @Nullable Object> values, boolean fresh)
            throws SQLException {
        Target target = target(kind);
        @Nullable Object[] row = new Object[target.columns()];
        row[0] = key;
        int at = 1;
        StringBuilder text = new StringBuilder();
        String title = kind.print(kind.title(), values);
        for (Field field : kind.fields()) {
            @Nullable Object value = values.get(field.name());
            at = Columns.put(row, at, field, value, keys);
            Columns.addSearchable(text, field, value);
        }
        row[at] = Columns.sortable(title);
        sql.later(fresh ? target.insert() : target.replace(), row);
        words.add(new Words(key, fresh, title, text.toString()));
    }

    private long key(RecordId id) {
        try {
            return logs.key(sql, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
