package org.entente.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

    private final ItemReading items;
    private final Kinds kinds;

    Finding(ItemReading items, Kinds kinds) {
        this.items = items;
        this.kinds = kinds;
    }

    List<Item> list(Sql sql, Query query) throws SQLException {
        String table = "\"" + Schema.table(query.kind()) + "\"";
        String match = match(query.filter());
        String part = " LIMIT ? OFFSET ?";
        return match.isEmpty()
                ? items.of(sql, table, "1" + order(query, "t") + part, query.limit(), query.offset())
                : items.of(
                        sql,
                        table,
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

    void each(Sql sql, Query query, Consumer<List<Item>> taken) throws SQLException {
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
        ManyRecords.each(keys, table, items.many(sql), taken);
    }

    int count(Sql sql, Query query) throws SQLException {
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

    List<Hit> search(Sql sql, String text, int limit) throws SQLException {
        String match = match(text);
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
                keys.addAll(
                        sql.list(
                                row -> row.getLong(1),
                                "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?",
                                where,
                                limit + keys.size()));
            }
        }
        return keys;
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

    /// A query in FTS5's language: every word must begin some word of the record.
    static String match(String text) {
        StringBuilder match = new StringBuilder();
        for (String word : BETWEEN.split(text.strip(), -1)) {
            if (!word.isEmpty()) {
                match.append(match.isEmpty() ? "" : " ").append('"').append(word).append("\"*");
            }
        }
        return match.toString();
    }
}
