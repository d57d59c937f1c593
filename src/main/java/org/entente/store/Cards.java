package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.log.Card;
import org.entente.log.Json;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.Genesis;
import org.entente.record.SpaceId;

/// The communities known here by their cards, the spaces known, and who may write where. Kept in memory while the store
/// is open; belongs to the writing thread.
final class Cards {
    private final Map<PublicKey, List<Statement>> statements = new TreeMap<>();
    private final Map<PublicKey, PublicKey> communityOfDevice = new HashMap<>();
    private final Map<SpaceId, Genesis> spaces = new HashMap<>();
    private final Map<SpaceId, Map<PublicKey, List<Joined>>> members = new HashMap<>();

    /// The founder's entry that made a community a member.
    private record Joined(int log, long seq) {}

    void load(Sql sql) throws SQLException {
        statements.clear();
        communityOfDevice.clear();
        spaces.clear();
        members.clear();
        sql.list(row -> Statement.stored(row.getBytes(1)), "SELECT line FROM statement").forEach(this::remember);
        sql.list(row -> row.getString(1), "SELECT genesis FROM space")
                .forEach(text -> {
                    Genesis genesis = Genesis.of(Json.object(text.getBytes(StandardCharsets.UTF_8), "space"));
                    spaces.put(genesis.id(), genesis);
                });
    }

    private void remember(Statement statement) {
        statements.computeIfAbsent(statement.community(), c -> new ArrayList<>()).add(statement);
        if (statement.type().equals("device")) {
            communityOfDevice.putIfAbsent(new PublicKey(statement.text("device")), statement.community());
        }
    }

    /// Adds a statement that is not known yet.
    ///
    /// @return whether it was new
    boolean add(Sql sql, Statement statement) throws SQLException {
        int added =
                sql.update(
                        "INSERT OR IGNORE INTO statement VALUES(?, ?, ?, ?)",
                        statement.community().text(),
                        statement.number(),
                        statement.signature(),
                        statement.encode());
        if (added > 0) {
            remember(statement);
        }
        return added > 0;
    }

    /// Adds a space that is not known yet.
    void add(Sql sql, Genesis genesis) throws SQLException {
        if (spaces.putIfAbsent(genesis.id(), genesis) == null) {
            sql.update(
                    "INSERT OR IGNORE INTO space VALUES(?, ?)",
                    genesis.id().text(),
                    org.entente.log.Canonical.text(genesis.toJson()));
        }
    }

    /// The community that certified a device.
    Optional<PublicKey> communityOf(PublicKey device) {
        return Optional.ofNullable(communityOfDevice.get(device));
    }

    Optional<Card> card(PublicKey community) {
        return Optional.ofNullable(statements.get(community)).map(list -> new Card(community, list));
    }

    List<Card> all() {
        return statements.entrySet().stream().map(e -> new Card(e.getKey(), e.getValue())).toList();
    }

    Optional<Genesis> space(SpaceId id) {
        return Optional.ofNullable(spaces.get(id));
    }

    /// Notes that the founder of a network entered a member.
    void join(SpaceId space, PublicKey community, int log, long seq) {
        members.computeIfAbsent(space, s -> new HashMap<>())
                .computeIfAbsent(community, c -> new ArrayList<>())
                .add(new Joined(log, seq));
    }

    void forgetMembers() {
        members.clear();
    }

    /// Whether an author is one of a space's communities, by what the entry had seen: so that every reader says the
    /// same whatever arrived first.
    boolean mayWrite(SpaceId space, PublicKey community, Logs.Log log) {
        Genesis genesis = spaces.get(space);
        if (genesis == null) {
            return false;
        }
        return genesis.roots().contains(community)
                || members.getOrDefault(space, Map.of()).getOrDefault(community, List.of()).stream()
                        .anyMatch(j -> log.hasSeen(j.log(), j.seq()));
    }
}
