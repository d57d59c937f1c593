package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.record.FieldType;
import org.entente.record.Kind;

/// Finds the first rows of a list by reading along its order and trying each record's own words, which is quick for words
/// that many records have: to show the first of 100,000 with «the», the index would gather all of them.
final class Skimming {
    /// Records tried first; then as many again, and so on.
    private static final int FEW = 50;

    /// Records tried at most: where so many do not hold a page, the index is as quick.
    private static final int MOST = 16 * FEW;

    /// Takes the words of a few records apart as the large index does; in memory, each connection has its own.
    private static final String INDEX =
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.skimmed USING fts5(text, content='', detail='none', "
                    + Schema.WORDS
                    + ")";

    private final Sql sql;
    private final String fill;
    private final Rows rows;

    private Skimming(Sql sql, Kind<?> kind, Rows rows) throws SQLException {
        this.sql = sql;
        this.rows = rows;
        fill =
                "INSERT INTO skimmed(rowid, text) SELECT t.id, concat_ws(' ', "
                        + Columns.searchable(kind).stream()
                                .map(name -> "t.\"" + name + '"')
                                .collect(Collectors.joining(", "))
                        + ") FROM json_each(?) k JOIN \""
                        + Schema.table(kind)
                        + "\" t ON t.id=k.value";
        sql.script(List.of(INDEX));
    }

    /// Reads the numbers of a part of the rows that have words, in order; of all rows for no words.
    interface Rows {
        List<Long> read(List<String> words, int offset, int limit) throws SQLException;
    }

    /// The numbers of the first rows that have words, in order.
    ///
    /// @param wanted how many
    /// @return empty where so few have these words that the index is the quicker way
    static Optional<List<Long>> first(Sql sql, Kind<?> kind, List<String> words, int wanted, Rows rows)
            throws SQLException {
        return wanted > FEW || kind.title().type() != FieldType.TEXT
                ? Optional.empty()
                : new Skimming(sql, kind, rows).first(words, wanted);
    }

    private Optional<List<Long>> first(List<String> words, int wanted) throws SQLException {
        List<Long> found = new ArrayList<>();
        int tried = 0;
        while (tried < MOST) {
            int more = Math.max(tried, FEW);
            List<Long> some = rows.read(List.of(), tried, more);
            found.addAll(having(words, some));
            tried += more;
            if (some.size() < more || found.size() >= wanted) {
                return Optional.of(cut(found, wanted));
            }
            if (found.size() * MOST < tried * wanted) {
                return amongThoseWithRareWords(words, more, wanted);
            }
        }
        return Optional.empty();
    }

    /// Has the index find the words that few of the records tried last have, and tries what it found for the others.
    private Optional<List<Long>> amongThoseWithRareWords(List<String> words, int triedLast, int wanted)
            throws SQLException {
        List<String> rare = new ArrayList<>();
        for (String word : words) {
            if (tried(List.of(word)).size() < triedLast / 2) {
                rare.add(word);
            }
        }
        if (rare.isEmpty() || rare.size() == words.size()) {
            return Optional.empty();
        }
        List<Long> some = rows.read(rare, 0, 4 * FEW);
        List<Long> found = having(words, some);
        return some.size() < 4 * FEW || found.size() >= wanted ? Optional.of(cut(found, wanted)) : Optional.empty();
    }

    private static List<Long> cut(List<Long> found, int wanted) {
        return found.subList(0, Math.min(wanted, found.size()));
    }

    /// Those of some records that have all of the words.
    private List<Long> having(List<String> words, List<Long> keys) throws SQLException {
        sql.update("INSERT INTO skimmed(skimmed) VALUES('delete-all')");
        sql.update(fill, ManyRecords.json(keys));
        Set<Long> tried = tried(words);
        return keys.stream().filter(tried::contains).toList();
    }

    private Set<Long> tried(List<String> words) throws SQLException {
        return Set.copyOf(
                sql.list(
                        row -> row.getLong(1),
                        "SELECT rowid FROM skimmed WHERE skimmed MATCH ?",
                        Finding.match(words)));
    }
}
