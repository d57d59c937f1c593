package org.entente.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
import org.entente.log.Tip;
import org.entente.log.v1.Body;
import org.entente.record.Edit;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// What has been erased: which entries, by which entry of their author's community, and which registers then read
/// «erased». Bodies go when an erasure comes to count; should it later turn out not to count (written on a lost laptop),
/// those entries are only absent, and a bundle that still has them brings them back.
final class Erasures {
    /// Stands in a record's state for a value that was erased.
    static final Map<String, Object> ERASED = Map.of("erased", true);

    private final Sql sql;
    private final Logs logs;
    private final Verdicts verdicts;

    /// Entries without a body here that nobody who may has erased.
    private final Set<Long> absent = new HashSet<>();

    private boolean any;
    private boolean erasedAny;

    Erasures(Sql sql, Logs logs, Verdicts verdicts) throws SQLException {
        this.sql = sql;
        this.logs = logs;
        this.verdicts = verdicts;
        any = sql.number("SELECT EXISTS(SELECT 1 FROM erased)") > 0;
        absent.addAll(
                sql.list(
                        row -> row.getLong(1),
                        "SELECT id FROM entry WHERE body IS NULL AND id NOT IN (SELECT entry FROM erased)"));
    }

    boolean isErased(Log log, long seq) throws SQLException {
        return any && sql.number("SELECT EXISTS(SELECT 1 FROM erased WHERE entry=(? << 40) + ?)", log.ref, seq) > 0;
    }

    /// Whether a bundle should bring back an entry's body.
    boolean isAbsent(Log log, long seq) {
        return absent.contains(id(log, seq));
    }

    private static long id(Log log, long seq) {
        return ((long) log.ref << 40) + seq;
    }

    void noteAbsent(Log log, long seq) {
        absent.add(id(log, seq));
    }

    /// Brings back the body of an entry that is held without it.
    void fill(Log log, long seq, byte[] body, RecordId record) throws SQLException {
        long key = logs.key(sql, record);
        sql.update("UPDATE entry SET body=?, erased=NULL, size=NULL, record=? WHERE id=?", body, key, id(log, seq));
        absent.remove(id(log, seq));
        verdicts.stale(key);
    }

    /// Whether bodies went in this piece of work: then nothing of them may stay behind in the file.
    boolean haveErased() {
        return erasedAny;
    }

    /// What an erased entry still says: that those registers were set.
    @Nullable Edit shown(Log log, long seq) throws SQLException {
        return shown(id(log, seq));
    }

    /// As above.
    ///
    /// @param entry its number in the store
    @Nullable Edit shown(long entry) throws SQLException {
        if (!any) {
            return null;
        }
        return sql.first(row -> read(row.getBytes(1)), "SELECT says FROM erased WHERE entry=?", entry).orElse(null);
    }

    /// Reads what is kept of an erased entry: an edit that sets registers to [#ERASED].
    static Edit read(byte[] says) {
        Map<String, @Nullable Object> said = Json.object(says, "erased");
        Map<String, @Nullable Object> registers = new TreeMap<>();
        Json.list(said, "registers").forEach(register -> registers.put(String.valueOf(register), ERASED));
        return new Edit(new RecordId(Json.string(said, "record")), Json.string(said, "kind"), registers);
    }

    /// Notes an erasure that counts, or no longer does.
    void judged(Log log, long seq, Edit edit, boolean counts) throws SQLException {
        if (!edit.kind().equals("erasure")) {
            return;
        } else if (!counts) {
            revive(id(log, seq));
            return;
        }
        if (edit.registers().get("about") instanceof String about
                && RecordId.isWellFormed(about)
                && edit.registers().get("kind") instanceof String kind
                && edit.registers().get("entries") instanceof List<?> entries) {
            for (Object element : entries) {
                if (element instanceof List<?> named && named.size() == 4) {
                    erase(log, seq, new RecordId(about), kind, named);
                }
            }
        }
    }

    private void revive(long by) throws SQLException {
        if (!any) {
            return;
        }
        for (long entry : sql.list(row -> row.getLong(1), "SELECT entry FROM erased WHERE by=?", by)) {
            absent.add(entry);
            sql.list(row -> row.getLong(1), "SELECT record FROM entry WHERE id=? AND record IS NOT NULL", entry)
                    .forEach(verdicts::stale);
        }
        sql.update("DELETE FROM erased WHERE by=?", by);
    }

    private void erase(Log by, long seq, RecordId about, String kind, List<?> named) throws SQLException {
        Tip tip;
        try {
            tip = Tip.list(List.of(named.subList(0, 3)), "entries").getFirst();
        } catch (Malformed e) {
            return; // names nothing
        }
        Log log = logs.locate(sql, tip);
        if (log == null || !log.known().community().equals(by.known().community())) {
            return; // not its author's community: a request, shown to that one
        }
        long key = logs.key(sql, about);
        Map<String, Object> says = new HashMap<>();
        says.put("kind", kind);
        says.put("record", about.text());
        says.put("registers", ((List<?>) named.get(3)).stream().map(String::valueOf).toList());
        int added =
                sql.update(
                        "INSERT OR IGNORE INTO erased VALUES(?, ?, ?)",
                        id(log, tip.seq()),
                        Canonical.encode(says),
                        id(by, seq));
        any = true;
        if (added > 0) {
            dropBody(log, tip.seq(), key);
            verdicts.stale(key);
        }
    }

    private void dropBody(Log log, long seq, long key) throws SQLException {
        absent.remove(id(log, seq));
        byte @Nullable [] body =
                sql.first(
                                row -> row.getBytes(1),
                                "SELECT body FROM entry WHERE id=? AND body IS NOT NULL",
                                id(log, seq))
                        .orElse(null);
        if (body == null) {
            sql.update("UPDATE entry SET record=? WHERE id=? AND record IS NULL", key, id(log, seq));
            return;
        }
        if (!erasedAny) {
            sql.script(List.of("PRAGMA secure_delete=ON"));
            erasedAny = true;
        }
        if (!Body.decode(body).record().equals(logs.id(key))) {
            sql.update("DELETE FROM erased WHERE entry=?", id(log, seq));
            return; // an entry of another record than the one named
        }
        sql.update(
                "UPDATE entry SET body=NULL, erased=?, size=?, record=? WHERE id=?",
                Sha256.of(body),
                body.length,
                key,
                id(log, seq));
    }

    /// A text that names an entry for a list of erasures.
    static List<Object> named(Log log, long seq, byte[] hash, List<String> registers) {
        return List.of(log.id, seq, Encoding.base64(hash), registers);
    }
}
