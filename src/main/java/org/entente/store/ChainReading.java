package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.LogOrigin;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// The chains of a space's logs as the tables have them, for filling bundles and receipts.
final class ChainReading {
    private final Sql sql;

    ChainReading(Sql sql) {
        this.sql = sql;
    }

    /// The chains of a space, by log and head.
    List<HeldLog> all(SpaceId space) throws SQLException {
        record Row(int ref, LogOrigin origin, long first, Tip head, boolean stray) {}
        List<HeldLog> logs = new ArrayList<>();
        for (Row row :
                sql.list(
                        r ->
                                new Row(
                                        r.getInt(1),
                                        new LogOrigin(
                                                space,
                                                new PublicKey(r.getString(3)),
                                                new PublicKey(r.getString(4)),
                                                r.getString(5)),
                                        r.getLong(6),
                                        new Tip(r.getString(2), r.getLong(8), Encoding.base64(r.getBytes(9))),
                                        r.getLong(6) > 1 && r.getObject(7) == null),
                        "SELECT log.ref, log.id, log.community, log.device, log.nonce, log.first, log.parent, e.seq,"
                                + " e.hash FROM log JOIN entry e ON e.id=(SELECT max(x.id) FROM entry x WHERE x.id"
                                + " BETWEEN (log.ref << 40) AND (log.ref << 40) + 1099511627775) WHERE log.space=?",
                        space.text())) {
            logs.add(
                    new HeldLog(
                            row.ref(),
                            row.origin(),
                            row.first(),
                            row.head(),
                            row.stray(),
                            sql.first(
                                    r -> Checkpoint.stored(r.getBytes(1)),
                                    "SELECT line FROM checkpoint WHERE log=? AND seq<=? ORDER BY seq DESC LIMIT 1",
                                    row.ref(),
                                    row.head().seq())));
        }
        logs.sort(java.util.Comparator.comparing(HeldLog::head, Tip.ORDER));
        return logs;
    }

    private record Chain(int ref, long first, int parent) {}

    private Map<Integer, Chain> chains(String log) throws SQLException {
        Map<Integer, Chain> chains = new HashMap<>();
        sql.list(
                row -> chains.put(row.getInt(1), new Chain(row.getInt(1), row.getLong(2), row.getInt(3))),
                "SELECT ref, first, coalesce(parent, 0) FROM log WHERE id=?",
                log);
        return chains;
    }

    /// The last entry on the way to a chain's head that somebody holds who says to hold those tips. What they name that is
    /// not here counts for nothing.
    long held(HeldLog log, List<Tip> tips) throws SQLException {
        Map<Integer, Chain> chains = chains(log.head().log());
        Map<Integer, Long> path = path(chains, log.chain(), log.head().seq());
        long most = 0;
        for (Tip tip : tips) {
            if (tip.log().equals(log.head().log())) {
                for (Chain chain : chains.values()) {
                    if (tip.hash().equals(hash(chain.ref(), tip.seq()))) {
                        most = Math.max(most, common(path, path(chains, chain.ref(), tip.seq())));
                    }
                }
            }
        }
        return most;
    }

    /// Chain → the last entry on the way to one of a chain that stands in it.
    private static Map<Integer, Long> path(Map<Integer, Chain> chains, int ref, long seq) {
        Map<Integer, Long> path = new HashMap<>();
        @Nullable Chain at = chains.get(ref);
        for (long upto = seq; at != null; at = chains.get(at.parent())) {
            path.put(at.ref(), upto);
            upto = at.first() - 1;
        }
        return path;
    }

    private static long common(Map<Integer, Long> one, Map<Integer, Long> other) {
        long most = 0;
        for (Map.Entry<Integer, Long> entry : one.entrySet()) {
            if (other.containsKey(entry.getKey())) {
                most = Math.max(most, Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0L)));
            }
        }
        return most;
    }

    /// The hash of an entry that stands in that very chain; empty text where none does.
    String hash(int ref, long seq) throws SQLException {
        return sql.first(
                        row -> Encoding.base64(row.getBytes(1)),
                        "SELECT hash FROM entry WHERE id=(? << 40) + ?",
                        ref,
                        seq)
                .orElse("");
    }

    /// The hash of an entry on the way to a chain; empty text where it is not held.
    String onPath(HeldLog log, long seq) throws SQLException {
        Map<Integer, Chain> chains = chains(log.head().log());
        Chain at = chains.get(log.chain());
        while (at != null && seq < at.first()) {
            if (!chains.containsKey(at.parent())) {
                return sql.first(
                                row -> Encoding.base64(row.getBytes(1)),
                                "SELECT before FROM log WHERE ref=? AND first=? + 1",
                                at.ref(),
                                seq)
                        .orElse("");
            }
            at = chains.get(at.parent());
        }
        return at == null ? "" : hash(at.ref(), seq);
    }
}
