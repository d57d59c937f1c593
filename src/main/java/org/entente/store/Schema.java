package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.log.Encoding;
import org.entente.log.Sha256;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// The tables. The log's own are migrated when they change; the projection is dropped and built again.
final class Schema {
    /// Raised with the log's own tables.
    private static final int VERSION = 1;

    /// How an index of words takes a text apart.
    static final String WORDS = "tokenize='unicode61 remove_diacritics 2'";

    private static final List<String> LOG =
            List.of(
                    "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
                    "CREATE TABLE space(id TEXT PRIMARY KEY, genesis TEXT NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE statement(community TEXT, number INTEGER, signature TEXT, line BLOB NOT NULL,"
                            + " PRIMARY KEY(community, number, signature)) WITHOUT ROWID",
                    // What only we know of a community: when we met, and who compared the safety words.
                    "CREATE TABLE community(id TEXT PRIMARY KEY, met_at INTEGER NOT NULL, verified_at INTEGER,"
                            + " verified_by TEXT, heard_at INTEGER) WITHOUT ROWID",
                    // A chain of entries: a log, a branch of it where it forked, or a part whose beginning is missing.
                    // A
                    // log of which only the name is known yet has no space, community, device and nonce.
                    "CREATE TABLE log(ref INTEGER PRIMARY KEY, id TEXT NOT NULL, first INTEGER NOT NULL, before BLOB"
                            + " NOT NULL, parent INTEGER, space TEXT, community TEXT, device TEXT, nonce TEXT)",
                    // One whole number names an entry: SQLite then appends without comparing keys of two columns.
                    "CREATE TABLE entry(id INTEGER PRIMARY KEY, log INTEGER AS (id >> 40), seq INTEGER AS (id &"
                        + " 1099511627775), record INTEGER, clock INTEGER, time INTEGER, batch INTEGER, schema INTEGER,"
                        + " seen TEXT, hash BLOB, body BLOB, erased BLOB, size INTEGER, claimed INTEGER)",
                    "CREATE INDEX entry_record ON entry(record)",
                    // So that the few entries without a body are found without looking at all.
                    "CREATE INDEX entry_bodiless ON entry(size) WHERE body IS NULL",
                    "CREATE TABLE checkpoint(log INTEGER, seq INTEGER, line BLOB NOT NULL, PRIMARY KEY(log, seq))"
                            + " WITHOUT ROWID",
                    "CREATE TABLE receipt(device TEXT, space TEXT, counter INTEGER, line BLOB NOT NULL,"
                            + " PRIMARY KEY(device, space)) WITHOUT ROWID",
                    // What was saved here, for undo.
                    "CREATE TABLE save(id INTEGER PRIMARY KEY, undone INTEGER NOT NULL DEFAULT 0)",
                    "CREATE TABLE save_entry(save INTEGER, log INTEGER, seq INTEGER, PRIMARY KEY(save, log, seq))"
                            + " WITHOUT ROWID",
                    "CREATE INDEX save_entry_at ON save_entry(log, seq)",
                    // Entries that give another up as lost.
                    "CREATE TABLE released(entry INTEGER PRIMARY KEY)",
                    // What came in that nobody of that community can have signed.
                    "CREATE TABLE alarm(id INTEGER PRIMARY KEY, at INTEGER, community TEXT, what TEXT, detail TEXT)",
                    // Bundles brought in and taken away, for the sync screen.
                    "CREATE TABLE carried(id INTEGER PRIMARY KEY, at INTEGER, direction TEXT, community TEXT, bundle"
                            + " TEXT, made_at INTEGER, entries INTEGER)");

    private static final List<String> PROJECTION =
            List.of(
                    "CREATE TABLE log_state(log INTEGER PRIMARY KEY, applied INTEGER NOT NULL, hash BLOB, clock INTEGER"
                            + " NOT NULL, counts INTEGER NOT NULL, reason TEXT NOT NULL, seen BLOB NOT NULL)",
                    // Entries that take a community into a network or remove it.
                    "CREATE TABLE act(entry INTEGER PRIMARY KEY)",
                    "CREATE TABLE membership(space TEXT, community TEXT, PRIMARY KEY(space, community)) WITHOUT ROWID",
                    // Entries whose bodies were erased, what they still say, and the entry that erased them.
                    "CREATE TABLE erased(entry INTEGER PRIMARY KEY, says BLOB NOT NULL, by INTEGER NOT NULL)",
                    // What a log had seen of others at an entry, beyond what it had seen before (Logs#news).
                    "CREATE TABLE seen(entry INTEGER PRIMARY KEY, news BLOB NOT NULL)",
                    // Entries that are held without counting, and why.
                    "CREATE TABLE unapplied(log INTEGER, seq INTEGER, reason TEXT, PRIMARY KEY(log, seq)) WITHOUT"
                            + " ROWID",
                    "CREATE TABLE record(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, state BLOB"
                            + " NOT NULL, deleted INTEGER NOT NULL, conflicts INTEGER NOT NULL,"
                            + " changed INTEGER NOT NULL, parent INTEGER)",
                    "CREATE INDEX record_parent ON record(parent) WHERE parent IS NOT NULL",
                    "CREATE TABLE conflict(record INTEGER, register TEXT, at INTEGER, PRIMARY KEY(record, register))"
                            + " WITHOUT ROWID",
                    // Where in a text a word stands is not noted: nobody asks, and it would double the index.
                    "CREATE VIRTUAL TABLE search USING fts5(title, text, content='', contentless_delete=1,"
                            + " detail='column', "
                            + WORDS
                            + ")",
                    // Merging a little with every save would go on for long after a large import: 0.3 s a save. Without
                    // it, sixteen parts of one size are merged at once.
                    "INSERT INTO search(search, rank) VALUES('automerge', 0)",
                    // Words of some tens of thousands of records are gathered in memory before they become a part.
                    "INSERT INTO search(search, rank) VALUES('hashsize', 8000000)");

    private Schema() {}

    /// Makes or checks the tables.
    ///
    /// @return whether the projection is empty and has to be built
    /// @throws Refusal STORE_NEWER when a newer version made the file
    static boolean prepare(Sql sql, Kinds kinds) throws SQLException {
        int version = (int) sql.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new Refusal(Problem.STORE_NEWER);
        }
        if (version == 0) {
            sql.script(LOG);
            sql.script(List.of("PRAGMA user_version=" + VERSION));
        }
        List<String> projection = projection(kinds);
        String wanted = Encoding.base32(Sha256.of("projection", projection));
        String built = sql.first(row -> row.getString(1), "SELECT value FROM meta WHERE name='projection'").orElse("");
        if (built.equals(wanted)) {
            return false;
        }
        drop(sql);
        sql.script(projection);
        sql.update("INSERT OR REPLACE INTO meta VALUES('projection', ?)", wanted);
        return true;
    }

    /// Empties the projection.
    static void rebuild(Sql sql, Kinds kinds) throws SQLException {
        drop(sql);
        sql.script(projection(kinds));
    }

    private static void drop(Sql sql) throws SQLException {
        List<String> ours =
                List.of(
                        "meta",
                        "space",
                        "statement",
                        "community",
                        "log",
                        "entry",
                        "checkpoint",
                        "receipt",
                        "save",
                        "save_entry",
                        "alarm",
                        "released",
                        "carried");
        List<String> names =
                sql.list(
                        row -> row.getString(1),
                        "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'search_%'"
                                + " AND name NOT LIKE 'sqlite_%'");
        List<String> drops = new ArrayList<>();
        for (String name : names) {
            if (!ours.contains(name)) {
                drops.add("DROP TABLE \"" + name + "\"");
            }
        }
        sql.script(drops);
    }

    private static List<String> projection(Kinds kinds) {
        List<String> statements = new ArrayList<>(PROJECTION);
        for (Kind<?> kind : kinds.all()) {
            String table = table(kind);
            StringBuilder create = new StringBuilder("CREATE TABLE \"" + table + "\"(id INTEGER PRIMARY KEY");
            for (Field field : kind.fields()) {
                for (Columns.Column column : Columns.of(field)) {
                    create.append(", \"").append(column.name()).append("\" ").append(column.type());
                }
            }
            statements.add(create.append(", sort_title TEXT)").toString());
            statements.add("CREATE INDEX \"" + table + "_title\" ON \"" + table + "\"(sort_title)");
            kind.parent()
                    .ifPresent(parent ->
                            statements.add(
                                    "CREATE INDEX \""
                                            + table
                                            + "_parent\" ON \""
                                            + table
                                            + "\"(\""
                                            + parent.name()
                                            + "\", \"order\")"));
        }
        statements.add("CREATE INDEX companion_about ON companion(about)");
        statements.add("CREATE INDEX attachment_about ON attachment(about)");
        // So that hidden ones, which stand in no table of their own, are found without looking at all.
        statements.add("CREATE INDEX record_attachment ON record(kind) WHERE kind='attachment'");
        return statements;
    }

    /// The table of a kind: its name with underscores.
    static String table(Kind<?> kind) {
        return kind.name().replace('-', '_');
    }
}
