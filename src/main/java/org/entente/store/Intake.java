package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Genesis;
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
    private final Projector projector;
    private final PublicKey us;

    Intake(Sql sql, Logs logs, Cards cards, Projector projector, PublicKey us) {
        this.sql = sql;
        this.logs = logs;
        this.cards = cards;
        this.projector = projector;
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
        for (Statement statement : delivery.cards()) {
            cards.add(sql, statement);
            sql.update("INSERT OR IGNORE INTO community(id, met_at) VALUES(?, ?)", statement.community().text(), now);
        }
        for (Checkpoint checkpoint : delivery.checkpoints()) {
            if (cards.communityOf(checkpoint.origin().device()).isEmpty()) {
                throw new Refusal(Problem.BUNDLE_DAMAGED, file, "cards");
            }
            logs.known(sql, checkpoint.origin());
        }
        long unfitBefore = sql.number("SELECT count(*) FROM unapplied");
        Set<String> conflictsBefore = conflicts();
        Advance advance = new Advance(sql, logs, projector);
        List<Advance.Result> results = advance.bringIn(delivery.entries());
        advance.applyHeld();
        projector.flush();
        for (Genesis genesis : delivery.spaces()) {
            requireMembership(genesis, file);
        }
        saveCheckpoints(delivery.checkpoints(), results);
        for (Receipt receipt : delivery.receipts()) {
            saveReceipt(receipt);
        }
        logs.save(sql, List.copyOf(logs.all()));
        note(delivery, results, now);
        Set<String> conflictsAfter = conflicts();
        conflictsAfter.removeAll(conflictsBefore);
        return outcome(results, conflictsAfter.size(), sql.number("SELECT count(*) FROM unapplied") - unfitBefore);
    }

    /// The sender must be a community whose card is here, by itself or because somebody we know brought it along; and
    /// its device must be certified.
    private void checkSender(Delivery delivery, String file) {
        boolean known = delivery.sender().equals(us) || cards.card(delivery.sender()).isPresent();
        if (!known) {
            throw new Refusal(Problem.SENDER_UNKNOWN, file);
        }
        Optional<PublicKey> certified = cards.communityOf(delivery.device());
        boolean introduced =
                delivery.cards().stream()
                        .anyMatch(s ->
                                s.community().equals(delivery.sender())
                                        && s.type().equals("device")
                                        && s.text("device").equals(delivery.device().text()));
        if (!certified.map(delivery.sender()::equals).orElse(introduced)) {
            throw new Refusal(Problem.BUNDLE_DAMAGED, file, "cards");
        }
    }

    private void requireMembership(Genesis genesis, String file) throws SQLException {
        if (genesis.kind() == SpaceKind.NETWORK && !genesis.roots().contains(us)) {
            long member =
                    sql.number(
                            "SELECT count(*) FROM member m JOIN record r ON r.id=m.id WHERE r.space=? AND"
                                    + " m.community=?",
                            genesis.id().text(),
                            us.text());
            if (member == 0) {
                throw new Refusal(Problem.NOT_FOR_US, file);
            }
        }
    }

    private Set<String> conflicts() throws SQLException {
        return new HashSet<>(
                sql.list(row -> row.getLong(1) + "/" + row.getString(2), "SELECT record, register FROM conflict"));
    }

    private void saveCheckpoints(List<Checkpoint> checkpoints, List<Advance.Result> results) throws SQLException {
        Set<String> forked = new HashSet<>();
        results.stream().filter(Advance.Result::forked).forEach(r -> forked.add(r.log()));
        for (Checkpoint checkpoint : checkpoints) {
            if (!forked.contains(checkpoint.head().log())) {
                save(sql, logs, checkpoint);
            }
        }
    }

    /// Keeps a checkpoint, and drops those that it makes needless.
    static void save(Sql sql, Logs logs, Checkpoint checkpoint) throws SQLException {
        Logs.Log log = logs.find(checkpoint.head().log()).orElseThrow();
        sql.update(
                "INSERT OR REPLACE INTO checkpoint VALUES(?, ?, ?)",
                log.ref,
                checkpoint.head().seq(),
                checkpoint.encode());
        sql.update(
                "DELETE FROM checkpoint WHERE log=?1 AND seq <"
                        + " (SELECT max(seq) FROM checkpoint WHERE log=?1 AND seq <= ?2)",
                log.ref,
                log.applied);
    }

    private void saveReceipt(Receipt receipt) throws SQLException {
        SpaceId space = receipt.space();
        if (cards.space(space).isPresent() && cards.communityOf(receipt.device()).isPresent()) {
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
        sql.update("UPDATE community SET heard_at=? WHERE id=?", now, delivery.sender().text());
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
                logs.find(result.log())
                        .flatMap(Logs.Log::origin)
                        .flatMap(o -> cards.communityOf(o.device()))
                        .ifPresent(c -> forked.add(c.text()));
            }
        }
        return new Outcome(
                results.stream().mapToLong(Advance.Result::taken).sum(),
                projector.touched(true),
                projector.touched(false),
                projector.touched(),
                conflicts,
                results.stream().mapToLong(Advance.Result::held).sum(),
                forked.stream().distinct().toList(),
                unfit);
    }

    static String hash(Logs.Log log) {
        return Encoding.base64(log.hash);
    }
}
