package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Genesis;
import org.entente.log.v1.LogOrigin;
import org.entente.log.v1.Receipt;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;

/// Takes a delivery into the store, within one transaction of its caller's.
final class Intake {
    private final Sql sql;
    private final Logs logs;
    private final Cards cards;
    private final Memberships memberships;
    private final Projector projector;
    private final PublicKey us;

    Intake(Store.Writing work, PublicKey us) {
        sql = work.sql();
        logs = work.logs();
        cards = work.cards();
        memberships = work.memberships();
        projector = work.projector();
        this.us = us;
    }

    /// @param file the bundle's name, for refusals
    Outcome take(Delivery delivery, String file, long now) throws SQLException {
        checkSender(delivery, file);
        for (Genesis genesis : delivery.spaces()) {
            if (genesis.kind() != SpaceKind.NETWORK && !genesis.roots().contains(us)) {
                throw new Refusal(Problem.NOT_FOR_US, file);
            }
            cards.add(sql, genesis);
        }
        cards.add(sql, delivery.cards(), now);
        for (PublicKey community : delivery.cards().stream().map(Statement::community).distinct().toList()) {
            sql.update("INSERT OR IGNORE INTO community(id, met_at) VALUES(?, ?)", community.text(), now);
        }
        for (Checkpoint checkpoint : delivery.checkpoints()) {
            LogOrigin origin = checkpoint.origin();
            if (!cards.isCertified(origin.community(), origin.device())) {
                throw new Refusal(Problem.BUNDLE_DAMAGED, file, "cards");
            }
            logs.known(sql, origin);
        }
        projector.verdicts().refresh();
        Set<String> conflictsBefore = conflicts();
        Advance advance = new Advance(sql, logs, projector);
        List<Advance.Result> results = advance.bringIn(delivery.entries());
        projector.settle();
        for (Genesis genesis : delivery.spaces()) {
            requireMembership(genesis, file);
        }
        saveCheckpoints(delivery.checkpoints());
        for (Receipt receipt : delivery.receipts()) {
            saveReceipt(receipt);
        }
        logs.save(sql, logs.all());
        note(delivery, results, now);
        Set<String> conflictsAfter = conflicts();
        conflictsAfter.removeAll(conflictsBefore);
        return outcome(results, conflictsAfter.size(), projector.unfit());
    }

    /// The sender must be a community whose card is here, by itself or because somebody we know brought it along; and
    /// its device must be certified.
    private void checkSender(Delivery delivery, String file) {
        boolean known = delivery.sender().equals(us) || cards.isKnown(delivery.sender());
        if (!known) {
            throw new Refusal(Problem.SENDER_UNKNOWN, file);
        }
        boolean introduced =
                delivery.cards().stream()
                        .anyMatch(s ->
                                s.community().equals(delivery.sender())
                                        && s.type().equals("device")
                                        && s.text("device").equals(delivery.device().text()));
        if (!introduced && !cards.isCertified(delivery.sender(), delivery.device())) {
            throw new Refusal(Problem.BUNDLE_DAMAGED, file, "cards");
        }
    }

    private void requireMembership(Genesis genesis, String file) {
        if (genesis.kind() == SpaceKind.NETWORK && !memberships.members(genesis.id()).contains(us)) {
            throw new Refusal(Problem.NOT_FOR_US, file);
        }
    }

    private Set<String> conflicts() throws SQLException {
        return new HashSet<>(
                sql.list(row -> row.getLong(1) + "/" + row.getString(2), "SELECT record, register FROM conflict"));
    }

    private void saveCheckpoints(List<Checkpoint> checkpoints) throws SQLException {
        for (Checkpoint checkpoint : checkpoints) {
            save(sql, logs, checkpoint);
        }
    }

    /// Keeps a checkpoint with the chain that holds its entry, and drops those that it makes needless.
    static void save(Sql sql, Logs logs, Checkpoint checkpoint) throws SQLException {
        Log log = logs.locate(sql, checkpoint.head());
        if (log == null) {
            return; // the entry that it vouches for is not here
        }
        long seq = checkpoint.head().seq();
        sql.update("INSERT OR REPLACE INTO checkpoint VALUES(?, ?, ?)", log.ref, seq, checkpoint.encode());
        sql.update(
                "DELETE FROM checkpoint WHERE log=?1 AND seq < (SELECT max(seq) FROM checkpoint WHERE log=?1)",
                log.ref);
    }

    private void saveReceipt(Receipt receipt) throws SQLException {
        SpaceId space = receipt.space();
        if (cards.space(space).isPresent()) {
            save(sql, receipt);
        }
    }

    /// Keeps the receipt with the highest counter.
    static void save(Sql sql, Receipt receipt) throws SQLException {
        sql.update(
                "INSERT INTO receipt VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET counter=excluded.counter,"
                        + " line=excluded.line WHERE excluded.counter > counter",
                receipt.device().text(),
                receipt.space().text(),
                receipt.counter(),
                receipt.encode());
    }

    private void note(Delivery delivery, List<Advance.Result> results, long now) throws SQLException {
        Set<PublicKey> heard = new HashSet<>(Set.of(delivery.sender()));
        results.stream().filter(r -> r.taken() > 0).forEach(r -> heard.add(r.log().known().community()));
        for (PublicKey community : heard) {
            sql.update("UPDATE community SET heard_at=? WHERE id=?", now, community.text());
        }
        sql.update(
                "INSERT INTO carried(at, direction, community, bundle, made_at, entries) VALUES(?, 'in', ?, ?, ?, ?)",
                now,
                delivery.sender().text(),
                delivery.bundle(),
                delivery.created(),
                results.stream().mapToLong(Advance.Result::taken).sum());
    }

    private Outcome outcome(List<Advance.Result> results, int conflicts, long unfit) {
        List<String> forked = new ArrayList<>();
        for (Advance.Result result : results) {
            if (result.forked()) {
                forked.add(result.log().known().community().text());
            }
        }
        return new Outcome(
                results.stream().mapToLong(Advance.Result::taken).sum(),
                projector.touched().created(),
                projector.touched().changed(),
                projector.touched().ids(logs),
                conflicts,
                results.stream().mapToLong(Advance.Result::held).sum(),
                forked.stream().distinct().toList(),
                unfit);
    }
}
