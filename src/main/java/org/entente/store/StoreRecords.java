package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;

/// [Records] over read-only connections: sees what was committed last, on any thread.
final class StoreRecords implements Records {
    private final Database database;
    private final Kinds kinds;
    private final SpaceReading spaces;
    private final HistoryReading histories;
    private final ItemReading items;
    private final Finding finding;

    StoreRecords(Database database, Kinds kinds, SpaceReading spaces) {
        this.database = database;
        this.kinds = kinds;
        this.spaces = spaces;
        histories = new HistoryReading(kinds);
        items = new ItemReading(kinds);
        finding = new Finding(items, kinds);
    }

    private interface Reading<T> {
        T from(Sql sql) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return reading.from(sql);
            }
        });
    }

    /// Runs several reads that must not see what is committed between them.
    private <T> T readStill(Reading<T> reading) {
        return database.read(connection -> {
            connection.setAutoCommit(false);
            try (Sql sql = new Sql(connection)) {
                return reading.from(sql);
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    @Override
    public Kinds kinds() {
        return kinds;
    }

    @Override
    public Optional<Item> find(RecordId id) {
        return read(sql -> {
            Optional<Long> key = ItemReading.key(sql, id);
            return key.isEmpty() ? Optional.empty() : items.item(sql, key.get());
        });
    }

    @Override
    public List<Item> list(Query query) {
        return readStill(sql -> finding.list(sql, query));
    }

    @Override
    public void each(Query query, Consumer<List<Item>> taken) {
        readStill(sql -> {
            finding.each(sql, query, taken);
            return query;
        });
    }

    @Override
    public int count(Query query) {
        return read(sql -> finding.count(sql, query));
    }

    @Override
    public List<Item> children(RecordId parent, Kind<?> kind) {
        Field field = kind.parent().orElseThrow(() -> new IllegalArgumentException(kind + " has no parent"));
        return read(sql -> {
            Optional<Long> key = ItemReading.key(sql, parent);
            return key.isEmpty()
                    ? List.of()
                    : items.of(
                            sql,
                            "\"" + Schema.table(kind) + "\"",
                            "t.\"" + field.name() + "\"=? ORDER BY t.\"order\", t.id",
                            key.get());
        });
    }

    @Override
    public List<Item> referring(Kind<?> kind, Field field, RecordId to) {
        String from = "\"" + Schema.table(kind) + "\"";
        String column = "t.\"" + field.name() + "\"";
        return read(sql -> {
            if (field.type().isSet()) {
                List<Item> found = items.of(sql, from, "instr(" + column + ", ?) > 0 ORDER BY t.id", to.text());
                found.removeIf(item -> !item.elements(field.name()).contains(to.text())); // another begins alike
                return found;
            }
            Optional<Long> key = ItemReading.key(sql, to);
            return key.isEmpty() ? List.of() : items.of(sql, from, column + "=? ORDER BY t.id", key.get());
        });
    }

    @Override
    public List<Item> referring(Kind<?> kind, Field field, Collection<RecordId> to) {
        return read(sql -> {
            List<Long> keys = new ArrayList<>();
            for (RecordId id : field.type().isSet() ? List.<RecordId>of() : to) {
                ItemReading.key(sql, id).ifPresent(keys::add);
            }
            return ManyRecords.referring(items.many(sql), "\"" + Schema.table(kind) + "\"", field, to, keys);
        });
    }

    @Override
    public List<Item> companions(RecordId about) {
        return read(sql -> {
            Optional<Long> key = ItemReading.key(sql, about);
            return key.isEmpty() ? List.of() : items.of(sql, "companion", "t.about=? ORDER BY t.id", key.get());
        });
    }

    @Override
    public List<Item> attachments(RecordId about) {
        return read(sql -> {
            Optional<Long> key = ItemReading.key(sql, about);
            return key.isEmpty()
                    ? List.of()
                    : items.of(
                            sql,
                            "attachment",
                            "t.about=?1 AND t.sha256 IS NOT NULL AND log.space=(SELECT space FROM log WHERE"
                                    + " ref=?1 >> 32) ORDER BY t.id",
                            key.get());
        });
    }

    @Override
    public List<Attached> attached() {
        return read(sql -> Attached.all(sql));
    }

    @Override
    public Map<RecordId, String> titles(Collection<RecordId> ids) {
        return read(sql -> {
            Map<RecordId, String> titles = new HashMap<>();
            for (RecordId id : ids) {
                Optional<Long> key = ItemReading.key(sql, id);
                if (key.isPresent()) {
                    items.title(sql, key.get()).ifPresent(title -> titles.put(id, title));
                }
            }
            return titles;
        });
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return read(sql -> finding.search(sql, text, limit));
    }

    @Override
    public List<Change> history(RecordId id) {
        return read(sql -> {
            Optional<Long> key = ItemReading.key(sql, id);
            return key.isEmpty() ? List.of() : histories.history(sql, key.get());
        });
    }

    @Override
    public List<Conflict> conflicts() {
        return read(sql -> histories.conflicts(sql));
    }

    @Override
    public List<Space> spaces() {
        return read(sql -> spaces.all(sql));
    }

    @Override
    public Optional<Space> space(SpaceId id) {
        return spaces().stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
