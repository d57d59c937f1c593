package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.record.Field;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// Reads many records at once, in a few statements, and never more than some hundred into memory.
final class ManyRecords {
    /// Records handed on together, and ids asked for together: below what SQLite takes as one expression.
    private static final int BATCH = 400;

    private ManyRecords() {}

    /// Reads the rows of a table joined with `record`.
    interface Items {
        List<Item> read(String from, String rest, @Nullable Object... values) throws SQLException;
    }

    /// Hands on the records with these numbers, in their order.
    static void each(List<Long> keys, String table, Items items, Consumer<List<Item>> taken) throws SQLException {
        String from = "json_each(?) k JOIN " + table + " t ON t.id=k.value";
        for (int at = 0; at < keys.size(); at += BATCH) {
            taken.accept(
                    items.read(from, "1 ORDER BY k.key", json(keys.subList(at, Math.min(keys.size(), at + BATCH)))));
        }
    }

    /// The records whose field names any of some others.
    ///
    /// @param keys the others' numbers in this store
    static List<Item> referring(Items items, String table, Field field, Collection<RecordId> ids, List<Long> keys)
            throws SQLException {
        String column = "t.\"" + field.name() + "\"";
        if (!field.type().isSet()) {
            return items.read(table + " t", column + " IN (SELECT value FROM json_each(?))", json(keys));
        }
        Map<RecordId, Item> found = new LinkedHashMap<>();
        List<String> names = ids.stream().map(RecordId::text).distinct().toList();
        for (int at = 0; at < names.size(); at += BATCH) {
            List<String> some = names.subList(at, Math.min(names.size(), at + BATCH));
            String any = some.stream().map(name -> "instr(" + column + ", ?) > 0").collect(Collectors.joining(" OR "));
            for (Item item : items.read(table + " t", column + " IS NOT NULL AND (" + any + ")", some.toArray())) {
                List<String> elements = item.elements(field.name());
                if (some.stream().anyMatch(elements::contains)) { // another id begins alike
                    found.put(item.id(), item);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /// As SQLite's `json_each` takes them.
    static String json(List<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
