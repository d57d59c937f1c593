package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.log.Card;
import org.entente.log.Json;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.Genesis;
import org.entente.record.SpaceKind;

/// Spaces and communities as the tables have them.
final class SpaceReading {
    private final PublicKey us;

    SpaceReading(PublicKey us) {
        this.us = us;
    }

    List<Space> all(Sql sql) throws SQLException {
        Map<PublicKey, Card> cards = cards(sql);
        List<Space> spaces = new ArrayList<>();
        for (Genesis genesis :
                sql.list(
                        row -> Genesis.of(Json.canonical(row.getString(1).getBytes(StandardCharsets.UTF_8), "space")),
                        "SELECT genesis FROM space")) {
            Space space = space(sql, genesis, cards);
            if (space.members().contains(us.text())) {
                spaces.add(space);
            }
        }
        spaces.sort(Comparator.comparing(Space::kind).thenComparing(Space::name));
        return spaces;
    }

    private Space space(Sql sql, Genesis genesis, Map<PublicKey, Card> cards) throws SQLException {
        Set<String> members = new TreeSet<>();
        genesis.roots().forEach(root -> members.add(root.text()));
        String name = "";
        if (genesis.kind() == SpaceKind.PAIR) {
            PublicKey other = genesis.roots().stream().filter(r -> !r.equals(us)).findFirst().orElse(us);
            Card card = cards.get(other);
            name = card == null ? other.text().substring(0, 8) : card.name();
        } else if (genesis.kind() == SpaceKind.NETWORK) {
            members.addAll(
                    sql.list(
                            row -> row.getString(1),
                            "SELECT community FROM membership WHERE space=?",
                            genesis.id().text()));
            name =
                    sql.first(
                                    row -> row.getString(1),
                                    "SELECT n.name FROM network n JOIN log ON log.ref=n.id >> 32 WHERE log.space=?"
                                            + " ORDER BY n.id LIMIT 1",
                                    genesis.id().text())
                            .orElse("");
        }
        return new Space(genesis.id(), genesis.kind(), name, members);
    }

    static Map<PublicKey, Card> cards(Sql sql) throws SQLException {
        Map<PublicKey, List<Statement>> statements = new HashMap<>();
        sql.list(row -> Statement.stored(row.getBytes(1)), "SELECT line FROM statement")
                .forEach(s -> statements.computeIfAbsent(s.community(), c -> new ArrayList<>()).add(s));
        Map<PublicKey, Card> cards = new HashMap<>();
        statements.forEach((community, list) -> cards.put(community, new Card(community, list)));
        return cards;
    }
}
