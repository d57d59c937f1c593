package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.entente.Seeds;
import org.entente.log.Tip;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Conflict;
import org.entente.store.HeldLog;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Space;
import org.entente.sync.World.Laptop;
import org.entente.sync.World.Parcel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Twelve laptops of five communities that edit, erase, settle, lose and copy laptops, let members go and take them in
/// again, while bundles are lost, repeated, brought late, cut and changed, clocks are decades wrong and two versions of
/// the program are in use. Once all has been delivered, all hold the same, nothing is lost, and what each built up step by
/// step is what it builds anew.
///
/// A longer run: `mvn -q test -Dtest=SimulationTest -Dentente.simulation.steps=20000`.
class SimulationTest {
    private static final int STEPS = Integer.getInteger("entente.simulation.steps", 200);
    private static final String[] WORDS = {"barn", "mill", "yard", "river", "hill", "North Barn", "Ünïcode ✓"};

    /// What a laptop may answer to somebody who does at random what there is to do.
    private static final Set<Problem> ANSWERS =
            Set.of(
                    Problem.NOTHING_TO_UNDO,
                    Problem.CHANGED_MEANWHILE,
                    Problem.NOTHING_TO_ERASE,
                    Problem.DEVICE_COPIED,
                    Problem.DEVICE_REVOKED,
                    Problem.NOT_YOURS_TO_CHANGE,
                    Problem.CONFLICT_UNKNOWN,
                    Problem.NO_RECEIVING_DEVICE,
                    Problem.NOT_FOR_US,
                    Problem.NOT_YET_FOR_THIS_LAPTOP);

    @TempDir Path folder;

    private final Map<SpaceId, Set<Tip>> written = new HashMap<>();
    private World world;
    private Random random;
    private int copies;

    @ParameterizedTest
    @Seeds({1, 2})
    void allEndInTheSameStateAndNothingIsLost(long seed) throws Exception {
        random = new Random(seed);
        try (World made = new World(folder, random)) {
            world = made;
            for (int step = 0; step < STEPS; step++) {
                step(step);
            }
            takeBackIn();
            made.deliverAll();
            for (SpaceId space : spaces()) {
                compare(space, "seed " + seed + ", space " + space);
            }
        }
    }

    private void step(int step) throws Exception {
        Laptop laptop = world.any();
        try {
            switch (random.nextInt(100)) {
                case 0 -> lose(laptop);
                case 1 -> copy(laptop);
                case 2 -> member();
                case 3, 4, 5 -> erase(laptop);
                default -> {
                    if (random.nextInt(5) < 2) {
                        exchange(laptop);
                    } else {
                        edit(laptop);
                    }
                }
            }
        } catch (Refusal refusal) {
            assertTrue(ANSWERS.contains(refusal.problem()), "step " + step + ": " + refusal);
        }
        note(laptop);
    }

    /// What a laptop has written up to now must be held by all at the end.
    private void note(Laptop laptop) {
        if (random.nextInt(10) == 0) {
            for (Space space : laptop.home.records().spaces()) {
                for (HeldLog log : laptop.home.store().shelf().logs(space.id())) {
                    if (!laptop.lost && log.origin().device().equals(laptop.home.store().device())) {
                        written.computeIfAbsent(space.id(), s -> new java.util.HashSet<>()).add(log.head());
                    }
                }
            }
        }
    }

    private void edit(Laptop laptop) {
        Home home = laptop.home;
        List<Space> spaces = home.records().spaces();
        Space space = random.nextInt(3) == 0 ? spaces.get(random.nextInt(spaces.size())) : network(home);
        String kind = laptop.newer && random.nextInt(6) == 0 ? "booking" : "resource";
        List<Item> items =
                home.records().list(Query.all(home.records().kinds().named(kind))).stream()
                        .filter(i -> i.space().equals(space.id()))
                        .toList();
        if (items.isEmpty() || random.nextInt(5) == 0) {
            RecordId id = home.store().newId(space.id());
            String title = kind.equals("booking") ? "item" : "name";
            home.store().save(List.of(new Edit(id, kind, Map.of(title, word()))), Map.of());
            return;
        }
        Item item = items.get(random.nextInt(items.size()));
        List<Conflict> conflicts = home.records().conflicts();
        switch (random.nextInt(10)) {
            case 0 -> home.store().save(List.of(Edit.delete(item.id(), kind)), Map.of(item.id(), item.stamps()));
            case 1 -> home.store().undo(home.store().lastSave());
            case 2, 3 -> {
                if (!conflicts.isEmpty()) {
                    new Review(home).keep(conflicts.get(random.nextInt(conflicts.size())), 0);
                }
            }
            default -> home.store().save(List.of(new Edit(item.id(), kind, some(kind))), Map.of());
        }
    }

    private Space network(Home home) {
        return home.records()
                .space(world.network)
                .orElseGet(() -> home.records().spaces().getFirst()); // who was removed does not see it
    }

    private Map<String, Object> some(String kind) {
        Map<String, Object> registers = new TreeMap<>();
        if (kind.equals("booking")) {
            registers.put("notes", word());
            return registers;
        }
        registers.put(random.nextBoolean() ? "site" : "keeper", word());
        if (random.nextBoolean()) {
            registers.put("tags." + word(), random.nextBoolean());
        }
        if (random.nextInt(10) == 0) {
            registers.put("from_a_newer_version", (long) random.nextInt(3));
        }
        return registers;
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private void erase(Laptop laptop) {
        List<Item> items = laptop.home.records().list(Query.all(laptop.home.records().kinds().named("resource")));
        if (!items.isEmpty()) {
            Item item = items.get(random.nextInt(items.size()));
            laptop.home.store().erase(item, Set.of(random.nextBoolean() ? "site" : "tags"));
        }
    }

    /// A laptop is declared lost, with or without what came in from it so far, and goes on all the same.
    private void lose(Laptop laptop) {
        Laptop root = world.root(laptop.community);
        long live = new Laptops(root.home).all().stream().filter(d -> d.isLive()).count();
        if (!laptop.root && live > 1) {
            Laptops laptops = new Laptops(root.home);
            laptops.all().stream()
                    .filter(d -> d.key().equals(laptop.home.store().device()))
                    .forEach(d -> laptops.revoke(d, random.nextBoolean() ? laptops.heads(d) : List.of(), null));
            world.laptops.stream()
                    .filter(l -> l.home.store().device().equals(laptop.home.store().device()))
                    .forEach(l -> l.lost = true);
        }
    }

    private void copy(Laptop laptop) throws Exception {
        if (!laptop.root && !laptop.lost && copies < 2) {
            copies++;
            world.copy(laptop);
        }
    }

    /// The founder removes a community of the network, or takes it in again.
    private void member() {
        Home founder = world.root(0).home;
        String other = world.root(3).home.store().us();
        Space space = founder.records().space(world.network).orElseThrow();
        if (space.members().contains(other)) {
            new Networks(founder).remove(space.id(), other);
        } else {
            takeBackIn();
        }
    }

    private void takeBackIn() {
        Home founder = world.root(0).home;
        Space space = founder.records().space(world.network).orElseThrow();
        if (!space.members().contains(world.root(3).home.store().us())) {
            new Networks(founder).take(space.id(), founder.contact("Dogwood"), false);
        }
    }

    /// Bundles are written, lost, left lying, brought late or twice, cut short or changed.
    private void exchange(Laptop laptop) throws Exception {
        if (world.underWay.isEmpty() || random.nextBoolean()) {
            int to = random.nextInt(5);
            Path file = world.take(laptop, to, random.nextInt(10) == 0);
            if (random.nextInt(10) > 0) {
                world.underWay.add(new Parcel(file, to));
            }
            return;
        }
        Parcel parcel = world.underWay.get(random.nextInt(world.underWay.size()));
        List<Laptop> at = world.laptops.stream().filter(l -> l.community == parcel.to()).toList();
        Home home = at.get(random.nextInt(at.size())).home;
        if (random.nextInt(8) == 0) {
            String before = home.store().shelf().heldDigest(null);
            Path bad = spoil(parcel.file());
            try {
                new Incoming(home).bringIn(bad, Progress.NONE);
            } catch (Refusal refusal) {
                assertEquals(before, home.store().shelf().heldDigest(null), refusal.toString());
                return;
            }
            throw new AssertionError("a spoilt bundle was taken");
        }
        new Incoming(home).bringIn(parcel.file(), Progress.NONE);
        if (random.nextInt(3) > 0) {
            world.underWay.remove(parcel);
        }
    }

    private Path spoil(Path file) throws Exception {
        Path bad = Files.copy(file, Files.createTempDirectory(folder, "bad").resolve(file.getFileName()));
        try (RandomAccessFile bytes = new RandomAccessFile(bad.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            if (random.nextBoolean()) {
                bytes.setLength(at);
            } else {
                bytes.seek(at);
                int old = bytes.read();
                bytes.seek(at);
                bytes.write(old ^ 1 << random.nextInt(8));
            }
        }
        return bad;
    }

    private Set<SpaceId> spaces() {
        Set<SpaceId> spaces = new java.util.HashSet<>();
        world.laptops.forEach(l -> l.home.records().spaces().forEach(s -> spaces.add(s.id())));
        return spaces;
    }

    private void compare(SpaceId space, String why) {
        List<Laptop> in = new ArrayList<>();
        for (Laptop laptop : world.laptops) {
            if (!laptop.lost && laptop.home.records().space(space).isPresent()) {
                in.add(laptop);
            }
        }
        assertFalse(in.isEmpty());
        SpaceKind kind = in.getFirst().home.records().space(space).orElseThrow().kind();
        Map<Boolean, String> states = new HashMap<>();
        String held = in.getFirst().home.store().shelf().heldDigest(space);
        for (Laptop laptop : in) {
            String who = why + " " + kind + ", " + laptop.home.folder().getFileName();
            Home home = laptop.home;
            assertEquals(held, home.store().shelf().heldDigest(space), who);
            String state = home.store().shelf().stateDigest(space);
            assertEquals(states.computeIfAbsent(laptop.newer, v -> state), state, who);
            home.store().rebuild();
            assertEquals(state, home.store().shelf().stateDigest(space), who + ", built anew");
            for (Tip tip : written.getOrDefault(space, Set.of())) {
                assertTrue(home.store().shelf().holds(tip), who + " lacks " + tip);
            }
        }
    }
}
