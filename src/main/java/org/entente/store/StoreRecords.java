package org.entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.record.Companion;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Member;
import org.entente.record.Network;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// [Records] over read-only connections: sees what was committed last, on any thread.
final class StoreRecords implements Records {
    private static final long LOW = 0xffffffffL;

    /// What is read of records, for the rows of another table.
    private static final String RECORD = "JOIN record ON record.id=t.id JOIN log ON log.ref=record.id >> 32";

    private static final String TITLE = "sort_title";

    /// Records of which one asks for what is kept privately about each; for more, for all of it at once.
    private static final int MANY = 500;

    /// Kinds that people meet on the screen of communities, not in search.
    private static final Set<Class<?>> KERNEL = Set.of(Network.class, Member.class);

    private final Database database;
    private final Kinds kinds;
    private final SpaceReading spaces;
    private final HistoryReading histories;

    StoreRecords(Database database, Kinds kinds, SpaceReading spaces) {
        this.database = database;
        this.kinds = kinds;
        this.spaces = spaces;
        histories = new HistoryReading(kinds);
    }

    private <T> T read(Database.Work<T> work) {
        return database.read(work);
    }

    @Override
    public Kinds kinds() {
        return kinds;
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

    @Override
    public Optional<Item> find(RecordId id) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Optional<Long> key = key(sql, id);
                return key.isEmpty() ? Optional.empty() : item(sql, key.get());
            }
        });
    }

    private Optional<Item> item(Sql sql, long key) throws SQLException {
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

    @Override
    public List<Item> list(Query query) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                String table = "\"" + Schema.table(query.kind()) + "\"";
                String from = table + " t " + RECORD;
                String match = match(query.filter());
                String part = " LIMIT ? OFFSET ?";
                return match.isEmpty()
                        ? items(sql, from, "1" + order(query, "t") + part, query.limit(), query.offset())
                        : items(
                                sql,
                                from,
                                "t.id IN (SELECT m.id FROM "
                                        + found(query, table)
                                        + order(query, "m")
                                        + part
                                        + ")"
                                        + order(query, "t"),
                                match,
                                query.limit(),
                                query.offset());
            }
        });
    }

    @Override
    public void each(Query query, Consumer<List<Item>> taken) {
        read(connection -> {
            ManyRecords.still(
                    connection,
                    still -> {
                        try (Sql sql = new Sql(still)) {
                            String table = "\"" + Schema.table(query.kind()) + "\"";
                            String match = match(query.filter());
                            String part = order(query, "m") + " LIMIT ? OFFSET ?";
                            List<Long> keys =
                                    match.isEmpty()
                                            ? sql.list(
                                                    row -> row.getLong(1),
                                                    "SELECT m.id FROM " + table + " m" + part,
                                                    query.limit(),
                                                    query.offset())
                                            : sql.list(
                                                    row -> row.getLong(1),
                                                    "SELECT m.id FROM " + found(query, table) + part,
                                                    match,
                                                    query.limit(),
                                                    query.offset());
                            ManyRecords.each(keys, table, many(sql), taken);
                            return true;
                        }
                    });
            return true;
        });
    }

    private ManyRecords.Items many(Sql sql) {
        return (from, rest, values) -> items(sql, from + " " + RECORD, rest, values);
    }

    private static String order(Query query, String alias) {
        String sort = query.sort() == null ? TITLE : Columns.sorting(query.kind().field(query.sort()));
        String collate = sort.equals(TITLE) ? "" : " COLLATE NOCASE";
        String direction = query.descending() ? " DESC" : "";
        return " ORDER BY " + alias + ".\"" + sort + "\"" + collate + direction + ", " + alias + ".id";
    }

    /// The rows `m` of a table with words that match. Going along the index of titles and asking of each whether it is
    /// among those found takes less than looking up each of many, and a list that is sorted so can stop early.
    private static String found(Query query, String table) {
        return table
                + " m INDEXED BY \""
                + Schema.table(query.kind())
                + "_title\" WHERE m.id IN (SELECT rowid FROM search WHERE search MATCH ?)";
    }

    @Override
    public int count(Query query) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                String table = "\"" + Schema.table(query.kind()) + "\"";
                String match = match(query.filter());
                return (int)
                        (match.isEmpty()
                                ? sql.number("SELECT count(*) FROM " + table)
                                : sql.number(
                                        "SELECT count(*) FROM "
                                                + table
                                                + " WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?)",
                                        match));
            }
        });
    }

    /// A query in FTS5's language: every word must begin some word of the record.
    static String match(String text) {
        StringBuilder match = new StringBuilder();
        for (String word : text.strip().split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                match.append(match.isEmpty() ? "" : " ").append('"').append(word).append("\"*");
            }
        }
        return match.toString();
    }

    @Override
    public List<Item> children(RecordId parent, Kind<?> kind) {
        Field field = kind.parent().orElseThrow(() -> new IllegalArgumentException(kind + " has no parent"));
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Optional<Long> key = key(sql, parent);
                return key.isEmpty()
                        ? List.of()
                        : items(
                                sql,
                                "\"" + Schema.table(kind) + "\" t " + RECORD,
                                "t.\"" + field.name() + "\"=? ORDER BY t.\"order\", t.id",
                                key.get());
            }
        });
    }

    @Override
    public List<Item> referring(Kind<?> kind, Field field, RecordId to) {
        String from = "\"" + Schema.table(kind) + "\" t " + RECORD;
        String column = "t.\"" + field.name() + "\"";
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                if (field.type().isSet()) {
                    List<Item> items = items(sql, from, "instr(" + column + ", ?) > 0 ORDER BY t.id", to.text());
                    items.removeIf(item -> !item.elements(field.name()).contains(to.text())); // another begins alike
                    return items;
                }
                Optional<Long> key = key(sql, to);
                return key.isEmpty() ? List.of() : items(sql, from, column + "=? ORDER BY t.id", key.get());
            }
        });
    }

    @Override
    public List<Item> referring(Kind<?> kind, Field field, Collection<RecordId> to) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                List<Long> keys = new ArrayList<>();
                for (RecordId id : field.type().isSet() ? List.<RecordId>of() : to) {
                    key(sql, id).ifPresent(keys::add);
                }
                return ManyRecords.referring(many(sql), "\"" + Schema.table(kind) + "\"", field, to, keys);
            }
        });
    }

    @Override
    public List<Item> companions(RecordId about) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Optional<Long> key = key(sql, about);
                return key.isEmpty()
                        ? List.of()
                        : items(sql, "companion t " + RECORD, "t.about=? ORDER BY t.id", key.get());
            }
        });
    }

    @Override
    public List<Item> attachments(RecordId about) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Optional<Long> key = key(sql, about);
                return key.isEmpty()
                        ? List.of()
                        : items(
                                sql,
                                "attachment t " + RECORD,
                                "t.about=?1 AND t.sha256 IS NOT NULL AND log.space=(SELECT space FROM log WHERE"
                                        + " ref=?1 >> 32) ORDER BY t.id",
                                key.get());
            }
        });
    }

    @Override
    public List<Attached> attached() {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return Attached.all(sql);
            }
        });
    }

    @Override
    public Map<RecordId, String> titles(Collection<RecordId> ids) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Map<RecordId, String> titles = new HashMap<>();
                for (RecordId id : ids) {
                    Optional<Long> key = key(sql, id);
                    if (key.isPresent()) {
                        title(sql, key.get()).ifPresent(title -> titles.put(id, title));
                    }
                }
                return titles;
            }
        });
    }

    private Optional<String> title(Sql sql, long key) throws SQLException {
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

    @Override
    public List<Hit> search(String text, int limit) {
        String match = match(text);
        if (match.isEmpty()) {
            return List.of();
        }
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Map<RecordId, Hit> hits = new LinkedHashMap<>();
                List<Long> keys =
                        sql.list(
                                row -> row.getLong(1),
                                "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 10, 1) LIMIT ?",
                                match,
                                limit * 2);
                for (long key : keys) {
                    Optional<Item> found = item(sql, key);
                    Item item = found.isEmpty() ? null : parent(sql, found.get());
                    if (item != null
                            && !item.deleted()
                            && hits.size() < limit
                            && !KERNEL.contains(item.kind().type())) {
                        hits.putIfAbsent(
                                item.id(),
                                new Hit(
                                        item.id(),
                                        item.kind(),
                                        item.title(),
                                        Excerpt.of(found.get(), text.toLowerCase(Locale.ROOT))));
                    }
                }
                return List.copyOf(hits.values());
            }
        });
    }

    /// The record itself, or the one whose row or companion it is.
    private @Nullable Item parent(Sql sql, Item item) throws SQLException {
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

    @Override
    public List<Change> history(RecordId id) {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Optional<Long> key = key(sql, id);
                return key.isEmpty() ? List.of() : histories.history(sql, key.get());
            }
        });
    }

    @Override
    public List<Conflict> conflicts() {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return histories.conflicts(sql);
            }
        });
    }

    @Override
    public List<Space> spaces() {
        return read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return spaces.all(sql);
            }
        });
    }

    @Override
    public Optional<Space> space(SpaceId id) {
        return spaces().stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
