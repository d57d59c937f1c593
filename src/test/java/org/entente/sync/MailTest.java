package org.entente.sync;

import static org.entente.sync.Communities.add;
import static org.entente.sync.Communities.pair;
import static org.entente.sync.Communities.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.record.RecordId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sealed mail that travels over hands that cannot open it.
class MailTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home mill;
    private Home riverbend;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        mill = communities.found("Mill Creek");
        riverbend = communities.found("Riverbend");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private Path drive(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    private static Mail.Passed pass(Home home, Path drive) {
        Mail mail = new Mail(home);
        return mail.pass(drive, mail.waiting(drive, Set.of()), Progress.NONE);
    }

    @Test
    void mailGoesOverTwoHandsUnopenedAndIsLetGoOnceItHasArrived() throws Exception {
        hillside.createNetwork("Rivers", List.of(hillside.contact("Mill Creek"), hillside.contact("Riverbend")));
        communities.carry(hillside, mill);
        communities.carry(hillside, riverbend);
        RecordId tractor = add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Path first = drive("first");
        Path letter =
                new Outgoing(hillside)
                        .take(List.of(hillside.contact("Riverbend")), first, Outgoing.Wish.USUAL, Progress.NONE)
                        .file();
        assertEquals(new Mail.Passed(0, 0, 0), pass(hillside, first), "our own is no mail");
        assertEquals(new Mail.Passed(1, 0, 0), pass(mill, first));
        assertEquals("riverbend", new Mail(mill).held().getFirst().to());
        assertEquals(new Mail.Passed(0, 0, 0), pass(mill, first), "not back where it came from");
        Files.delete(letter);
        assertEquals(new Mail.Passed(0, 0, 0), pass(mill, first), "nor once it was taken off there");
        Path second = drive("second");
        assertEquals(new Mail.Passed(0, 1, 0), pass(mill, second));
        Path arrived = second.resolve(String.valueOf(letter.getFileName()));
        new Incoming(riverbend).bringIn(arrived, Progress.NONE);
        assertEquals("Tractor", value(riverbend, tractor, "name"));
        Files.delete(arrived);
        assertEquals(new Mail.Passed(0, 0, 0), pass(mill, second), "never twice on one drive");
        assertEquals(1, new Mail(mill).held().size());
        communities.carry(riverbend, mill);
        new Mail(mill).tidy();
        assertTrue(new Mail(mill).held().isEmpty());
        assertEquals(new Mail.Passed(0, 0, 0), pass(mill, drive("third")));
    }

    @Test
    void whatIsTakenAlongIsTheSameByteForByteAndNothingElseIsTaken() throws Exception {
        add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
        Path drive = drive("usb");
        Path letter =
                new Outgoing(hillside)
                        .take(List.of(hillside.contact("Riverbend")), drive, Outgoing.Wish.USUAL, Progress.NONE)
                        .file();
        new Outgoing(hillside)
                .take(List.of(hillside.contact("Riverbend")), drive, new Outgoing.Wish(true, true), Progress.NONE);
        Files.writeString(drive.resolve("holiday.entente"), "no bundle");
        Files.writeString(drive.resolve("a-to-b-" + "a".repeat(32) + ".entente"), "no seal");
        assertEquals(1, pass(mill, drive).picked());
        assertArrayEquals(Files.readAllBytes(letter), Files.readAllBytes(new Mail(mill).held().getFirst().file()));
    }

    @Test
    void eachDriveHasABudgetAndTheOldestGoFirst() throws Exception {
        Path drive = drive("usb");
        for (int i = 0; i < 5; i++) {
            add(hillside, pair(hillside, riverbend), "resource", "name", "Tool " + i);
            new Outgoing(hillside)
                    .take(List.of(hillside.contact("Riverbend")), drive, new Outgoing.Wish(false, true), Progress.NONE);
        }
        List<Mail.Letter> waiting = new Mail(mill).waiting(drive, Set.of());
        long largest = waiting.stream().mapToLong(Mail.Letter::bytes).max().orElseThrow();
        Mail small = new Mail(mill, 3 * largest, 4 * largest);
        Mail.Passed passed = small.pass(drive, waiting, Progress.NONE);
        assertTrue(passed.picked() >= 3 && passed.left() == 5 - passed.picked());
        Path other = drive("other");
        add(hillside, pair(hillside, riverbend), "resource", "name", "Last");
        for (int i = 0; i < 2; i++) {
            new Outgoing(hillside)
                    .take(List.of(hillside.contact("Riverbend")), other, new Outgoing.Wish(false, true), Progress.NONE);
        }
        List<Mail.Letter> more = small.waiting(other, Set.of());
        assertEquals(2, small.pass(other, more, Progress.NONE).picked());
        long used = small.held().stream().mapToLong(Mail.Letter::bytes).sum();
        assertTrue(used <= 4 * largest);
        assertFalse(small.held().isEmpty());
    }
}
