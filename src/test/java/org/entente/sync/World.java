package org.entente.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.areas.Areas;
import org.entente.bench.Booking;
import org.entente.record.Kinds;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Model;

/// Five communities of twelve laptops, some of an older and some of a newer version of the program, their clocks decades
/// apart, and the drives that are under way between them.
final class World implements AutoCloseable {
    private static final String[] NAMES = {"Alder", "Birch", "Cedar", "Dogwood", "Elm"};
    private static final int[] LAPTOPS = {3, 3, 2, 2, 2};

    /// One laptop.
    static final class Laptop {
        final int community;
        final boolean newer;
        final boolean root;
        Home home;
        boolean lost;

        Laptop(int community, boolean newer, boolean root, Home home) {
            this.community = community;
            this.newer = newer;
            this.root = root;
            this.home = home;
        }
    }

    /// A bundle on a drive.
    record Parcel(Path file, int to) {}

    final Path folder;
    final Random random;
    final List<Laptop> laptops = new ArrayList<>();
    final List<Parcel> underWay = new ArrayList<>();
    final SpaceId network;

    World(Path folder, Random random) throws Exception {
        this.folder = folder;
        this.random = random;
        for (int c = 0; c < NAMES.length; c++) {
            Path place = folder.resolve(NAMES[c]);
            Home.found(place, model(c % 2 == 0), NAMES[c], "", null).close();
            laptops.add(new Laptop(c, c % 2 == 0, true, open(place, c % 2 == 0)));
        }
        for (Laptop one : List.copyOf(laptops)) {
            for (Laptop other : List.copyOf(laptops)) {
                if (one != other) {
                    Path card = folder.resolve("card");
                    one.home.exportCard(card);
                    other.home.meet(card);
                }
            }
        }
        Home founder = root(0).home;
        network = founder.createNetwork("Trees", founder.store().trust().contacts().stream().toList()).id();
        for (int c = 0; c < NAMES.length; c++) {
            for (int i = 1; i < LAPTOPS[c]; i++) {
                join(c, NAMES[c] + " " + (i + 1), i % 2 == 0);
            }
        }
    }

    static Model model(boolean newer) {
        List<Class<? extends Record>> types = new ArrayList<>();
        Areas.all().forEach(area -> types.addAll(area.kinds()));
        if (newer) {
            types.add(Booking.class);
        }
        return new Model(new Kinds(types), Areas.rules());
    }

    private Home open(Path place, boolean newer) {
        Instant wrong = Instant.now().plus(Duration.ofDays(random.nextInt(40_000) - 20_000));
        return Home.open(place, model(newer), null, InstantSource.fixed(wrong));
    }

    private void join(int community, String name, boolean newer) throws Exception {
        Path place = folder.resolve(name);
        Path request = folder.resolve(name + ".request");
        Joining.ask(place, name, request);
        Path answer =
                new Laptops(root(community).home)
                        .accept(Laptops.readRequest(request), drive(), null, Progress.NONE)
                        .file();
        Joining.join(place, model(newer), answer, Progress.NONE).close();
        laptops.add(new Laptop(community, newer, false, open(place, newer)));
    }

    /// The laptop that has the community's root key.
    Laptop root(int community) {
        return laptops.stream().filter(l -> l.root && l.community == community).findFirst().orElseThrow();
    }

    Laptop any() {
        return laptops.get(random.nextInt(laptops.size()));
    }

    private Path drive() throws Exception {
        return Files.createTempDirectory(folder, "drive");
    }

    /// Takes what a community lacks to a drive.
    Path take(Laptop from, int to, boolean everything) throws Exception {
        Home home = from.home;
        var contact = to == from.community ? home.store().trust().us() : home.contact(NAMES[to]);
        return new Outgoing(home)
                .take(List.of(contact), drive(), new Outgoing.Wish(false, everything), Progress.NONE)
                .file();
    }

    /// A copied laptop: both go on with the same keys.
    void copy(Laptop laptop) throws Exception {
        Path place = laptop.home.folder();
        laptop.home.close();
        Path to = Files.createTempDirectory(folder, "copy").resolve("data");
        try (var files = Files.walk(place)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(place.relativize(file)));
            }
        }
        Laptops.claim(to);
        laptop.home = open(place, laptop.newer);
        laptops.add(new Laptop(laptop.community, laptop.newer, false, open(to, laptop.newer)));
    }

    /// Brings everything everybody has to everybody who may have it.
    void deliverAll() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (Laptop laptop : laptops) {
                if (!laptop.root) {
                    bring(laptop, root(laptop.community));
                }
            }
            for (int from = 0; from < NAMES.length; from++) {
                for (int to = 0; to < NAMES.length; to++) {
                    if (from != to) {
                        bring(root(from), root(to));
                    }
                }
            }
            for (Laptop laptop : laptops) {
                if (!laptop.root && !laptop.lost) {
                    bring(root(laptop.community), laptop);
                }
            }
        }
    }

    private void bring(Laptop from, Laptop to) throws Exception {
        Path file;
        try {
            file = take(from, to.community, true);
        } catch (Refusal e) {
            // a community of one laptop has nobody of its own to take anything to
            if (e.problem() == org.entente.record.Problem.NO_RECEIVING_DEVICE) {
                return;
            }
            throw e;
        }
        new Incoming(to.home).bringIn(file, Progress.NONE);
    }

    @Override
    public void close() {
        laptops.forEach(laptop -> laptop.home.close());
    }
}
