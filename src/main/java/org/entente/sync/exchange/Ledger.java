package org.entente.sync.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.jspecify.annotations.Nullable;

/// What is remembered of an exchange folder from one look to the next, in `exchange.json` in the data folder: which of
/// the bundles in it are ours, and what came in. Without it nothing is lost: bundles left before are then strangers'.
final class Ledger {
    private static final int MOST = 20;

    private final Path file;
    private final String folder;
    private final Map<String, Ours> ours = new TreeMap<>();
    private final Map<String, String> told = new TreeMap<>();
    private final Deque<Look.Arrived> arrived = new ArrayDeque<>();

    /// A bundle of ours in the folder.
    ///
    /// @param to    the receiver's community, by id
    /// @param says  [org.entente.sync.Outgoing.Outlook#says] when it was written
    /// @param cards whether it is there because a card has changed, of which no receipt tells
    /// @param at    when it was left
    record Ours(String to, String says, boolean cards, Instant at) {}

    /// Reads what is known of a folder; of another folder than before, nothing.
    Ledger(Path home, Path folder) {
        file = home.resolve("exchange.json");
        this.folder = folder.toAbsolutePath().normalize().toString();
        try {
            Map<String, @Nullable Object> map = Json.object(Files.readAllBytes(file), "exchange");
            if (Json.string(map, "folder").equals(this.folder)) {
                read(map);
            }
        } catch (IOException | Malformed e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Nothing known of " + folder, e);
        }
    }

    private void read(Map<String, @Nullable Object> map) {
        Json.object(map.get("ours"), "ours")
                .forEach((name, value) -> {
                    Map<String, @Nullable Object> one = Json.object(value, name);
                    ours.put(
                            name,
                            new Ours(
                                    Json.string(one, "to"),
                                    Json.string(one, "says"),
                                    Json.number(one, "cards") == 1,
                                    Instant.ofEpochMilli(Json.number(one, "at"))));
                });
        Json.object(map.get("told"), "told").forEach((id, cards) -> told.put(id, String.valueOf(cards)));
        for (Object value : Json.list(map, "arrived")) {
            Map<String, @Nullable Object> one = Json.object(value, "arrived");
            arrived.add(
                    new Look.Arrived(
                            Instant.ofEpochMilli(Json.number(one, "at")),
                            Json.string(one, "from"),
                            Json.number(one, "entries"),
                            (int) Json.number(one, "conflicts"),
                            Json.number(one, "held")));
        }
    }

    /// Our bundles by name of the whole file.
    Map<String, Ours> ours() {
        return ours;
    }

    /// By community: the cards that were last put into a bundle for it.
    Map<String, String> told() {
        return told;
    }

    /// What came in lately, newest first.
    List<Look.Arrived> arrived() {
        return List.copyOf(arrived);
    }

    void add(Look.Arrived one) {
        arrived.addFirst(one);
        while (arrived.size() > MOST) {
            arrived.removeLast();
        }
    }

    /// Writes it down, all or nothing.
    void save() throws IOException {
        Map<String, @Nullable Object> all = new TreeMap<>();
        ours.forEach((name, one) ->
                all.put(
                        name,
                        Map.of(
                                "at", one.at().toEpochMilli(),
                                "cards", one.cards() ? 1L : 0L,
                                "says", one.says(),
                                "to", one.to())));
        List<Object> came = new ArrayList<>();
        for (Look.Arrived one : arrived) {
            came.add(
                    Map.of(
                            "at", one.at().toEpochMilli(),
                            "conflicts", (long) one.conflicts(),
                            "entries", one.entries(),
                            "from", one.from(),
                            "held", one.held()));
        }
        byte[] bytes =
                Canonical.encode(Map.of("arrived", came, "folder", folder, "ours", all, "told", new TreeMap<>(told)));
        Path temporary = file.resolveSibling("exchange.part");
        Files.write(
                temporary,
                bytes,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
