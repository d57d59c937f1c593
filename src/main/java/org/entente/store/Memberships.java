package org.entente.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Tip;
import org.entente.log.v1.Body;
import org.entente.log.v1.Genesis;
import org.entente.record.Edit;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// Who belongs to each network, worked out from all acts of membership that are held: entries that take a community in
/// (and may let it take in and remove others), and entries that remove one.
final class Memberships {
    private final Map<SpaceId, Roll> rolls = new HashMap<>();

    /// Whom a record of membership is about, for entries that change it without saying so again.
    private final Map<RecordId, PublicKey> subjects = new HashMap<>();

    private final Set<SpaceId> changed = new HashSet<>();
    private final Cards cards;

    Memberships(Cards cards) {
        this.cards = cards;
    }

    /// Reads the acts back.
    void load(Sql sql, Logs logs) throws SQLException {
        rolls.clear();
        subjects.clear();
        @SuppressWarnings("ArrayRecordComponent") // read and dropped
        record Row(int log, long seq, long clock, byte[] body) {}
        // CROSS JOIN, or SQLite reads all entries and looks each up among the acts.
        for (Row row :
                sql.list(
                        r -> new Row(r.getInt(1), r.getLong(2), r.getLong(3), r.getBytes(4)),
                        "SELECT e.log, e.seq, e.clock, e.body FROM act CROSS JOIN entry e ON e.id=act.entry WHERE"
                                + " e.body IS NOT NULL ORDER BY e.clock")) {
            Log log = logs.get(row.log());
            remember(log, row.seq(), row.clock(), Body.decode(row.body()), logs.seenAt(sql, log, row.seq()));
        }
        rolls.keySet().forEach(this::evaluate);
        changed.clear();
    }

    /// Notes an entry that may be an act.
    ///
    /// @return whether what counts of earlier entries may have changed
    boolean add(Sql sql, Log log, long seq, long clock, Edit edit) throws SQLException {
        SpaceId space = log.known().space();
        if (!remember(log, seq, clock, edit, log.seen)) {
            return false;
        }
        sql.update("INSERT OR IGNORE INTO act VALUES((? << 40) + ?)", log.ref, seq);
        Roll roll = rolls.get(space);
        Set<Roll.Act> before = new HashSet<>(roll == null ? Set.of() : roll.removals);
        evaluate(space);
        return roll != null && !before.equals(new HashSet<>(roll.removals));
    }

    private boolean remember(Log log, long seq, long clock, Edit edit, long[] seen) {
        boolean removal = edit.kind().equals("removal");
        if (!removal && !edit.kind().equals("member")) {
            return false;
        }
        Roll roll = rolls.computeIfAbsent(log.known().space(), s -> new Roll());
        PublicKey subject = subject(edit);
        if (subject == null || roll.acts.stream().anyMatch(a -> a.log() == log && a.seq() == seq)) {
            return false;
        }
        Map<String, Long> cuts = removal ? cuts(edit) : null;
        if (removal && cuts == null) {
            return false;
        }
        boolean admin = Boolean.TRUE.equals(edit.registers().get("administrator"));
        roll.acts.add(new Roll.Act(log, seq, clock, log.known().community(), subject, admin, cuts, seen));
        subjects.put(edit.record(), subject);
        return true;
    }

    private @Nullable PublicKey subject(Edit edit) {
        return edit.registers().get("community") instanceof String community && community.length() == 43
                ? new PublicKey(community)
                : subjects.get(edit.record());
    }

    /// What a removal lets count; null where it says so in a way that means nothing.
    private static @Nullable Map<String, Long> cuts(Edit edit) {
        Map<String, Long> cuts = new HashMap<>();
        try {
            if (edit.registers().get("cuts") instanceof List<?> list) {
                Tip.list(list, "cuts").forEach(tip -> cuts.merge(tip.log(), tip.seq(), Math::max));
            }
            return cuts;
        } catch (Malformed e) {
            return null;
        }
    }

    boolean hasActs(Log log, long after, long upto) {
        Roll roll = rolls.get(log.known().space());
        return roll != null && roll.acts.stream().anyMatch(a -> a.log() == log && a.seq() > after && a.seq() <= upto);
    }

    /// Works a network's acts out again, until nothing that is void holds up anything else.
    void evaluate(SpaceId space) {
        Roll roll = rolls.get(space);
        Genesis genesis = cards.space(space).orElse(null);
        if (roll == null || genesis == null) {
            return;
        }
        changed.add(space);
        roll.evaluate(genesis.roots().getFirst());
    }

    /// Whether the community that wrote an entry could write in its space, by what the entry had seen.
    ///
    /// @param past what the entry had seen
    boolean mayWrite(Log log, long seq, RecordState.Past past) {
        if (log.founders) {
            return true;
        }
        SpaceId space = log.known().space();
        PublicKey community = log.known().community();
        Genesis genesis = cards.space(space).orElse(null);
        if (genesis == null) {
            return false;
        } else if (genesis.roots().contains(community)) {
            log.founders = true;
            return true;
        }
        Roll roll = rolls.get(space);
        return roll != null && roll.mayWrite(community, log, seq, past);
    }

    /// The networks whose members may have changed since the last call.
    Set<SpaceId> takeChanged() {
        Set<SpaceId> taken = new HashSet<>(changed);
        changed.clear();
        return taken;
    }

    /// Whether an act of membership that is held counts.
    boolean isValid(Log log, long seq) {
        Roll roll = rolls.get(log.known().space());
        return roll != null && roll.isValid(log, seq);
    }

    /// Whether a community could take in and remove when an entry was written.
    boolean isAdministrator(SpaceId space, PublicKey community, RecordState.Past past) {
        Genesis genesis = cards.space(space).orElse(null);
        if (genesis == null || genesis.roots().getFirst().equals(community)) {
            return genesis != null;
        }
        Roll roll = rolls.get(space);
        return roll != null && roll.isAdministrator(community, past);
    }

    /// The communities that belong to a space now, its founders among them.
    Set<PublicKey> members(SpaceId space) {
        Set<PublicKey> members = new HashSet<>();
        cards.space(space).ifPresent(genesis -> members.addAll(genesis.roots()));
        Roll roll = rolls.get(space);
        if (roll != null) {
            members.addAll(roll.members());
        }
        return members;
    }
}
