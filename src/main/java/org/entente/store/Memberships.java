package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
///
/// An act is valid where its author was entitled in the act's own past. Of two removals that cross, the one by the
/// community nearer the founder in the chain of grants holds, then the one with the lower (clock, log id); a removal
/// lets the entries of its subject count up to the cuts it names, and no further unless it is taken in again.
final class Memberships {
    /// One act.
    ///
    /// @param log     the chain
    /// @param author  of the entry
    /// @param subject who is taken in or removed
    /// @param admin   whether the subject may take in and remove
    /// @param cuts    for a removal: log → the last entry that counts; null for taking in
    /// @param seen    what the entry had seen, by chain
    @SuppressWarnings("ArrayRecordComponent") // few, and compared by identity
    private record Act(
            Log log,
            long seq,
            long clock,
            PublicKey author,
            PublicKey subject,
            boolean admin,
            @Nullable Map<String, Long> cuts,
            long[] seen) {
        boolean sees(Act other) {
            return other.log == log ? other.seq < seq : other.log.ref < seen.length && seen[other.log.ref] >= other.seq;
        }

        boolean isRemoval() {
            return cuts != null;
        }

        /// For a removal: whether an entry comes after the last of its log that counts.
        boolean cutsOff(String log, long at) {
            return cuts != null && at > cuts.getOrDefault(log, 0L);
        }
    }

    /// What the acts of a network amount to.
    private static final class Roll {
        final List<Act> acts = new ArrayList<>();
        final Map<Act, Integer> depths = new HashMap<>();
        final List<Act> removals = new ArrayList<>();

        /// Chains of members → the first entry of which that is known. Only while nobody has been removed.
        final Map<Log, Long> members = new HashMap<>();
    }

    private static final Comparator<Act> ORDER =
            Comparator.comparingLong(Act::clock).thenComparing(act -> act.log().id).thenComparingLong(Act::seq);

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
        for (Row row :
                sql.list(
                        r -> new Row(r.getInt(1), r.getLong(2), r.getLong(3), r.getBytes(4)),
                        "SELECT e.log, e.seq, e.clock, e.body FROM act JOIN entry e ON e.id=act.entry WHERE e.body IS"
                                + " NOT NULL ORDER BY e.clock")) {
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
        Set<Act> before = new HashSet<>(roll == null ? Set.of() : roll.removals);
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
        boolean admin = Boolean.TRUE.equals(edit.registers().get("administrator"));
        roll.acts.add(new Act(log, seq, clock, log.known().community(), subject, admin, cuts, seen));
        subjects.put(edit.record(), subject);
        return true;
    }

    private @Nullable PublicKey subject(Edit edit) {
        return edit.registers().get("community") instanceof String community && community.length() == 43
                ? new PublicKey(community)
                : subjects.get(edit.record());
    }

    private static Map<String, Long> cuts(Edit edit) {
        Map<String, Long> cuts = new HashMap<>();
        if (edit.registers().get("cuts") instanceof List<?> list) {
            Tip.list(list, "cuts").forEach(tip -> cuts.merge(tip.log(), tip.seq(), Math::max));
        }
        return cuts;
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
        roll.members.clear();
        PublicKey founder = genesis.roots().getFirst();
        roll.acts.sort(ORDER);
        Set<Act> excluded = new HashSet<>();
        roll.acts.stream().filter(a -> a.seq() > a.log().limit.last()).forEach(excluded::add);
        roll.acts.stream().filter(a -> a.isRemoval() && a.subject().equals(founder)).forEach(excluded::add);
        boolean settled = false;
        while (!settled) {
            roll.depths.clear();
            for (Act act : roll.acts) {
                int depth = excluded.contains(act) ? -1 : depth(roll, founder, act);
                if (depth >= 0) {
                    roll.depths.put(act, depth);
                }
            }
            settled = !removed(roll, excluded);
        }
    }

    /// How far an act's author is from the founder; −1 where it was not entitled.
    private static int depth(Roll roll, PublicKey founder, Act act) {
        if (act.author().equals(founder)) {
            return 0;
        }
        int depth = -1;
        for (Act grant : roll.acts) {
            Integer above = roll.depths.get(grant);
            if (above != null
                    && !grant.isRemoval()
                    && grant.admin()
                    && grant.subject().equals(act.author())
                    && act.sees(grant)
                    && !ended(roll, grant, act)) {
                depth = depth < 0 ? above + 1 : Math.min(depth, above + 1);
            }
        }
        return depth;
    }

    /// Whether an act has seen a removal that ended a grant.
    private static boolean ended(Roll roll, Act grant, Act act) {
        return roll.acts.stream()
                .anyMatch(r ->
                        r.isRemoval()
                                && roll.depths.containsKey(r)
                                && r.subject().equals(grant.subject())
                                && act.sees(r)
                                && r.sees(grant));
    }

    /// Lets removals take effect, the strongest first.
    ///
    /// @return whether an act came to be excluded by one
    private static boolean removed(Roll roll, Set<Act> excluded) {
        roll.removals.clear();
        roll.acts.stream()
                .filter(a -> a.isRemoval() && roll.depths.containsKey(a))
                .sorted(Comparator.<Act>comparingInt(a -> roll.depths.getOrDefault(a, 0)).thenComparing(ORDER))
                .forEach(removal -> {
                    if (!isCutOff(roll, removal)) {
                        roll.removals.add(removal);
                    }
                });
        boolean any = false;
        for (Act act : roll.acts) {
            boolean out = act.isRemoval() ? !roll.removals.contains(act) : isCutOff(roll, act);
            if (out && roll.depths.containsKey(act)) {
                any |= excluded.add(act);
            }
        }
        return any;
    }

    private static boolean isCutOff(Roll roll, Act act) {
        return roll.removals.stream()
                .anyMatch(r ->
                        r.subject().equals(act.author())
                                && r.cutsOff(act.log().id, act.seq())
                                && roll.acts.stream()
                                        .noneMatch(g ->
                                                !g.isRemoval()
                                                        && roll.depths.containsKey(g)
                                                        && g.subject().equals(act.author())
                                                        && g.sees(r)
                                                        && act.sees(g)));
    }

    /// Whether an entry of a community counts, by what it had seen.
    ///
    /// @param past what the entry had seen
    boolean mayWrite(SpaceId space, PublicKey community, Log log, long seq, RecordState.Past past) {
        Genesis genesis = cards.space(space).orElse(null);
        if (genesis == null) {
            return false;
        } else if (genesis.roots().contains(community)) {
            return true;
        }
        Roll roll = rolls.get(space);
        if (roll == null) {
            return false;
        } else if (roll.removals.isEmpty() && seq >= roll.members.getOrDefault(log, Long.MAX_VALUE)) {
            return true;
        }
        List<Act> grants =
                roll.depths.keySet().stream()
                        .filter(g -> !g.isRemoval() && g.subject().equals(community) && past.has(g.log().ref, g.seq()))
                        .toList();
        boolean may =
                !grants.isEmpty()
                        && roll.removals.stream()
                                .noneMatch(r ->
                                        r.subject().equals(community)
                                                && r.cutsOff(log.id, seq)
                                                && grants.stream().noneMatch(g -> g.sees(r)));
        if (may && roll.removals.isEmpty()) {
            roll.members.merge(log, seq, Math::min);
        }
        return may;
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
        return roll != null
                && roll.acts.stream()
                        .anyMatch(a ->
                                a.log() == log
                                        && a.seq() == seq
                                        && roll.depths.containsKey(a)
                                        && (!a.isRemoval() || roll.removals.contains(a)));
    }

    /// Whether a community could take in and remove when an entry was written.
    boolean isAdministrator(SpaceId space, PublicKey community, RecordState.Past past) {
        Genesis genesis = cards.space(space).orElse(null);
        if (genesis == null || genesis.roots().getFirst().equals(community)) {
            return genesis != null;
        }
        Roll roll = rolls.get(space);
        return roll != null
                && roll.depths.keySet().stream()
                        .anyMatch(g ->
                                !g.isRemoval()
                                        && g.admin()
                                        && g.subject().equals(community)
                                        && past.has(g.log().ref, g.seq())
                                        && roll.removals.stream()
                                                .noneMatch(r ->
                                                        r.subject().equals(community)
                                                                && r.sees(g)
                                                                && past.has(r.log().ref, r.seq())));
    }

    /// The communities that belong to a space now, its founders among them.
    Set<PublicKey> members(SpaceId space) {
        Set<PublicKey> members = new HashSet<>();
        cards.space(space).ifPresent(genesis -> members.addAll(genesis.roots()));
        Roll roll = rolls.get(space);
        if (roll != null) {
            for (Act grant : roll.depths.keySet()) {
                boolean ended =
                        roll.removals.stream().anyMatch(r -> r.subject().equals(grant.subject()) && r.sees(grant));
                if (!grant.isRemoval() && !ended) {
                    members.add(grant.subject());
                }
            }
        }
        return members;
    }
}
