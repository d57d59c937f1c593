package org.entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.record.Companion;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// Makes [Item]s of the rows of records.
final class ItemReading {
    private static final long LOW = 0xffffffffL;

    /// What is read of records, for the rows `t` of another table.
    private static final String RECORD = "JOIN record ON record.id=t.id JOIN log ON log.ref=record.id >> 32";

    /// Records of which one asks for what is kept privately about each; for more, for all of it at once.
    private static final int MANY = 500;

    private final Kinds kinds;

    ItemReading(Kinds kinds) {
        this.kinds = kinds;
    }

    /// A record's number in this store; empty where its log is unknown.
    static Optional<Long> key(Sql sql, RecordId id) throws SQLException {
        return sql.first(row -> row.getLong(1), "SELECT ref FROM log WHERE id=?", id.log())
                .map(ref -> ref << 32 | id.number());
    }

    static RecordId id(Sql sql, long key) throws SQLException {
        return RecordId.of(
                sql.first(row -> row.getString(1), "SELECT id FROM log WHERE ref=?", key >> 32).orElseThrow(),
                (int) (key & LOW));
    }

    /// Items of the rows `t` of a table where a condition holds.
    List<Item> of(Sql sql, String table, String rest, @Nullable Object... values) throws SQLException {
        return items(sql, table + " t " + RECORD, rest, values);
    }

    ManyRecords.Items many(Sql sql) {
        return (from, rest, values) -> items(sql, from + " " + RECORD, rest, values);
    }

    Optional<Item> item(Sql sql, long key) throws SQLException {
        List<Item> items = items(sql, RecordTables.FROM, "record.id=" + key);
        return items.stream().findFirst();
    }

    /// Items of the rows of a table joined with `record`, where a condition on numbers alone holds.
    private List<Item> items(Sql sql, String from, String rest, @Nullable Object... values) throws SQLException {
        Map<Long, Item> items = new LinkedHashMap<>();
        sql.list(
                row -> items.put(row.getLong(1), item(sql, row)),
                "SELECT " + RecordTables.STATE + ", record.deleted, record.conflicts FROM " + from + " WHERE " + rest,
                values);
        items.values().removeIf(Objects::isNull);
        addCompanions(sql, items);
        return new ArrayList<>(items.values());
    }

    private @Nullable Item item(Sql sql, ResultSet row) throws SQLException {
        Kind<?> kind = kinds.find(row.getString(2)).orElse(null);
        if (kind == null) {
            return null; // from a newer version: counted, not shown
        }
        RecordState state = RecordTables.read(row);
        Map<String, String> stamps = new TreeMap<>();
        state.forEach((register, writes) -> stamps.put(register, writes.getFirst().stamp()));
        return new Item(
                id(sql, row.getLong(1)),
                kind,
                new SpaceId(state.space),
                state.owner,
                state.values(),
                stamps,
                state.erased(),
                row.getBoolean(7),
                row.getInt(8),
                Instant.ofEpochMilli(state.changed));
    }

    /// What we keep privately about shared records joins them here, as if it were theirs.
    private static void addCompanions(Sql sql, Map<Long, Item> items) throws SQLException {
        if (items.values().stream().noneMatch(i -> i.kind().fields().stream().anyMatch(Field::personal))) {
            return;
        }
        record Kept(long about, String field, String text) {}
        String query = "SELECT about, field, text FROM companion WHERE text IS NOT NULL AND field IS NOT NULL";
        List<Kept> all = new ArrayList<>();
        if (items.size() > MANY) {
            all.addAll(sql.list(row -> new Kept(row.getLong(1), row.getString(2), row.getString(3)), query));
        } else {
            for (Long key : items.keySet()) {
                all.addAll(
                        sql.list(
                                row -> new Kept(row.getLong(1), row.getString(2), row.getString(3)),
                                query + " AND about=?",
                                key));
            }
        }
        for (Kept kept : all) {
            Item item = items.get(kept.about());
            if (item != null) {
                item.kind()
                        .find(kept.field())
                        .filter(Field::personal)
                        .ifPresent(f -> item.values().put(f.name(), Companion.value(f, kept.text())));
            }
        }
    }

    /// What a record is called.
    Optional<String> title(Sql sql, long key) throws SQLException {
        Kind<?> kind =
                sql.first(row -> row.getString(1), "SELECT kind FROM record WHERE id=?", key)
                        .flatMap(kinds::find)
                        .orElse(null);
        if (kind == null) {
            return Optional.empty();
        }
        Optional<String> title =
                sql.first(
                        row -> Objects.requireNonNullElse(row.getString(1), ""),
                        "SELECT \"" + kind.title().name() + "\" FROM \"" + Schema.table(kind) + "\" WHERE id=?",
                        key);
        return title.isPresent() ? title : item(sql, key).map(Item::title);
    }

    /// The record itself, or the one whose row or companion it is.
    @Nullable Item parent(Sql sql, Item item) throws SQLException {
        Item at = item;
        while (at != null) {
            boolean about = at.kind().type() == Companion.class;
            String field = about ? "about" : at.kind().belongsBy().map(Field::name).orElse(null);
            if (field == null) {
                return at;
            }
            Optional<Long> key =
                    at.values().get(field) instanceof String id ? key(sql, new RecordId(id)) : Optional.empty();
            at = key.isEmpty() ? null : item(sql, key.get()).orElse(null);
        }
        return null;
    }
}
