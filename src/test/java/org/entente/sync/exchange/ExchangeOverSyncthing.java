package org.entente.sync.exchange;

import static org.entente.sync.Communities.add;
import static org.entente.sync.Communities.pair;
import static org.entente.sync.Communities.set;
import static org.entente.sync.Communities.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.Tools;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two communities, each with its own folder, and the real Syncthing between them: `mvn -Psyncthing test`.
class ExchangeOverSyncthing {
    private static final Duration PERIOD = Duration.ofSeconds(2);

    @TempDir Path folder;

    private final BlockingQueue<Look> looks = new LinkedBlockingQueue<>();
    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Carrier here;
    private Carrier there;
    private Exchange left;
    private Exchange right;

    @BeforeEach
    void start() throws Exception {
        Tools.need("syncthing");
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        here = new Carrier(folder.resolve("carrier-1"), Files.createDirectory(folder.resolve("shared-1")));
        there = new Carrier(folder.resolve("carrier-2"), Files.createDirectory(folder.resolve("shared-2")));
        here.start(there);
        there.start(here);
        left = watch(hillside, here);
        right = watch(riverbend, there);
    }

    @AfterEach
    void stop() {
        left.close();
        right.close();
        here.close();
        there.close();
        communities.close();
    }

    private Exchange watch(Home home, Carrier carrier) {
        ExchangeFolder exchange = new ExchangeFolder(home, carrier.folder(), Set.of(), Duration.ofSeconds(5));
        return new Exchange(exchange, carrier.folder(), PERIOD, looks::add);
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.call()) {
            assertTrue(
                    System.nanoTime() < end,
                    () ->
                            "in vain waited for "
                                    + what
                                    + " among "
                                    + names(here)
                                    + " and "
                                    + names(there)
                                    + "\n"
                                    + logs());
            looks.poll(5, TimeUnit.SECONDS);
        }
    }

    private String logs() {
        try {
            return Files.readString(here.log()) + "\n" + Files.readString(there.log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean isTidy() {
        return Stream.of(here, there).allMatch(carrier -> Incoming.bundlesIn(carrier.folder()).isEmpty());
    }

    private boolean isAlike() {
        SpaceId pair = pair(hillside, riverbend);
        return hillside.store().shelf().stateDigest(pair).equals(riverbend.store().shelf().stateDigest(pair));
    }

    @Test
    void whatIsEnteredOnOneSideArrivesOnTheOtherAndBothFoldersAreEmptyAgain() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        until("the tractor", () -> riverbend.records().find(tractor).isPresent());
        until("empty folders", this::isTidy);
        set(riverbend, tractor, "site", "Mill Yard");
        set(hillside, tractor, "name", "Red tractor");
        until("both alike", () -> isAlike() && "Mill Yard".equals(value(hillside, tractor, "site")));
        until("empty folders", this::isTidy);
    }

    @Test
    void aLargeBundleIsTakenOnlyWhenItIsWholeThere() throws Exception {
        SpaceId pair = pair(hillside, riverbend);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder notes = new StringBuilder();
            random.ints(20_000, 'a', 'z').forEach(c -> notes.append((char) c));
            add(hillside, pair, "partner", "name", "Partner " + i, "notes", notes.toString());
        }
        until("300 partners", this::isAlike);
        until("empty folders", this::isTidy);
        assertTrue(looks.stream().allMatch(look -> look.waiting().isEmpty()));
    }

    @Test
    void whatIsEnteredWhileOneCarrierIsOffArrivesLaterAndForeignFilesStay() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        for (String name : List.of("agenda.txt", "odd.entente")) {
            Files.writeString(here.folder().resolve(name), "no bundle at all");
        }
        until("the odd file", () -> names(there).containsAll(List.of("agenda.txt", "odd.entente")));
        until(
                "the tractor",
                () -> riverbend.records().find(tractor).isPresent() && !hasBundle(here) && !hasBundle(there));
        there.close();
        set(hillside, tractor, "site", "North Barn");
        set(riverbend, tractor, "notes", "Needs oil");
        Files.writeString(here.folder().resolve("agenda.txt"), "ours");
        Files.writeString(there.folder().resolve("agenda.txt"), "theirs");
        Files.writeString(here.folder().resolve("odd.entente"), "no bundle on this side");
        Files.writeString(there.folder().resolve("odd.entente"), "nor this one");
        until("bundles on both sides", () -> List.of(here, there).stream().allMatch(this::hasBundle));
        there.start(here);
        until("both alike", () -> isAlike() && "Needs oil".equals(value(hillside, tractor, "notes")));
        until("nothing but the odd files", () -> !hasBundle(here) && !hasBundle(there));
        until("a conflicted copy", () -> names(here).stream().anyMatch(name -> name.contains("odd.sync-conflict-")));
        looks.clear();
        until(
                "the broken one named",
                () -> {
                    Look look = looks.poll(5, TimeUnit.SECONDS);
                    return look != null
                            && look.waiting().size() == 1
                            && look.waiting().getFirst().file().equals("odd.entente");
                });
        assertEquals(2, names(here).stream().filter(name -> name.startsWith("agenda")).count());
    }

    private boolean hasBundle(Carrier carrier) {
        return names(carrier).stream().anyMatch(name -> name.contains("-to-"));
    }

    private static List<String> names(Carrier carrier) {
        try (Stream<Path> files = Files.list(carrier.folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
