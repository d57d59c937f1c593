package org.entente.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.log.PublicKey;
import org.entente.log.Tip;
import org.entente.log.v1.Entry;
import org.entente.log.v1.LogOrigin;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;

/// Writes this laptop's own entries.
final class Author {
    private static final int SALT = 16;

    private final Sql sql;
    private final Logs logs;
    private final Advance advance;
    private final PublicKey community;
    private final PublicKey device;
    private final SecureRandom random = new SecureRandom();

    Author(Sql sql, Logs logs, Advance advance, PublicKey community, PublicKey device) {
        this.sql = sql;
        this.logs = logs;
        this.advance = advance;
        this.community = community;
        this.device = device;
    }

    /// This laptop's log in a space, begun where there is none.
    ///
    /// @throws Refusal DEVICE_COPIED where another laptop has written in it with the same keys
    static Log own(Sql sql, Logs logs, SpaceId space, PublicKey community, PublicKey device) throws SQLException {
        for (Log log : logs.all()) {
            LogOrigin origin = log.origin().orElse(null);
            if (origin != null && origin.space().equals(space) && origin.device().equals(device)) {
                Log own = logs.find(log.id).orElseThrow();
                if (logs.chains(own.id).size() > 1 || own.applied < own.head) {
                    throw new Refusal(Problem.DEVICE_COPIED);
                } else if (own.limit.last() < Long.MAX_VALUE) {
                    throw new Refusal(Problem.DEVICE_REVOKED);
                }
                return own;
            }
        }
        return logs.known(sql, LogOrigin.fresh(space, community, device));
    }

    /// Saves edits together and notes them for undo.
    ///
    /// @return the save's number
    long save(List<Edit> edits, long time) throws SQLException {
        Map<Log, List<Edit>> byLog = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Log creator = logs.named(sql, edit.record().log());
            SpaceId space = creator.origin().orElseThrow().space();
            byLog.computeIfAbsent(own(sql, logs, space, community, device), l -> new ArrayList<>()).add(edit);
        }
        sql.update("INSERT INTO save(undone) VALUES(0)");
        long save = sql.number("SELECT last_insert_rowid()");
        for (Map.Entry<Log, List<Edit>> entry : byLog.entrySet()) {
            write(Objects.requireNonNull(entry.getKey()), Objects.requireNonNull(entry.getValue()), time, save);
        }
        logs.save(sql, byLog.keySet());
        return save;
    }

    private void write(Log log, List<Edit> edits, long time, long save) throws SQLException {
        List<Tip> tips = logs.tips(log);
        long clock = log.clock;
        List<Log> others = new ArrayList<>();
        for (Tip tip : tips) {
            Log other = Objects.requireNonNull(logs.reached(sql, tip));
            others.add(other);
            clock = Math.max(clock, logs.known(sql, other, tip.seq()).clock());
        }
        long batch = log.applied + 1;
        for (Edit edit : edits) {
            byte[] salt = new byte[SALT];
            random.nextBytes(salt);
            clock++;
            Entry entry = Entry.write(log.place(), log.applied + 1, log.hash, batch, clock, tips, time, edit, salt);
            advance.apply(log, entry, tips, others, true);
            sql.update("INSERT INTO save_entry VALUES(?, ?, ?)", save, log.ref, entry.seq());
            tips = List.of();
            others = List.of();
        }
    }
}
