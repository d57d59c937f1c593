package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.areas.Areas;
import org.entente.record.Problem;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    @TempDir Path folder;

    private Path us;
    private Path them;
    private Path drive;

    @BeforeEach
    void weAndOthers() throws IOException {
        us = folder.resolve("us");
        them = folder.resolve("them");
        drive = Files.createDirectories(folder.resolve("drive"));
        assertEquals(0, Run.of(us, "found", "--name", "Hillside").status());
        assertEquals(0, Run.of(them, "found", "--name", "Riverbend").status());
        exchangeCards(us, them);
    }

    private void exchangeCards(Path one, Path other) {
        for (List<Path> pair : List.of(List.of(one, other), List.of(other, one))) {
            Path card = folder.resolve("x.card");
            assertEquals(0, Run.of(pair.get(0), "card", "export", card.toString()).status());
            assertEquals(0, Run.of(pair.get(1), "card", "import", card.toString()).status());
        }
    }

    private static void refused(Problem problem, Run run) {
        assertEquals(1, run.status(), run.toString());
        assertTrue(run.err().contains("(" + problem.code() + ")"), run.toString());
        assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.toString());
    }

    private Path bundle() {
        Run.json(us, "add", "partner", "name=Mill", "--space", "pair:Riverbend");
        assertEquals(0, Run.of(us, "export", "--to", "Riverbend", drive.toString()).status());
        return Incoming.bundlesIn(drive).getFirst();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void filesThatAreNoGoodBundles() throws IOException {
        Path good = bundle();
        refused(Problem.NOT_A_BUNDLE, Run.of(them, "import", file("a.entente", "Hello, this is a letter.").toString()));
        refused(Problem.FILE_EMPTY, Run.of(them, "import", file("b.entente", "").toString()));
        refused(Problem.FILE_MISSING, Run.of(them, "import", folder.resolve("c.entente").toString()));
        refused(
                Problem.BUNDLE_NEWER,
                Run.of(them, "import", file("d.entente", "age-encryption.org/v2\nhello").toString()));
        byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length - 20] ^= 4;
        Path damaged = Files.write(folder.resolve("e.entente"), bytes);
        String before = Run.json(them, "digest").toString();
        refused(Problem.BUNDLE_DAMAGED, Run.of(them, "import", damaged.toString()));
        refused(Problem.BUNDLE_DAMAGED, Run.of(them, "verify", damaged.toString()));
        refused(Problem.NOT_FOR_US, Run.of(us, "import", good.toString()));
        refused(
                Problem.NO_BUNDLES_IN_FOLDER,
                Run.of(them, "import", Files.createDirectories(folder.resolve("f")).toString()));
        assertEquals(before, Run.json(them, "digest").toString());
        Run own = Run.of(us, "import", drive.toString());
        assertEquals(0, own.status(), own.toString());
        assertEquals(0, Run.of(them, "import", good.toString()).status());
    }

    @Test
    void aStrangersBundleNeedsTheirCardFirst() {
        Path good = bundle();
        Path stranger = folder.resolve("stranger");
        assertEquals(0, Run.of(stranger, "found", "--name", "Riverbend").status());
        Run run = Run.of(stranger, "import", good.toString());
        refused(Problem.NOT_YET_FOR_THIS_LAPTOP, run);
    }

    @Test
    void wordsThatAreNotKnown() throws IOException {
        refused(Problem.KIND_UNKNOWN, Run.of(us, "add", "spaceship", "name=x"));
        refused(Problem.FIELD_UNKNOWN, Run.of(us, "add", "partner", "colour=x"));
        refused(Problem.FIELD_VALUE, Run.of(us, "add", "partner", "name=x", "size=many"));
        refused(Problem.FIELD_VALUE, Run.of(us, "add", "partner", "name=x", "email=nobody"));
        refused(Problem.FIELD_REQUIRED, Run.of(us, "add", "partner", "size=3"));
        refused(Problem.SPACE_UNKNOWN, Run.of(us, "add", "partner", "name=x", "--space", "pair:Nobody"));
        refused(Problem.RECORD_UNKNOWN, Run.of(us, "show", "abcd-1"));
        refused(Problem.RECORD_UNKNOWN, Run.of(us, "add", "person", "name=x", "partner=Nobody"));
        refused(Problem.COMMUNITY_UNKNOWN, Run.of(us, "card", "verify", "Nobody"));
        refused(Problem.COMMUNITY_UNKNOWN, Run.of(us, "export", "--to", "Nobody", drive.toString()));
        refused(Problem.CONFLICT_UNKNOWN, Run.of(us, "conflicts", "abcd-1/name", "--keep", "1"));
        refused(Problem.JSON_INPUT, Run.of(us, "add", "partner", "--from", file("x.json", "{\"name\":").toString()));
        refused(Problem.JSON_INPUT, Run.of(us, "add", "partner", "--from", file("y.json", "[1]").toString()));
        refused(Problem.NOT_A_CARD, Run.of(us, "card", "import", file("z.card", "{\"card\":[]}").toString()));
        refused(Problem.CARD_OWN, Run.of(us, "card", "import", own().toString()));
        Run.json(us, "add", "partner", "name=Twin");
        Run.json(us, "add", "partner", "name=Twin");
        refused(Problem.RECORD_AMBIGUOUS, Run.of(us, "add", "person", "name=x", "partner=Twin"));
    }

    private Path own() {
        Path card = folder.resolve("own.card");
        assertEquals(0, Run.of(us, "card", "export", card.toString()).status());
        return card;
    }

    @Test
    void foldersThatDoNotTakeFiles() throws IOException {
        Path occupied = file("occupied", "a file");
        refused(Problem.FOLDER_UNWRITABLE, Run.of(occupied, "found", "--name", "X"));
        refused(Problem.NOT_FOUNDED, Run.of(folder.resolve("empty"), "list", "partner"));
        refused(Problem.ALREADY_FOUNDED, Run.of(us, "found", "--name", "X"));
        refused(Problem.DRIVE_GONE, Run.of(us, "export", "--to", "Riverbend", occupied.toString()));
        refused(Problem.FILE_UNWRITABLE, Run.of(us, "card", "export", folder.resolve("no/where.card").toString()));
        refused(Problem.SAMPLE_NOT_EMPTY, Run.of(us, "sample"));
        assertEquals(0, Run.of(us, "list", "partner").status());
    }

    @Test
    void aSecondProgramOnTheSameFolderIsToldSo() {
        try (Home open = Home.open(us, Areas.model())) {
            refused(Problem.IN_USE, Run.of(open.folder(), "list", "partner"));
        }
        assertEquals(0, Run.of(us, "list", "partner").status());
    }

    @Test
    void thePassphraseIsAskedForAndChecked() throws IOException {
        Path home = folder.resolve("protected");
        Path right = file("right", "correct horse\n");
        Path wrong = file("wrong", "battery staple\n");
        Run founded = Run.of(home, "found", "--name", "Safe", "--passphrase-file", right.toString());
        assertEquals(0, founded.status());
        assertEquals("", founded.err());
        refused(Problem.PASSPHRASE_MISSING, Run.of(home, "card", "rename", "Safer"));
        refused(
                Problem.PASSPHRASE_WRONG,
                Run.of(home, "card", "rename", "Safer", "--passphrase-file", wrong.toString()));
        refused(
                Problem.FILE_MISSING,
                Run.of(home, "card", "rename", "Safer", "--passphrase-file", folder.resolve("no").toString()));
        assertEquals(0, Run.of(home, "card", "rename", "Safer", "--passphrase-file", right.toString()).status());
        assertEquals(
                "Safer",
                Run.json(home, "card", "export", folder.resolve("s.card").toString()).path("name").asString("Safer"));
    }

    @Test
    void wrongUseIsNamedAndChangesNothing() {
        Stream.of(
                        new String[] {"add"},
                        new String[] {"add", "partner", "name"},
                        new String[] {"frobnicate"},
                        new String[] {"export", drive.toString()},
                        new String[] {"found"},
                        new String[] {"card"},
                        new String[] {"conflicts", "--keep", "1"},
                        new String[] {"list", "partner", "--colour"})
                .forEach(command -> {
                    Run run = Run.of(us, command);
                    assertEquals(2, run.status(), run.toString());
                    assertEquals("", run.out());
                    assertFalse(run.err().isBlank());
                });
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() {
        java.io.StringWriter err = new java.io.StringWriter();
        String[] command = {"list", "nave", "--home", us.toString(), "--language", "es"};
        int status =
                Commands.run(
                        command, new java.io.PrintWriter(new java.io.StringWriter()), new java.io.PrintWriter(err));
        assertEquals(1, status);
        String start = Text.in(java.util.Locale.of("es")).of("problem.KIND_UNKNOWN", "nave", "").substring(0, 10);
        assertTrue(err.toString().startsWith(start), err.toString());
    }
}
