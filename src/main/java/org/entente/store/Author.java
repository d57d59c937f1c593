package org.entente.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.log.PublicKey;
import org.entente.log.v1.Entry;
import org.entente.log.v1.LogOrigin;
import org.entente.log.v1.Tip;
import org.entente.record.Edit;
import org.entente.record.SpaceId;

/// Writes this laptop's own entries.
final class Author {
    private static final int SALT = 16;

    private final Sql sql;
    private final Logs logs;
    private final Advance advance;
    private final PublicKey device;
    private final SecureRandom random = new SecureRandom();

    Author(Sql sql, Logs logs, Advance advance, PublicKey device) {
        this.sql = sql;
        this.logs = logs;
        this.advance = advance;
        this.device = device;
    }

    /// This laptop's log in a space, begun where there is none.
    static Logs.Log own(Sql sql, Logs logs, SpaceId space, PublicKey device) throws SQLException {
        for (Logs.Log log : logs.all()) {
            LogOrigin origin = log.origin().orElse(null);
            if (origin != null && origin.space().equals(space) && origin.device().equals(device)) {
                return log;
            }
        }
        return logs.known(sql, LogOrigin.fresh(space, device));
    }

    /// Saves edits together and notes them for undo.
    ///
    /// @return the save's number
    long save(List<Edit> edits, long time) throws SQLException {
        Map<Logs.Log, List<Edit>> byLog = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Logs.Log creator = logs.named(sql, edit.record().log());
            SpaceId space = creator.origin().orElseThrow().space();
            byLog.computeIfAbsent(own(sql, logs, space, device), l -> new ArrayList<>()).add(edit);
        }
        sql.update("INSERT INTO save(undone) VALUES(0)");
        long save = sql.number("SELECT last_insert_rowid()");
        for (Map.Entry<Logs.Log, List<Edit>> entry : byLog.entrySet()) {
            write(Objects.requireNonNull(entry.getKey()), Objects.requireNonNull(entry.getValue()), time, save);
        }
        logs.save(sql, byLog.keySet());
        return save;
    }

    private void write(Logs.Log log, List<Edit> edits, long time, long save) throws SQLException {
        List<Tip> tips = logs.tips(sql, log);
        long clock = log.clock;
        for (Tip tip : tips) {
            clock = Math.max(clock, logs.clock(sql, tip));
        }
        long batch = log.applied + 1;
        for (Edit edit : edits) {
            byte[] salt = new byte[SALT];
            random.nextBytes(salt);
            clock++;
            Entry entry = Entry.write(log.place(), log.applied + 1, log.hash, batch, clock, tips, time, edit, salt);
            advance.apply(log, entry, true);
            sql.update("INSERT INTO save_entry VALUES(?, ?, ?)", save, log.ref, entry.seq());
            tips = List.of();
        }
    }
}
