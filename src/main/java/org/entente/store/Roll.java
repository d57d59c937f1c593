package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.log.PublicKey;
import org.jspecify.annotations.Nullable;

/// The acts of membership of one network, and what they amount to.
///
/// An act is valid where its author was entitled in the act's own past. Of two removals that cross, the one by the
/// community nearer the founder in the chain of grants holds, then the one with the lower (clock, log id); a removal
/// lets the entries of its subject count up to the cuts it names, and no further unless it is taken in again.
final class Roll {
    /// One act.
    ///
    /// @param log     the chain
    /// @param author  of the entry
    /// @param subject who is taken in or removed
    /// @param admin   whether the subject may take in and remove
    /// @param cuts    for a removal: log → the last entry that counts; null for taking in
    /// @param seen    what the entry had seen, by chain
    @SuppressWarnings("ArrayRecordComponent") // compared by its entry
    record Act(
            Log log,
            long seq,
            long clock,
            PublicKey author,
            PublicKey subject,
            boolean admin,
            @Nullable Map<String, Long> cuts,
            long[] seen) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Act that && that.log == log && that.seq == seq;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(log) + Long.hashCode(seq);
        }

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

    private static final Comparator<Act> ORDER =
            Comparator.comparingLong(Act::clock).thenComparing(act -> act.log().id).thenComparingLong(Act::seq);

    final List<Act> acts = new ArrayList<>();

    /// Valid acts → how far their authors are from the founder.
    final Map<Act, Integer> depths = new HashMap<>();

    /// The removals in effect.
    final List<Act> removals = new ArrayList<>();

    /// Chains of members → the first entry of which that is known. Only while nobody has been removed.
    private final Map<Log, Long> members = new HashMap<>();

    /// Works the acts out again, until nothing that is void holds up anything else.
    void evaluate(PublicKey founder) {
        members.clear();
        acts.sort(ORDER);
        Set<Act> excluded = new HashSet<>();
        acts.stream().filter(a -> a.seq() > a.log().limit.last()).forEach(excluded::add);
        acts.stream().filter(a -> a.isRemoval() && a.subject().equals(founder)).forEach(excluded::add);
        boolean settled = false;
        while (!settled) {
            depths.clear();
            for (Act act : acts) {
                int depth = excluded.contains(act) ? -1 : depth(founder, act);
                if (depth >= 0) {
                    depths.put(act, depth);
                }
            }
            settled = !removed(excluded);
        }
    }

    /// How far an act's author is from the founder; −1 where it was not entitled.
    private int depth(PublicKey founder, Act act) {
        if (act.author().equals(founder)) {
            return 0;
        }
        int depth = -1;
        for (Act grant : acts) {
            Integer above = depths.get(grant);
            if (above != null
                    && !grant.isRemoval()
                    && grant.admin()
                    && grant.subject().equals(act.author())
                    && act.sees(grant)
                    && !ended(grant, act)) {
                depth = depth < 0 ? above + 1 : Math.min(depth, above + 1);
            }
        }
        return depth;
    }

    /// Whether an act has seen a removal that ended a grant.
    private boolean ended(Act grant, Act act) {
        return acts.stream()
                .anyMatch(r ->
                        r.isRemoval()
                                && depths.containsKey(r)
                                && r.subject().equals(grant.subject())
                                && act.sees(r)
                                && r.sees(grant));
    }

    /// Lets removals take effect, the strongest first.
    ///
    /// @return whether an act came to be excluded by one
    private boolean removed(Set<Act> excluded) {
        removals.clear();
        if (acts.stream().noneMatch(Act::isRemoval)) {
            return false;
        }
        acts.stream()
                .filter(a -> a.isRemoval() && depths.containsKey(a))
                .sorted(Comparator.<Act>comparingInt(a -> depths.getOrDefault(a, 0)).thenComparing(ORDER))
                .forEach(removal -> {
                    if (!isCutOff(removal)) {
                        removals.add(removal);
                    }
                });
        boolean any = false;
        for (Act act : acts) {
            boolean out = act.isRemoval() ? !removals.contains(act) : isCutOff(act);
            if (out && depths.containsKey(act)) {
                any |= excluded.add(act);
            }
        }
        return any;
    }

    private boolean isCutOff(Act act) {
        return removals.stream()
                .anyMatch(r ->
                        r.subject().equals(act.author())
                                && r.cutsOff(act.log().id, act.seq())
                                && acts.stream()
                                        .noneMatch(g ->
                                                !g.isRemoval()
                                                        && depths.containsKey(g)
                                                        && g.subject().equals(act.author())
                                                        && g.sees(r)
                                                        && act.sees(g)));
    }

    /// Whether an entry of a community counts, by what it had seen.
    ///
    /// @param past what the entry had seen
    boolean mayWrite(PublicKey community, Log log, long seq, RecordState.Past past) {
        if (removals.isEmpty() && seq >= members.getOrDefault(log, Long.MAX_VALUE)) {
            return true;
        }
        List<Act> grants =
                depths.keySet().stream()
                        .filter(g -> !g.isRemoval() && g.subject().equals(community) && past.has(g.log().ref, g.seq()))
                        .toList();
        boolean may =
                !grants.isEmpty()
                        && removals.stream()
                                .noneMatch(r ->
                                        r.subject().equals(community)
                                                && r.cutsOff(log.id, seq)
                                                && grants.stream().noneMatch(g -> g.sees(r)));
        if (may && removals.isEmpty()) {
            members.merge(log, seq, Math::min);
        }
        return may;
    }

    /// Whether an act that is held counts.
    boolean isValid(Log log, long seq) {
        return acts.stream()
                .anyMatch(a ->
                        a.log() == log
                                && a.seq() == seq
                                && depths.containsKey(a)
                                && (!a.isRemoval() || removals.contains(a)));
    }

    /// Whether a community other than the founder could take in and remove when an entry was written.
    boolean isAdministrator(PublicKey community, RecordState.Past past) {
        return depths.keySet().stream()
                .anyMatch(g ->
                        !g.isRemoval()
                                && g.admin()
                                && g.subject().equals(community)
                                && past.has(g.log().ref, g.seq())
                                && removals.stream()
                                        .noneMatch(r ->
                                                r.subject().equals(community)
                                                        && r.sees(g)
                                                        && past.has(r.log().ref, r.seq())));
    }

    /// The communities taken in and not removed since.
    Set<PublicKey> members() {
        Set<PublicKey> now = new HashSet<>();
        for (Act grant : depths.keySet()) {
            boolean ended = removals.stream().anyMatch(r -> r.subject().equals(grant.subject()) && r.sees(grant));
            if (!grant.isRemoval() && !ended) {
                now.add(grant.subject());
            }
        }
        return now;
    }
}
