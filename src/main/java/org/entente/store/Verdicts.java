package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.log.PublicKey;
import org.entente.log.Standing;
import org.entente.log.Tip;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// How far each chain counts, by revocations and forks, and which records have to be worked out again because that
/// changed. What counts follows from all that is held, never from the order in which it came: whenever a limit moves, every
/// record that an entry between the old and the new one touches is built anew.
final class Verdicts {
    private final Sql sql;
    private final Logs logs;
    private final Cards cards;
    private final Memberships memberships;
    private final Set<Long> stale = new TreeSet<>();
    private final Set<SpaceId> staleSpaces = new HashSet<>();

    /// Chains that do not count to their end → how far other communities have built on them.
    private final Map<Log, Long> limited = new HashMap<>();

    Verdicts(Sql sql, Logs logs, Cards cards, Memberships memberships) {
        this.sql = sql;
        this.logs = logs;
        this.cards = cards;
        this.memberships = memberships;
        for (Log log : logs.all()) {
            if (log.limit.last() < Long.MAX_VALUE) {
                limited.put(log, builtOn(log));
            }
        }
    }

    /// Works out the limits again after cards, forks or a new log have come.
    void refresh() throws SQLException {
        Map<PublicKey, Standing> standings = new HashMap<>();
        for (Log log : logs.all()) {
            if (log.origin != null) {
                PublicKey community = log.origin.community();
                Log.Limit limit = limit(log, standings.computeIfAbsent(community, cards::standing));
                if (!limit.isAs(log.limit)) {
                    moved(log, limit);
                }
            }
        }
    }

    private void moved(Log log, Log.Limit limit) throws SQLException {
        long from = Math.min(limit.last(), log.limit.last());
        long to = limit.last() == log.limit.last() ? Long.MAX_VALUE : Math.max(limit.last(), log.limit.last());
        log.limit = limit;
        if (limit.last() == Long.MAX_VALUE) {
            limited.remove(log);
        } else {
            limited.put(log, builtOn(log));
        }
        if (from >= log.head) {
            return;
        }
        mark(log, from, to);
        if (memberships.hasActs(log, from, to)) {
            memberships.evaluate(log.known().space());
            staleSpaces.add(log.known().space());
        }
        logs.save(sql, List.of(log));
    }

    /// Marks the records that entries after one and up to another touch.
    private void mark(Log log, long after, long upto) throws SQLException {
        long last = Math.min(upto, (1L << 40) - 1);
        stale.addAll(
                sql.list(
                        row -> row.getLong(1),
                        "SELECT DISTINCT record FROM entry WHERE record IS NOT NULL AND id > (?1 << 40) + ?2 AND id <="
                                + " (?1 << 40) + ?3",
                        log.ref,
                        after,
                        last));
    }

    private Log.Limit limit(Log log, Standing standing) throws SQLException {
        List<Log> chains = logs.chains(log.id);
        long common = Joining.common(chains);
        Optional<Standing.Device> device = standing.device(log.known().device());
        boolean cut = device.filter(Standing.Device::isCut).isPresent();
        @Nullable Tip last = cut ? device.get().cuts().get(log.id) : null;
        if (!cut) {
            return common == Long.MAX_VALUE ? Log.Limit.NONE : new Log.Limit(common, Unfit.FORKED);
        } else if (last == null) {
            return new Log.Limit(0, Unfit.REVOKED);
        }
        return onPath(log, last)
                ? new Log.Limit(last.seq(), Unfit.REVOKED)
                : new Log.Limit(Math.min(common == Long.MAX_VALUE ? 0 : common, last.seq()), Unfit.REVOKED);
    }

    /// Whether a chain leads to an entry, or is not yet long enough to tell.
    private boolean onPath(Log log, Tip tip) throws SQLException {
        return tip.seq() > log.head
                ? logs.chains(log.id).stream().noneMatch(c -> c != log && c.head >= tip.seq() && leads(c, tip))
                : leads(log, tip);
    }

    private boolean leads(Log log, Tip tip) {
        try {
            return org.entente.log.Encoding.base64(logs.hash(sql, log, tip.seq())).equals(tip.hash());
        } catch (SQLException e) {
            throw new IllegalStateException("The store failed", e);
        }
    }

    /// How far other communities have built on a chain.
    private long builtOn(Log log) {
        return logs.all().stream()
                .filter(other -> isOther(other, log) && log.ref < other.seen.length)
                .mapToLong(other -> other.seen[log.ref])
                .max()
                .orElse(0);
    }

    private static boolean isOther(Log log, Log of) {
        return log.origin != null && of.origin != null && !log.origin.community().equals(of.origin.community());
    }

    /// Notes that a chain has grown, which may have built on entries of another community that do not count.
    void built(Log log) throws SQLException {
        if (limited.isEmpty()) {
            return;
        }
        for (Log on : new ArrayList<>(limited.keySet())) {
            long before = limited.getOrDefault(on, 0L);
            long now = on.ref < log.seen.length ? log.seen[on.ref] : 0;
            if (now > before && isOther(log, on)) {
                limited.put(on, now);
                if (now > on.limit.last()) {
                    mark(on, Math.max(before, on.limit.last()), now);
                }
            }
        }
    }

    /// Whether an entry counts by its place in its log.
    ///
    /// @param act whether it is an act on which others build: a signature, a vote, a payment
    /// @return null where it does; DISPUTED where it does all the same
    @Nullable Unfit of(Log log, long seq, boolean act) {
        if (seq <= log.limit.last()) {
            return null;
        }
        return act && limited.getOrDefault(log, 0L) >= seq ? Unfit.DISPUTED : log.limit.reason();
    }

    /// Marks every record of a space.
    void staleSpace(SpaceId space) {
        staleSpaces.add(space);
    }

    /// Marks a record.
    void stale(long key) {
        stale.add(key);
    }

    /// The records to be worked out again; none are left marked.
    Set<Long> takeStale() throws SQLException {
        for (SpaceId space : staleSpaces) {
            stale.addAll(
                    sql.list(
                            row -> row.getLong(1),
                            "SELECT DISTINCT e.record FROM entry e JOIN log ON log.ref=e.log WHERE log.space=? AND"
                                    + " e.record IS NOT NULL",
                            space.text()));
        }
        staleSpaces.clear();
        Set<Long> taken = new TreeSet<>(stale);
        stale.clear();
        return taken;
    }
}
