package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the first rows of a list by reading along its order and trying each record's own words, which is quick for words
/// that many records have: to show the first of 100,000 with «the», the index would gather all of them.
final class Skimming {
    /// Records tried together.
    private static final int BATCH = 50;

    /// Records tried at most: where so many do not hold a page, the index is as quick.
    private static final int MOST = 4 * BATCH;

    /// Takes the words of a few records apart as the large index does; in memory, each connection has its own.
    private static final String INDEX =
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.skimmed USING fts5(text, content='', detail='none', "
                    + Schema.WORDS
                    + ")";

    private Skimming() {}

    /// Reads a part of the rows that have words, by number and in order; all rows for no words.
    interface Rows {
        Map<Long, Item> read(List<String> words, int offset, int limit) throws SQLException;
    }

    /// The first rows that have words.
    ///
    /// @param wanted how many
    /// @return empty where so few have these words that the index is the quicker way
    static Optional<Map<Long, Item>> first(Sql sql, List<String> words, int wanted, Rows rows) throws SQLException {
        if (wanted > BATCH) {
            return Optional.empty();
        }
        sql.script(List.of(INDEX));
        Map<Long, Item> found = new LinkedHashMap<>();
        for (int tried = BATCH; tried <= MOST; tried += BATCH) {
            Map<Long, Item> some = rows.read(List.of(), tried - BATCH, BATCH);
            boolean all = some.size() < BATCH;
            keep(sql, some, words);
            found.putAll(some);
            if (all || found.size() >= wanted) {
                return Optional.of(cut(found, wanted));
            }
            if (found.size() * MOST < tried * wanted) {
                return amongThoseWithRareWords(sql, words, wanted, rows);
            }
        }
        return Optional.empty();
    }

    /// Has the index find the words that few of the records tried last have, and tries what it found for the others.
    private static Optional<Map<Long, Item>> amongThoseWithRareWords(Sql sql, List<String> words, int wanted, Rows rows)
            throws SQLException {
        List<String> rare = new ArrayList<>();
        for (String word : words) {
            if (tried(sql, List.of(word)).size() < BATCH / 2) {
                rare.add(word);
            }
        }
        if (rare.isEmpty() || rare.size() == words.size()) {
            return Optional.empty();
        }
        Map<Long, Item> some = rows.read(rare, 0, 2 * BATCH);
        boolean all = some.size() < 2 * BATCH;
        keep(sql, some, words);
        return all || some.size() >= wanted ? Optional.of(cut(some, wanted)) : Optional.empty();
    }

    private static Map<Long, Item> cut(Map<Long, Item> found, int wanted) {
        List<Long> keys = List.copyOf(found.keySet());
        keys.stream().skip(wanted).forEach(found::remove);
        return found;
    }

    /// Takes out those that do not have all of the words.
    private static void keep(Sql sql, Map<Long, Item> some, List<String> words) throws SQLException {
        if (some.isEmpty()) {
            return;
        }
        List<@Nullable Object> row = new ArrayList<>();
        some.forEach((key, item) -> {
            StringBuilder text = new StringBuilder(item.title()).append(' ');
            item.kind().fields().forEach(field -> Columns.addSearchable(text, field, item.values().get(field.name())));
            row.add(key);
            row.add(text.toString());
        });
        sql.update("INSERT INTO skimmed(skimmed) VALUES('delete-all')");
        sql.update("INSERT INTO skimmed(rowid, text) VALUES(?, ?)" + ", (?, ?)".repeat(some.size() - 1), row.toArray());
        some.keySet().retainAll(tried(sql, words));
    }

    private static Set<Long> tried(Sql sql, List<String> words) throws SQLException {
        return Set.copyOf(
                sql.list(
                        row -> row.getLong(1),
                        "SELECT rowid FROM skimmed WHERE skimmed MATCH ?",
                        Finding.match(words)));
    }
}
