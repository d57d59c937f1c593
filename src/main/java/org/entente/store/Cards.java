package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Card;
import org.entente.log.Json;
import org.entente.log.PublicKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.log.v1.Genesis;
import org.entente.record.SpaceId;

/// The communities known here by their cards, and the spaces known. Kept in memory while the store is open; belongs to
/// the writing thread.
final class Cards {
    private final Map<PublicKey, List<Statement>> statements = new TreeMap<>();
    private final Map<SpaceId, Genesis> spaces = new HashMap<>();

    void load(Sql sql) throws SQLException {
        statements.clear();
        spaces.clear();
        sql.list(row -> Statement.stored(row.getBytes(1)), "SELECT line FROM statement").forEach(this::remember);
        sql.list(row -> row.getString(1), "SELECT genesis FROM space")
                .forEach(text -> {
                    Genesis genesis = Genesis.of(Json.canonical(text.getBytes(StandardCharsets.UTF_8), "space"));
                    spaces.put(genesis.id(), genesis);
                });
    }

    private void remember(Statement statement) {
        statements.computeIfAbsent(statement.community(), c -> new ArrayList<>()).add(statement);
    }

    /// Adds statements, whatever their order. One signed by a key that never was the community's root is not kept: it is
    /// noted as an alarm.
    ///
    /// @return how many were new
    int add(Sql sql, Collection<Statement> given, long now) throws SQLException {
        Map<PublicKey, List<Statement>> all = new TreeMap<>();
        for (Statement statement : given) {
            all.computeIfAbsent(statement.community(), c -> new ArrayList<>(statements.getOrDefault(c, List.of())))
                    .add(statement);
        }
        int added = 0;
        for (Map.Entry<PublicKey, List<Statement>> entry : all.entrySet()) {
            List<Statement> genuine = new Card(entry.getKey(), entry.getValue()).genuine().statements();
            for (Statement statement : given) {
                if (statement.community().equals(entry.getKey())) {
                    added += genuine.contains(statement) ? keep(sql, statement) : alarm(sql, statement, now);
                }
            }
        }
        return added;
    }

    private int keep(Sql sql, Statement statement) throws SQLException {
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
        return added;
    }

    private static int alarm(Sql sql, Statement statement, long now) throws SQLException {
        sql.update(
                "INSERT INTO alarm(at, community, what, detail) SELECT ?1, ?2, 'STRANGE_ROOT', ?3 WHERE NOT EXISTS"
                        + " (SELECT 1 FROM alarm WHERE community=?2 AND detail=?3)",
                now,
                statement.community().text(),
                statement.root().text());
        return 0;
    }

    /// Adds a space that is not known yet.
    void add(Sql sql, Genesis genesis) throws SQLException {
        if (spaces.putIfAbsent(genesis.id(), genesis) == null) {
            sql.update(
                    "INSERT OR IGNORE INTO space VALUES(?, ?)", genesis.id().text(), Canonical.text(genesis.toJson()));
        }
    }

    /// What a community's statements amount to.
    Standing standing(PublicKey community) {
        return Standing.of(community, statements.getOrDefault(community, List.of()));
    }

    /// Whether a community has certified a device, be it revoked since or not.
    boolean isCertified(PublicKey community, PublicKey device) {
        return standing(community).device(device).isPresent();
    }

    /// Whether any card of a community is here.
    boolean isKnown(PublicKey community) {
        return statements.containsKey(community);
    }

    Optional<Genesis> space(SpaceId id) {
        return Optional.ofNullable(spaces.get(id));
    }
}
