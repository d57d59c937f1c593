package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Member;
import org.entente.record.Network;
import org.entente.record.RecordId;

/// Finds records by their words, of one kind in an order or of all kinds by likeness.
final class Finding {
    private static final String TITLE = "sort_title";

    /// Kinds that people meet on the screen of communities, not in search.
    private static final Set<Class<?>> KERNEL = Set.of(Network.class, Member.class);

    /// What stands between words. Also a few vowels, which FTS5 takes for marks: a word that it cuts in two would be asked
    /// for as a phrase, and the index does not know where in a text a word stands.
    private static final Pattern BETWEEN =
            Pattern.compile("([^\\p{L}\\p{N}]|[\\x{19B0}-\\x{19C0}\\x{19C8}\\x{19C9}\\x{1CF2}\\x{1CF3}])+");

    /// From so many found on, the first are sought along the order of the list.
    private static final int MANY = 500;

    /// In a table of fewer rows the index is as quick for every word.
    private static final int LARGE = 5_000;

    private final ItemReading items;
    private final Kinds kinds;

    Finding(ItemReading items, Kinds kinds) {
        this.items = items;
        this.kinds = kinds;
    }

    List<Item> list(Sql sql, Query query) throws SQLException {
        List<Item> list = new ArrayList<>();
        each(sql, query, list::addAll);
        return list;
    }

    /// Hands on the items that were asked for, some hundred at a time.
    void each(Sql sql, Query query, Consumer<List<Item>> taken) throws SQLException {
        ManyRecords.each(keys(sql, query), table(query.kind()), items.many(sql), taken);
    }

    private static List<Long> keys(Sql sql, Query query) throws SQLException {
        List<String> words = words(query.filter());
        if (!words.isEmpty() && query.sort() == null && query.offset() == 0 && isLarge(sql, query.kind())) {
            Optional<List<Long>> first =
                    Skimming.first(
                            sql,
                            query.kind(),
                            words,
                            query.limit(),
                            (with, offset, limit) -> keys(sql, query, with, offset, limit));
            if (first.isPresent()) {
                return first.get();
            }
        }
        return keys(sql, query, words, query.offset(), query.limit());
    }

    private static boolean isLarge(Sql sql, Kind<?> kind) throws SQLException {
        return sql.number("SELECT 1 FROM " + table(kind) + " LIMIT 1 OFFSET ?", LARGE) > 0;
    }

    /// The numbers of a part of the rows with words, in the order asked for.
    private static List<Long> keys(Sql sql, Query query, List<String> words, int offset, int limit)
            throws SQLException {
        String match = match(words);
        String part = order(query) + " LIMIT ? OFFSET ?";
        if (match.isEmpty()) {
            return sql.list(
                    row -> row.getLong(1), "SELECT m.id FROM " + table(query.kind()) + " m" + part, limit, offset);
        }
        return sql.list(
                row -> row.getLong(1), "SELECT m.id FROM " + found(sql, query, match) + part, match, limit, offset);
    }

    int count(Sql sql, Query query) throws SQLException {
        String table = table(query.kind());
        String match = match(words(query.filter()));
        return (int)
                (match.isEmpty()
                        ? sql.number("SELECT count(*) FROM " + table)
                        : sql.number("SELECT count(*) FROM " + lookedUp(table), match));
    }

    List<Hit> search(Sql sql, String text, int limit) throws SQLException {
        String match = match(words(text));
        if (match.isEmpty()) {
            return List.of();
        }
        Map<RecordId, Hit> hits = new LinkedHashMap<>();
        for (long key : likeliest(sql, text, match, limit * 2)) {
            if (hits.size() == limit) {
                break; // each is read from the store
            }
            Optional<Item> found = items.item(sql, key);
            Item item = found.isEmpty() ? null : items.parent(sql, found.get());
            if (item != null && !item.deleted() && !KERNEL.contains(item.kind().type())) {
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

    /// Keys of records with the words: first those whose names begin as the text does, then those with all the words in
    /// their names, then the others.
    private Set<Long> likeliest(Sql sql, String text, String match, int limit) throws SQLException {
        Set<Long> keys = new LinkedHashSet<>();
        String start = Columns.sortable(text.strip());
        for (Kind<?> kind : kinds.all()) {
            keys.addAll(
                    sql.list(
                            row -> row.getLong(1),
                            "SELECT id FROM \""
                                    + Schema.table(kind)
                                    + "\" WHERE sort_title >= ? AND sort_title < ?"
                                    + " ORDER BY sort_title LIMIT ?",
                            start,
                            start + Character.toString(Character.MAX_CODE_POINT),
                            limit));
        }
        for (String where : List.of("title : (" + match + ")", match)) {
            if (keys.size() < limit) {
                keys.addAll(keys(sql, where, limit + keys.size()));
            }
        }
        return keys;
    }

    private static List<Long> keys(Sql sql, String match, int limit) throws SQLException {
        return sql.list(row -> row.getLong(1), "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", match, limit);
    }

    private static String table(Kind<?> kind) {
        return '"' + Schema.table(kind) + '"';
    }

    /// The order of the rows `m`.
    private static String order(Query query) {
        String sort = query.sort() == null ? TITLE : Columns.sorting(query.kind().field(query.sort()));
        String collate = sort.equals(TITLE) ? "" : " COLLATE NOCASE";
        String direction = query.descending() ? " DESC" : "";
        return " ORDER BY m.\"" + sort + '"' + collate + direction + ", m.id";
    }

    /// The rows `m` of a table with words that match. Where there are many, and the list is sorted by title, going along the
    /// index of titles and asking of each whether it is among those found takes less than looking all of them up.
    private static String found(Sql sql, Query query, String match) throws SQLException {
        String table = table(query.kind());
        boolean along = query.sort() == null && keys(sql, match, MANY).size() == MANY;
        return along
                ? table
                        + " m INDEXED BY \""
                        + Schema.table(query.kind())
                        + "_title\" WHERE m.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
                : lookedUp(table);
    }

    private static String lookedUp(String table) {
        return "search CROSS JOIN " + table + " m ON m.id=search.rowid WHERE search MATCH ?";
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    }

    /// A query in FTS5's language: every word must begin some word of the record. Empty where there are none.
    static String match(List<String> words) {
        return words.stream().map(word -> '"' + word + "\"*").collect(Collectors.joining(" "));
    }
}
