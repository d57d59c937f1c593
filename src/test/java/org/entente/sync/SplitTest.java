package org.entente.sync;

import static org.entente.sync.Communities.add;
import static org.entente.sync.Communities.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles in several parts: all of them, or nothing and a sentence.
class SplitTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Path drive;
    private Path first;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            StringBuilder notes = new StringBuilder();
            random.ints(500, 'a', 'z').forEach(c -> notes.append((char) c));
            add(hillside, pair(hillside, riverbend), "partner", "name", "Partner " + i, "notes", notes.toString());
        }
        drive = Files.createDirectory(folder.resolve("drive"));
        first = take(drive, Outgoing.Wish.USUAL);
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private Path take(Path to, Outgoing.Wish wish) {
        return new Outgoing(hillside, 2_000)
                .take(List.of(hillside.contact("Riverbend")), to, wish, Progress.NONE)
                .file();
    }

    private Path part(int number) {
        return first.resolveSibling(first.getFileName().toString().replaceFirst("\\.001$", ".%03d".formatted(number)));
    }

    private Refusal refused(Path file) {
        String before = riverbend.store().shelf().heldDigest(null);
        Refusal refusal = assertThrows(Refusal.class, () -> new Incoming(riverbend).bringIn(file, Progress.NONE));
        assertEquals(before, riverbend.store().shelf().heldDigest(null));
        assertThrows(Refusal.class, () -> Check.bundle(file, riverbend.folder()));
        assertThrows(Refusal.class, () -> new Incoming(riverbend).preview(file));
        return refusal;
    }

    @Test
    void itIsOneBundleByItsFirstPartAnyPartOrTheFolder() {
        assertTrue(first.toString().endsWith(".entente.001"));
        assertTrue(Files.exists(part(3)));
        assertEquals(List.of(first), Incoming.bundlesIn(drive));
        assertEquals(20, new Incoming(riverbend).preview(first).fresh());
        assertEquals(20, Check.bundle(part(2), riverbend.folder()).entries());
        assertEquals(20, new Incoming(riverbend).bringIn(first, Progress.NONE).entries());
        assertTrue(new Incoming(riverbend).preview(first).known());
    }

    @Test
    void anyMissingPartIsNamed() throws Exception {
        int last = 1;
        while (Files.exists(part(last + 1))) {
            last++;
        }
        Path away = folder.resolve("away");
        for (int number = 1; number <= last; number++) {
            Files.move(part(number), away);
            Refusal refusal = refused(first);
            assertEquals(Problem.BUNDLE_PART_MISSING, refusal.problem());
            assertEquals(part(number).getFileName().toString(), refusal.details()[1]);
            assertEquals(List.of(first), Incoming.bundlesIn(drive));
            Files.move(away, part(number));
        }
        for (int number = 2; number <= last; number++) {
            Files.delete(part(number));
        }
        assertEquals(part(2).getFileName().toString(), refused(first).details()[1]);
        assertEquals(Problem.FILE_MISSING, refused(folder.resolve("x.entente.001")).problem());
    }

    @Test
    void partsOfTwoBundlesMakeNone() throws Exception {
        for (boolean open : new boolean[] {false, true}) {
            Path other = Files.createDirectory(folder.resolve("other" + open));
            Path theirs = take(other, new Outgoing.Wish(open, true));
            add(hillside, pair(hillside, riverbend), "partner", "name", "One more");
            first = take(drive, new Outgoing.Wish(open, true));
            Path second = theirs.resolveSibling(theirs.getFileName().toString().replace(".001", ".002"));
            Files.copy(second, part(2), StandardCopyOption.REPLACE_EXISTING);
            assertEquals(Problem.BUNDLE_PARTS_MIXED, refused(first).problem());
        }
    }

    @Test
    void aPartCutShortOrTooLongOrSwappedIsRefused() throws Exception {
        byte[] second = Files.readAllBytes(part(2));
        Files.write(part(2), Arrays.copyOf(second, 1_999));
        assertEquals(Problem.BUNDLE_PARTS_MIXED, refused(first).problem());
        Files.write(part(2), Arrays.copyOf(second, 2_001));
        assertEquals(Problem.BUNDLE_PARTS_MIXED, refused(first).problem());
        Files.copy(part(3), part(2), StandardCopyOption.REPLACE_EXISTING);
        Files.write(part(3), second);
        assertEquals(Problem.BUNDLE_PARTS_MIXED, refused(first).problem());
    }

    @Test
    void whatSystemsAndOtherProgramsKeepBesideAFileIsNoBundle() throws Exception {
        Path others = Files.createDirectory(folder.resolve("others"));
        for (String name :
                List.of(
                        "._a.entente",
                        ".syncthing.a.entente.tmp",
                        "~syncthing~a.entente.tmp",
                        "a.entente.part",
                        ".a.entente",
                        "a.entente.001.part",
                        "a.entente.tmp",
                        "a.entente.1",
                        "entente.txt")) {
            Files.writeString(others.resolve(name), "x");
        }
        assertEquals(List.of(), Incoming.bundlesIn(others));
    }
}
