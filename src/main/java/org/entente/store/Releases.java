package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Tip;
import org.entente.log.v1.Body;
import org.entente.record.Edit;
import org.entente.record.SpaceId;

/// Entries that were given up as lost: those that had seen them wait no longer, anywhere. A release counts from when it is
/// held, applied or not, because its own log may be among those that wait; and for good, so that all agree even where the
/// lost entry turns up again.
final class Releases {
    private final Map<Tip, List<By>> released = new HashMap<>();
    private final Cards cards;
    private boolean changed;

    /// Who gave it up, and where.
    private record By(SpaceId space, PublicKey community) {}

    Releases(Cards cards) {
        this.cards = cards;
    }

    void load(Sql sql, Logs logs) throws SQLException {
        released.clear();
        changed = false;
        @SuppressWarnings("ArrayRecordComponent") // read and dropped
        record Row(int log, byte[] body) {}
        // CROSS JOIN, or SQLite reads all entries and looks each up among the releases.
        for (Row row :
                sql.list(
                        r -> new Row(r.getInt(1), r.getBytes(2)),
                        "SELECT e.log, e.body FROM released CROSS JOIN entry e ON e.id=released.entry WHERE e.body IS"
                                + " NOT NULL")) {
            remember(logs.get(row.log()), Body.decode(row.body()));
        }
    }

    /// Notes an entry that may be a release.
    void note(Sql sql, Log log, long seq, Edit edit) throws SQLException {
        if (edit.kind().equals("release")) {
            sql.update("INSERT OR IGNORE INTO released VALUES((? << 40) + ?)", log.ref, seq);
            remember(log, edit);
            changed = true;
        }
    }

    private void remember(Log log, Edit edit) {
        if (edit.registers().get("entry") instanceof List<?> named) {
            try {
                for (Tip tip : Tip.list(named, "entry")) {
                    released.computeIfAbsent(tip, t -> new ArrayList<>())
                            .add(new By(log.known().space(), log.known().community()));
                }
            } catch (Malformed e) {
                System.getLogger("org.entente").log(System.Logger.Level.WARNING, "A release of nothing", e);
            }
        }
    }

    boolean isEmpty() {
        return released.isEmpty();
    }

    /// Whether an entry that is waited for was given up by who may: the community that wrote it, or who founded the space.
    boolean isReleased(Logs logs, SpaceId space, Tip tip) {
        return released.getOrDefault(tip, List.of()).stream()
                .anyMatch(by ->
                        by.space().equals(space)
                                && (cards.space(space).filter(g -> g.roots().contains(by.community())).isPresent()
                                        || logs.find(tip.log())
                                                .flatMap(Log::origin)
                                                .filter(o -> o.community().equals(by.community()))
                                                .isPresent()));
    }

    /// Whether something was given up since the last call that is held here all the same: what was built on it has to be
    /// worked out again as all others do, without it.
    boolean takeHeld(Sql sql, Logs logs) throws SQLException {
        boolean held = false;
        if (changed) {
            changed = false;
            for (Tip tip : released.keySet()) {
                held |= logs.locate(sql, tip) != null;
            }
        }
        return held;
    }
}
