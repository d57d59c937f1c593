package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.Seeds;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.Refusal;
import org.entente.store.Conflict;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Space;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Communities that save, hide, settle, undo and exchange at random. Once all has been delivered all hold the same, and
/// what each built up step by step is what it builds anew.
class RandomExchangeTest {
    private static final int STEPS = 120;
    private static final String[] WORDS = {"barn", "mill", "yard", "river", "hill"};

    @TempDir Path folder;

    @ParameterizedTest
    @Seeds({1, 2, 3, 8875037325482L})
    void allEndInTheSameState(long seed) throws Exception {
        Random random = new Random(seed);
        try (Communities communities = new Communities(folder)) {
            List<Home> homes = new ArrayList<>();
            for (String name : List.of("Alder", "Birch", "Cedar", "Dogwood")) {
                homes.add(communities.found(name));
            }
            Home founder = homes.getFirst();
            Space network =
                    founder.createNetwork(
                            "Trees", homes.subList(1, 4).stream().map(h -> founder.contact(h.name())).toList());
            for (Home home : homes.subList(1, 4)) {
                communities.carry(founder, home);
            }
            for (int step = 0; step < STEPS; step++) {
                Home home = homes.get(random.nextInt(homes.size()));
                if (random.nextInt(5) == 0) {
                    Home other = homes.get(random.nextInt(homes.size()));
                    if (other != home) {
                        communities.carry(home, other);
                    }
                } else {
                    act(home, network, random);
                }
            }
            for (int round = 0; round < 2; round++) {
                for (Home from : homes) {
                    for (Home to : homes) {
                        if (from != to) {
                            communities.carry(from, to);
                        }
                    }
                }
            }
            for (Home home : homes) {
                String why = "seed " + seed + ", " + home.name();
                assertEquals(
                        founder.store().shelf().heldDigest(network.id()),
                        home.store().shelf().heldDigest(network.id()),
                        why);
                String state = home.store().shelf().stateDigest(network.id());
                assertEquals(founder.store().shelf().stateDigest(network.id()), state, why);
                assertEquals(conflicts(founder), conflicts(home), why);
                home.store().rebuild();
                assertEquals(state, home.store().shelf().stateDigest(network.id()), why);
            }
            assertTrue(founder.records().count(Query.all(resource(founder))) > 0, "seed " + seed);
        }
    }

    private static List<String> conflicts(Home home) {
        return home.records().conflicts().stream().map(Conflict::id).sorted().toList();
    }

    private static Kind<?> resource(Home home) {
        return home.records().kinds().named("resource");
    }

    private static void act(Home home, Space network, Random random) {
        List<Item> items = home.records().list(Query.all(resource(home)));
        if (items.isEmpty() || random.nextInt(5) == 0) {
            Communities.add(home, network.id(), "resource", "name", word(random), "site", word(random));
            return;
        }
        Item item = items.get(random.nextInt(items.size()));
        List<Conflict> conflicts = home.records().conflicts();
        switch (random.nextInt(8)) {
            case 0 -> home.store().save(List.of(Edit.delete(item.id(), "resource")), Map.of(item.id(), item.stamps()));
            case 1 -> {
                if (!conflicts.isEmpty()) {
                    new Review(home).keep(conflicts.get(random.nextInt(conflicts.size())), 0);
                }
            }
            case 2 -> {
                try {
                    home.store().undo(home.store().lastSave());
                } catch (Refusal refusal) {
                    // nothing to undo, or changed since: both are answers
                    assertTrue(List.of("NOTHING_TO_UNDO", "CHANGED_MEANWHILE").contains(refusal.problem().name()));
                }
            }
            default -> home.store().save(List.of(new Edit(item.id(), "resource", some(random))), Map.of());
        }
    }

    private static Map<String, Object> some(Random random) {
        Map<String, Object> registers = new TreeMap<>();
        registers.put(random.nextBoolean() ? "site" : "keeper", word(random));
        if (random.nextBoolean()) {
            registers.put("tags." + word(random), random.nextBoolean());
        }
        if (random.nextInt(10) == 0) {
            registers.put("from_a_newer_version", (long) random.nextInt(3));
        }
        return registers;
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
