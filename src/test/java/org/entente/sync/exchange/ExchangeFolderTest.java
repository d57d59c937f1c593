package org.entente.sync.exchange;

import static org.entente.sync.Communities.add;
import static org.entente.sync.Communities.pair;
import static org.entente.sync.Communities.set;
import static org.entente.sync.Communities.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.sync.Attachments;
import org.entente.sync.Communities;
import org.entente.sync.FilesOut;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Communities that share a plain folder.
class ExchangeFolderTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Path shared;
    private ExchangeFolder here;
    private ExchangeFolder there;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        shared = Files.createDirectory(folder.resolve("shared"));
        here = exchange(hillside);
        there = exchange(riverbend);
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private ExchangeFolder exchange(Home home) {
        return new ExchangeFolder(home, shared, Set.of(), Duration.ZERO);
    }

    private static Look look(ExchangeFolder exchange) {
        Look look = exchange.look(Progress.NONE);
        assertNull(look.trouble(), () -> String.valueOf(look.trouble()));
        return look;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(shared)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// Looks in turn until nobody does anything any more.
    private void settle(ExchangeFolder... exchanges) {
        int quiet = 0;
        for (int i = 0; quiet < exchanges.length; i++) {
            assertTrue(i < 30, "they never come to rest");
            Look look = look(exchanges[i % exchanges.length]);
            quiet = look.written() + look.removed() + look.arrived().size() == 0 ? quiet + 1 : 0;
        }
    }

    @Test
    void whatOneEntersArrivesIsReceiptedAndTheFolderIsEmptyAgain() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Look left = look(here);
        assertEquals(1, left.written());
        assertEquals("Riverbend", left.left().getFirst().to());
        assertEquals(1, left.left().getFirst().changes());
        assertEquals(1, names().size());
        Look came = look(there);
        assertEquals("Hillside", came.arrived().getFirst().from());
        assertEquals(1, came.arrived().getFirst().entries());
        assertEquals("Tractor", value(riverbend, tractor, "name"));
        assertEquals(1, came.written(), "word that it was read");
        settle(here, there);
        assertEquals(List.of(), names());
        assertEquals(List.of(), look(here).left());
        assertEquals(1, look(there).recent().size());
    }

    @Test
    void aPhotoGoesInABundleOfItsOwnAndTheFolderIsEmptyAgain() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        byte[] bytes = new byte[50_000];
        new Random(7).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, bytes, 0, 3);
        Path photo = Files.write(folder.resolve("tractor.jpg"), bytes);
        RecordId id = new Attachments(hillside).add(hillside.records().find(tractor).orElseThrow(), photo).id();
        assertEquals(2, look(here).written());
        assertEquals(List.of(false, true), names().stream().map(FilesOut::isName).sorted().toList());
        assertEquals(0, look(here).written(), "it lies there already");
        look(there);
        assertArrayEquals(bytes, new Attachments(riverbend).read(riverbend.records().find(id).orElseThrow()));
        settle(here, there);
        assertEquals(List.of(), names());
    }

    @Test
    void bothWaysAtOnceComeToRestToo() throws Exception {
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        RecordId mill = add(riverbend, pair(hillside, riverbend), "partner", "name", "Old Mill");
        settle(there, here);
        assertEquals(List.of(), names());
        set(hillside, mill, "name", "The Mill");
        set(riverbend, tractor, "site", "North Barn");
        settle(here, there);
        assertEquals("The Mill", value(riverbend, mill, "name"));
        assertEquals("North Barn", value(hillside, tractor, "site"));
        assertEquals(List.of(), names());
    }

    @Test
    void ourOwnLaptopsExchangeOverItToo() throws Exception {
        Home second = communities.second(hillside, "Hillside 2");
        RecordId ours = add(second, second.space("ours").id(), "partner", "name", "Seed library");
        RecordId tractor = add(second, pair(hillside, riverbend), "resource", "name", "Tractor");
        settle(exchange(second), here, there);
        assertEquals("Seed library", value(hillside, ours, "name"));
        assertEquals("Tractor", value(riverbend, tractor, "name"));
        assertEquals(List.of(), names());
    }

    @Test
    void threeCommunitiesOfANetworkComeToRest() throws Exception {
        Home oak = communities.found("Oak Savanna");
        hillside.createNetwork("Three Rivers", List.of(hillside.contact("Riverbend"), hillside.contact("Oak Savanna")));
        RecordId tractor = add(hillside, hillside.space("network:Three Rivers").id(), "resource", "name", "Tractor");
        ExchangeFolder third = exchange(oak);
        settle(here, there, third);
        set(oak, tractor, "site", "Mill Yard");
        settle(third, here, there);
        assertEquals("Mill Yard", value(riverbend, tractor, "site"));
        assertEquals("Mill Yard", value(hillside, tractor, "site"));
        assertEquals(List.of(), names());
    }

    @Test
    void aNewerBundleOfOursReplacesTheOlderAndNothingElseIsTouched() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        look(here);
        String first = names().getFirst();
        String copy = first.replace(".entente", ".sync-conflict-20260101-120000-ABCDEFG.entente");
        Files.copy(shared.resolve(first), shared.resolve(copy));
        for (String foreign : List.of("notes.txt", ".stignore", "hillside-to-riverbend-2026-01-01-x.entente.part")) {
            Files.writeString(shared.resolve(foreign), "x");
        }
        assertEquals(0, look(here).written(), "nothing new to say");
        add(hillside, pair(hillside, riverbend), "resource", "name", "Baler");
        Look again = look(here);
        assertEquals(1, again.written());
        assertEquals(1, again.removed());
        assertEquals(4, names().size());
        assertTrue(names().stream().noneMatch(name -> name.equals(first) || name.equals(copy)));
        settle(there, here);
        assertEquals(List.of(".stignore", "hillside-to-riverbend-2026-01-01-x.entente.part", "notes.txt"), names());
    }

    @Test
    void whatIsOursIsKnownAfterARestart() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        look(here);
        assertEquals(0, look(exchange(hillside)).written());
        look(there);
        assertEquals(1, look(exchange(riverbend)).recent().size());
        settle(exchange(hillside), exchange(riverbend));
        assertEquals(List.of(), names());
    }

    @Test
    void aHalfCopiedFileIsReadWhenItIsWholeAndSpokenOfOnlyIfItStaysBroken() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        look(here);
        Path file = shared.resolve(names().getFirst());
        byte[] whole = Files.readAllBytes(file);
        ExchangeFolder patient = new ExchangeFolder(riverbend, shared, Set.of(), Duration.ofHours(1));
        for (int length = 0; length < whole.length; length += whole.length / 5 + 1) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(List.of(), look(patient).waiting());
            Look impatient = look(there);
            assertEquals(List.of(), impatient.arrived());
            assertEquals(1, impatient.waiting().size());
            assertTrue(Files.exists(file));
        }
        Files.write(file, whole);
        Look came = look(there);
        assertEquals(1, came.arrived().size());
        assertEquals(List.of(), came.waiting());
    }

    @Test
    void partsThatArriveInAnyOrderAreReadOnceAllAreThere() throws Exception {
        for (int i = 0; i < 40; i++) {
            String notes =
                    new java.util.Random(i)
                            .ints(300, 'a', 'z')
                            .mapToObj(Character::toString)
                            .reduce("", String::concat);
            add(hillside, pair(hillside, riverbend), "partner", "name", "Partner " + i, "notes", notes);
        }
        look(here);
        Path file = shared.resolve(names().getFirst());
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        int size = whole.length / 3 + 1;
        for (int number : new int[] {3, 1, 2}) {
            Look look = look(there);
            assertEquals(List.of(), look.arrived());
            assertTrue(look.waiting().stream().allMatch(w -> w.why().problem() == Problem.BUNDLE_PART_MISSING));
            int from = (number - 1) * size;
            byte[] part = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + size));
            Files.write(shared.resolve("%s.%03d".formatted(file.getFileName(), number)), part);
        }
        assertEquals(40, look(there).arrived().getFirst().entries());
    }

    @Test
    void aConflictedCopyIsReadLikeAnyOther() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        look(here);
        Path file = shared.resolve(names().getFirst());
        Path copy = shared.resolve("x.sync-conflict-20260101-120000-ABCDEFG.entente");
        Files.move(file, copy);
        Files.write(shared.resolve("y.sync-conflict-20260101-120000-ABCDEFG.entente"), new byte[] {1});
        Look came = look(there);
        assertEquals(1, came.arrived().size());
        assertEquals(List.of(), came.waiting());
    }

    @Test
    void somebodyWeHaveNotMetWaitsUntilWeHave() throws Exception {
        Home oak = Home.found(folder.resolve("oak"), communities.model, "Oak Savanna", "", null);
        try (oak) {
            Path card = folder.resolve("hillside.card");
            hillside.exportCard(card);
            oak.meet(card);
            add(oak, pair(oak, hillside), "resource", "name", "Baler");
            look(exchange(oak));
            Look stranger = look(here);
            assertEquals(Problem.SENDER_UNKNOWN, stranger.waiting().getFirst().why().problem());
            Path theirs = folder.resolve("oak.card");
            oak.exportCard(theirs);
            hillside.meet(theirs);
            Look met = look(here);
            assertEquals("Oak Savanna", met.arrived().getFirst().from());
            assertEquals(List.of(), met.waiting());
        }
    }

    @Test
    void onlyThoseWhoShareItAreWrittenTo() throws Exception {
        communities.found("Oak Savanna");
        add(hillside, hillside.space("pair:Oak Savanna").id(), "resource", "name", "Baler");
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Set<String> with = Set.of(hillside.contact("Riverbend").id());
        look(new ExchangeFolder(hillside, shared, with, Duration.ZERO));
        assertEquals(1, names().size());
        assertTrue(names().getFirst().startsWith("hillside-to-riverbend-"));
    }

    @Test
    void aFolderThatIsGoneIsSaidAndTriedAgain() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Files.delete(shared);
        Look gone = here.look(Progress.NONE);
        assertEquals(Problem.EXCHANGE_FOLDER_GONE, Objects.requireNonNull(gone.trouble()).problem());
        Files.createDirectory(shared);
        assertEquals(1, look(here).written());
    }

    @Test
    void aCardThatChangesIsToldEvenWhereNoRecordHas() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        settle(here, there);
        hillside.rename("Hillside Farm", "", null);
        assertEquals(1, look(here).written());
        look(there);
        assertEquals("Hillside Farm", riverbend.contact("Hillside Farm").name());
        assertEquals(0, look(here).written());
        add(riverbend, pair(hillside, riverbend), "resource", "name", "Baler");
        settle(there, here);
        assertEquals(List.of(), names());
    }

    @Test
    void aBundleThatCameOnADriveLetsTheFolderBeTidied() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        look(here);
        communities.carry(hillside, riverbend);
        communities.carry(riverbend, hillside);
        assertEquals(1, look(here).removed());
        assertEquals(List.of(), names());
    }

    @Test
    void itIsWatchedUnattended() throws Exception {
        BlockingQueue<Look> looks = new LinkedBlockingQueue<>();
        try (Exchange _ = new Exchange(here, shared, Duration.ofHours(1), looks::add)) {
            assertEquals(0, Objects.requireNonNull(looks.poll(60, TimeUnit.SECONDS)).written());
            add(riverbend, pair(hillside, riverbend), "resource", "name", "Baler");
            new Outgoing(riverbend)
                    .take(List.of(riverbend.contact("Hillside")), shared, Outgoing.Wish.USUAL, Progress.NONE);
            Look came = Objects.requireNonNull(looks.poll(60, TimeUnit.SECONDS));
            while (came.arrived().isEmpty()) {
                came = Objects.requireNonNull(looks.poll(60, TimeUnit.SECONDS));
            }
            assertEquals("Riverbend", came.arrived().getFirst().from());
        }
    }
}
