package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entente.log.Card;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.PublicKey;
import org.entente.log.Tip;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;

/// Reads how things stand between communities from the tables.
final class StatusReading {
    private static final int MOST_RECORDS = 50;

    private final Sql sql;
    private final Writers writers;
    private final PublicKey us;
    private final PublicKey device;

    StatusReading(Sql sql, PublicKey us, PublicKey device) throws SQLException {
        this.sql = sql;
        writers = new Writers(sql);
        this.us = us;
        this.device = device;
    }

    Status read() throws SQLException {
        List<Status.Kept> quarantined = new ArrayList<>();
        List<Status.Kept> overstepped = new ArrayList<>();
        long newer = sql.number("SELECT count(*) FROM unapplied WHERE reason='NEWER'");
        kept(quarantined, overstepped);
        return new Status(
                quarantined,
                overstepped,
                newer,
                disputed(),
                forks(),
                waiting(),
                requests(),
                alarms(),
                heard(),
                latest());
    }

    private void kept(List<Status.Kept> quarantined, List<Status.Kept> overstepped) throws SQLException {
        record Group(int log, Unfit reason, long entries) {}
        for (Group group :
                sql.list(
                        row -> new Group(row.getInt(1), Unfit.valueOf(row.getString(2)), row.getLong(3)),
                        "SELECT log, reason, count(*) FROM unapplied WHERE reason NOT IN ('NEWER', 'ERASED',"
                                + " 'DISPUTED') GROUP BY log, reason")) {
            List<RecordId> records =
                    ids(
                            "SELECT DISTINCT e.record FROM unapplied u JOIN entry e ON e.id=(u.log << 40) + u.seq WHERE"
                                    + " u.log=? AND u.reason=? AND e.record IS NOT NULL LIMIT "
                                    + MOST_RECORDS,
                            group.log(),
                            group.reason().name());
            Writers.Writer writer = writers.of(group.log());
            (group.reason().isQuarantine() ? quarantined : overstepped)
                    .add(
                            new Status.Kept(
                                    writer.community(), writer.device(), group.reason(), group.entries(), records));
        }
    }

    private List<RecordId> ids(String query, Object... values) throws SQLException {
        List<RecordId> ids = new ArrayList<>();
        for (long key : sql.list(row -> row.getLong(1), query, values)) {
            ids.add(ItemReading.id(sql, key));
        }
        return ids;
    }

    private List<RecordId> disputed() throws SQLException {
        return ids(
                "SELECT DISTINCT e.record FROM unapplied u JOIN entry e ON e.id=(u.log << 40) + u.seq WHERE"
                        + " u.reason='DISPUTED'");
    }

    private List<Status.Fork> forks() throws SQLException {
        List<Status.Fork> forks = new ArrayList<>();
        record Row(int ref, String id, String deviceKey, long counts) {}
        for (Row row :
                sql.list(
                        r -> new Row(r.getInt(1), r.getString(2), r.getString(3), r.getLong(4)),
                        "SELECT log.ref, log.id, log.device, s.counts FROM log JOIN log_state s ON s.log=log.ref WHERE"
                                + " log.parent IS NULL AND log.first=1 AND EXISTS(SELECT 1 FROM log b WHERE b.id=log.id"
                                + " AND b.parent IS NOT NULL)")) {
            List<Tip> ends =
                    sql.list(
                            r -> new Tip(row.id(), r.getLong(1), Encoding.base64(r.getBytes(2))),
                            "SELECT e.seq, e.hash FROM log JOIN entry e ON e.id=(SELECT max(x.id) FROM entry x WHERE"
                                + " x.id BETWEEN (log.ref << 40) AND (log.ref << 40) + 1099511627775) WHERE log.id=?",
                            row.id());
            Writers.Writer writer = writers.of(row.ref());
            forks.add(
                    new Status.Fork(
                            writer.community(),
                            writer.device(),
                            row.deviceKey().equals(device.text()),
                            row.counts(),
                            ends));
        }
        return forks;
    }

    private List<Status.Waiting> waiting() throws SQLException {
        List<Status.Waiting> waiting = new ArrayList<>();
        record Row(int ref, long first, boolean stray, long applied, long head, String space) {}
        for (Row row :
                sql.list(
                        r ->
                                new Row(
                                        r.getInt(1),
                                        r.getLong(2),
                                        r.getObject(3) == null && r.getLong(2) > 1,
                                        r.getLong(4),
                                        r.getLong(5),
                                        r.getString(6)),
                        "SELECT * FROM (SELECT log.ref, log.first, log.parent, coalesce(s.applied, log.first - 1) AS"
                                + " applied, (SELECT max(e.id) & 1099511627775 FROM entry e WHERE e.id BETWEEN (log.ref"
                                + " << 40) AND (log.ref << 40) + 1099511627775) AS head, log.space FROM log LEFT JOIN"
                                + " log_state s ON s.log=log.ref) WHERE head > applied AND space IS NOT NULL")) {
            Writers.Writer writer = writers.of(row.ref());
            waiting.add(
                    new Status.Waiting(
                            new SpaceId(row.space()),
                            writer.community(),
                            writer.device(),
                            row.head() - row.applied(),
                            row.stray()
                                    ? before(row.ref(), writer.community())
                                    : missing(row.ref(), row.applied() + 1)));
        }
        return waiting;
    }

    private List<Status.Missing> before(int ref, String community) throws SQLException {
        return sql.list(
                r ->
                        new Status.Missing(
                                community, new Tip(r.getString(1), r.getLong(2) - 1, Encoding.base64(r.getBytes(3)))),
                "SELECT id, first, before FROM log WHERE ref=?",
                ref);
    }

    /// What an entry that waits had seen and is not here.
    private List<Status.Missing> missing(int ref, long seq) throws SQLException {
        String seen =
                sql.first(
                                row -> Objects.requireNonNullElse(row.getString(1), "[]"),
                                "SELECT seen FROM entry WHERE id=(? << 40) + ?",
                                ref,
                                seq)
                        .orElse("[]");
        List<Status.Missing> missing = new ArrayList<>();
        Object list = Json.parse(seen.getBytes(StandardCharsets.UTF_8), "seen");
        for (Tip tip : Tip.list(list instanceof List<?> tips ? tips : List.of(), "seen")) {
            boolean here =
                    sql.number(
                                    "SELECT count(*) FROM log JOIN entry e ON e.id=(log.ref << 40) + ?2 JOIN log_state"
                                            + " s ON s.log=log.ref AND s.applied >= ?2 WHERE log.id=?1 AND e.hash=?3",
                                    tip.log(),
                                    tip.seq(),
                                    Encoding.base64(tip.hash(), "hash"))
                            > 0;
            if (!here) {
                String community =
                        sql.first(
                                        row -> Objects.requireNonNullElse(row.getString(1), ""),
                                        "SELECT community FROM log WHERE id=? AND community IS NOT NULL",
                                        tip.log())
                                .orElse("");
                missing.add(new Status.Missing(community, tip));
            }
        }
        return missing;
    }

    /// Erasures that name what our community wrote, by another one, and that nobody of ours has answered.
    private List<Status.ErasureRequest> requests() throws SQLException {
        List<Status.ErasureRequest> requests = new ArrayList<>();
        record Row(long key, String owner, long about, String entries) {}
        for (Row row :
                sql.list(
                        r -> new Row(r.getLong(1), r.getString(2), r.getLong(3), r.getString(4)),
                        "SELECT t.id, log.community, t.about, t.entries FROM erasure t JOIN log ON log.ref=t.id >> 32"
                                + " WHERE log.community<>?",
                        us.text())) {
            Object list = Json.parse(row.entries().getBytes(StandardCharsets.UTF_8), "entries");
            for (Object element : list instanceof List<?> entries ? entries : List.of()) {
                if (element instanceof List<?> named && isOurs(named)) {
                    requests.add(
                            new Status.ErasureRequest(
                                    ItemReading.id(sql, row.key()), row.owner(), ItemReading.id(sql, row.about())));
                    break;
                }
            }
        }
        return requests;
    }

    private boolean isOurs(List<?> named) throws SQLException {
        return sql.number(
                        "SELECT count(*) FROM log JOIN entry e ON e.id=(log.ref << 40) + ? WHERE log.id=? AND"
                                + " log.community=? AND e.body IS NOT NULL",
                        named.get(1),
                        named.get(0),
                        us.text())
                > 0;
    }

    /// The newest wall-clock time among the ends of all logs: within a log nobody looks for it, for it decides nothing.
    private Instant latest() throws SQLException {
        return Instant.ofEpochMilli(
                sql.number(
                        "SELECT coalesce(max(e.time), 0) FROM log JOIN entry e ON e.id=(SELECT max(x.id) FROM entry x"
                                + " WHERE x.id BETWEEN (log.ref << 40) AND (log.ref << 40) + 1099511627775)"));
    }

    private List<Status.Alarm> alarms() throws SQLException {
        List<Status.Alarm> alarms =
                new ArrayList<>(
                        sql.list(
                                row ->
                                        new Status.Alarm(
                                                row.getString(1),
                                                Status.What.valueOf(row.getString(2)),
                                                Instant.ofEpochMilli(row.getLong(3))),
                                "SELECT community, what, at FROM alarm ORDER BY at DESC"));
        Map<String, List<Card>> names = new LinkedHashMap<>();
        for (Card card : SpaceReading.cards(sql).values()) {
            String id = card.community().text();
            if (!card.doubled().isEmpty()) {
                alarms.add(new Status.Alarm(id, Status.What.DOUBLED, Instant.EPOCH));
            }
            if (card.standing().isSplit()) {
                alarms.add(new Status.Alarm(id, Status.What.SPLIT, Instant.EPOCH));
            }
            names.computeIfAbsent(card.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>()).add(card);
        }
        for (List<Card> same : names.values()) {
            if (same.size() > 1) {
                same.forEach(card ->
                        alarms.add(new Status.Alarm(card.community().text(), Status.What.SAME_NAME, Instant.EPOCH)));
            }
        }
        return alarms;
    }

    private Map<String, Instant> heard() throws SQLException {
        Map<String, Instant> heard = new HashMap<>();
        sql.list(
                row -> heard.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                "SELECT id, heard_at FROM community WHERE heard_at IS NOT NULL");
        return heard;
    }
}
