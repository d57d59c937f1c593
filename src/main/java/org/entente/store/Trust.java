package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.log.Card;
import org.entente.log.Json;
import org.entente.log.PublicKey;
import org.entente.log.v1.Genesis;
import org.entente.record.SpaceId;

/// Communities known here, their cards, and the spaces. Safe on any thread.
public final class Trust {
    private final Store store;
    private final Database database;
    private final PublicKey us;

    Trust(Store store, Database database, PublicKey us) {
        this.store = store;
        this.database = database;
        this.us = us;
    }

    /// Adds statements to cards, and notes when a community was met first.
    ///
    /// @return how many were new
    public int add(Card card) {
        return store.write(work -> {
            int added = work.cards().add(work.sql(), card.statements(), System.currentTimeMillis());
            work.projector().verdicts().refresh();
            work.sql()
                    .update(
                            "INSERT OR IGNORE INTO community(id, met_at) VALUES(?, ?)",
                            card.community().text(),
                            System.currentTimeMillis());
            return added;
        });
    }

    /// Makes a space known.
    public void add(Genesis genesis) {
        store.write(work -> {
            work.cards().add(work.sql(), genesis);
            return null;
        });
    }

    /// Our own card.
    public Card ours() {
        return cards().stream().filter(card -> card.community().equals(us)).findFirst().orElse(new Card(us, List.of()));
    }

    /// Our own community as one to which bundles can be taken: its other laptops.
    public Contact us() {
        return new Contact(ours(), Instant.EPOCH, Instant.EPOCH, null, null);
    }

    /// All cards held.
    public List<Card> cards() {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return List.copyOf(SpaceReading.cards(sql).values());
            }
        });
    }

    /// What communities call themselves, our own included: id → name.
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        cards().forEach(card -> names.put(card.community().text(), card.name()));
        return names;
    }

    /// The safety words of a community, to be put on paper.
    ///
    /// @param community by id
    public String words(String community, java.util.Locale language) {
        return String.join(" ", org.entente.log.SafetyWords.of(new PublicKey(community), language));
    }

    /// Other communities by name.
    public List<Contact> contacts() {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return SpaceReading.cards(sql).values().stream()
                        .filter(card -> !card.community().equals(us))
                        .map(card -> contact(sql, card))
                        .sorted(Comparator.comparing(Contact::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
            }
        });
    }

    private static Contact contact(Sql sql, Card card) {
        try {
            return sql.first(
                            row ->
                                    new Contact(
                                            card,
                                            Instant.ofEpochMilli(row.getLong(1)),
                                            row.getObject(2) == null ? null : Instant.ofEpochMilli(row.getLong(2)),
                                            row.getString(3),
                                            row.getObject(4) == null ? null : Instant.ofEpochMilli(row.getLong(4))),
                            "SELECT met_at, verified_at, verified_by, heard_at FROM community WHERE id=?",
                            card.community().text())
                    .orElse(new Contact(card, Instant.EPOCH, null, null, null));
        } catch (SQLException e) {
            throw new IllegalStateException("The store failed", e);
        }
    }

    /// A community by id, our own included.
    public Optional<Card> card(PublicKey community) {
        return cards().stream().filter(c -> c.community().equals(community)).findFirst();
    }

    /// Notes that somebody compared a community's safety words in person.
    public void verify(PublicKey community, String by) {
        store.write(work ->
                work.sql()
                        .update(
                                "UPDATE community SET verified_at=?, verified_by=? WHERE id=?",
                                System.currentTimeMillis(),
                                by,
                                community.text()));
    }

    /// What a space was founded with.
    public Optional<Genesis> genesis(SpaceId space) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return sql.first(
                        row -> Genesis.of(Json.canonical(row.getString(1).getBytes(StandardCharsets.UTF_8), "space")),
                        "SELECT genesis FROM space WHERE id=?",
                        space.text());
            }
        });
    }
}
