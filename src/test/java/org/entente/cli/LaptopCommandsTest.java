package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.log.RecoveryWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Laptops, backups, the recovery sheet, erasing, networks and how things stand, at the command line.
class LaptopCommandsTest {
    @TempDir Path folder;

    private Path hillside;
    private Path riverbend;
    private Path drive;

    @BeforeEach
    void found() throws IOException {
        hillside = folder.resolve("hillside");
        riverbend = folder.resolve("riverbend");
        drive = Files.createDirectories(folder.resolve("drive"));
        done(Run.of(hillside, "found", "--name", "Hillside"));
    }

    private static Run done(Run run) {
        assertEquals(0, run.status(), run.toString());
        return run;
    }

    private void meet() {
        done(Run.of(riverbend, "found", "--name", "Riverbend"));
        swap(hillside, riverbend);
        swap(riverbend, hillside);
    }

    private void swap(Path from, Path to) {
        String card = folder.resolve(from.getFileName() + ".card").toString();
        done(Run.of(from, "card", "export", card));
        done(Run.of(to, "card", "import", card));
        String name = from.equals(hillside) ? "Hillside" : "Riverbend";
        done(Run.of(to, "card", "verify", name));
    }

    private Path second(String name) throws IOException {
        Path laptop = folder.resolve(name);
        Path request = folder.resolve(name + ".request");
        Run asked = done(Run.of(laptop, "device", "ask", "--name", name, "--out", request.toString()));
        Path answers = Files.createTempDirectory(folder, "answers");
        Run shown = Run.of(hillside, "device", "accept", request.toString(), answers.toString());
        assertEquals(1, shown.status(), shown.toString());
        String words = asked.out().substring(asked.out().lastIndexOf(": ") + 2).strip();
        assertTrue(shown.out().contains(words), shown + " has not the words " + asked);
        try (Stream<Path> none = Files.list(answers)) {
            assertEquals(0, none.count());
        }
        JsonNode accepted = Run.json(hillside, "device", "accept", request.toString(), answers.toString(), "--yes");
        done(Run.of(laptop, "device", "join", accepted.get("file").asString()));
        return laptop;
    }

    private static String state(Path home, String name) {
        for (JsonNode device : Run.json(home, "device", "list")) {
            if (device.get("name").asString().equals(name)) {
                return device.get("state").asString();
            }
        }
        return "";
    }

    private static List<String> topics(Path home) {
        List<String> topics = new ArrayList<>();
        Run.json(home, "status").forEach(matter -> topics.add(matter.get("topic").asString()));
        return topics;
    }

    @Test
    void aLaptopJoinsExchangesWithOursAndIsDeclaredLost() throws IOException {
        String id = Run.json(hillside, "add", "partner", "name=Mill").get("id").asString();
        Path second = second("North");
        assertEquals("Mill", Run.json(second, "show", id).get("fields").get("name").asString());
        done(Run.of(second, "set", id, "name=Old Mill"));
        done(Run.of(second, "export", "--to", "ours", drive.toString()));
        done(Run.of(hillside, "import", drive.toString()));
        assertEquals("Old Mill", Run.json(hillside, "show", id).get("fields").get("name").asString());
        done(Run.of(second, "set", id, "name=Stolen Mill"));
        Path late = Files.createDirectories(folder.resolve("late"));
        done(Run.of(second, "export", "--to", "ours", late.toString()));
        assertEquals(0, Run.of(hillside, "status").status());
        done(Run.of(hillside, "device", "revoke", "North"));
        assertEquals("REVOKED", state(hillside, "North"));
        assertEquals(1, Run.of(hillside, "device", "revoke", "Hillside 1").status());
        assertEquals(3, Run.of(hillside, "import", late.toString()).status());
        assertEquals("Old Mill", Run.json(hillside, "show", id).get("fields").get("name").asString());
        Run status = Run.of(hillside, "status");
        assertEquals(3, status.status(), status.toString());
        assertTrue(status.out().contains("One change from the laptop North of Hillside does not count"), status.out());
        assertTrue(status.out().contains("declared lost"), status.out());
        assertTrue(topics(hillside).contains("QUARANTINED"), topics(hillside).toString());
        Run history = Run.of(hillside, "show", id, "--history");
        assertTrue(history.out().contains("declared lost"), history.out());
        leaveAndTakeUp(second, id);
    }

    /// What a person has looked at presses no longer, until more of the same arrives.
    private void leaveAndTakeUp(Path second, String id) throws IOException {
        assertEquals(1, Run.of(hillside, "status", "--leave", "9").status());
        Run left = Run.of(hillside, "status", "--leave", "1");
        assertEquals(0, left.status(), left.toString());
        assertTrue(left.out().contains("does not count (left as it is)"), left.out());
        int at = Run.json(hillside, "status").size();
        assertTrue(Run.json(hillside, "status").get(at - 1).get("left").asBoolean());
        assertEquals(3, Run.of(hillside, "status", "--take-up", String.valueOf(at)).status());
        done(Run.of(hillside, "status", "--leave", "1"));
        done(Run.of(second, "set", id, "name=Stolen twice"));
        Path more = Files.createDirectories(folder.resolve("more"));
        done(Run.of(second, "export", "--to", "ours", more.toString()));
        assertEquals(3, Run.of(hillside, "import", more.toString()).status());
        assertEquals(3, Run.of(hillside, "status").status(), "more came, and that was not looked at yet");
    }

    @Test
    void aLaptopIsRetiredAndThisOneStartsAnew() throws IOException {
        second("North");
        done(Run.of(hillside, "device", "retire", "North"));
        assertEquals("RETIRED", state(hillside, "North"));
        done(Run.of(hillside, "device", "claim"));
        done(Run.of(hillside, "device", "renew", "Hillside anew"));
        for (JsonNode device : Run.json(hillside, "device", "list")) {
            assertEquals(device.get("name").asString().equals("Hillside anew"), device.get("this").asBoolean());
        }
    }

    @Test
    void erasingNeedsAYesAndStrangersAreAsked() throws IOException {
        meet();
        String id =
                Run.json(
                                hillside,
                                "add",
                                "crisis-contact",
                                "name=Ana",
                                "area=Qzjxw",
                                "branch=Operations",
                                "--space",
                                "pair:Riverbend")
                        .get("id")
                        .asString();
        done(Run.of(hillside, "export", "--to", "Riverbend", drive.toString()));
        done(Run.of(riverbend, "import", drive.toString()));
        Run asked = Run.of(riverbend, "erase", id, "area", "--yes");
        assertEquals(3, asked.status(), asked.toString());
        assertTrue(asked.err().contains("asked to erase"), asked.err());
        Path back = Files.createDirectories(folder.resolve("back"));
        done(Run.of(riverbend, "export", "--to", "Hillside", back.toString()));
        done(Run.of(hillside, "import", back.toString()));
        assertTrue(topics(hillside).contains("REQUEST"), topics(hillside).toString());

        Run refused = Run.of(hillside, "erase", id, "area");
        assertEquals(1, refused.status(), refused.toString());
        assertTrue(refused.err().contains("cannot be undone"), refused.err());
        assertEquals("Qzjxw", Run.json(hillside, "show", id).get("fields").get("area").asString());
        done(Run.of(hillside, "erase", id, "area", "--yes"));
        assertTrue(Run.of(hillside, "show", id).out().contains(": erased"), Run.of(hillside, "show", id).out());
        assertFalse(topics(hillside).contains("REQUEST"), topics(hillside).toString());
    }

    @Test
    void theSheetIsOnPaperAloneAndBringsABackupBack() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("pass"), "apple pie\n");
        Path pdf = folder.resolve("sheet.pdf");
        String id = Run.json(hillside, "add", "partner", "name=Mill").get("id").asString();
        assertTrue(topics(hillside).contains("SHEET"), topics(hillside).toString());
        Run made = done(Run.of(hillside, "sheet", "--out", pdf.toString()));
        assertFalse(topics(hillside).contains("SHEET"), topics(hillside).toString());
        List<String> words = words(pdf);
        assertEquals(24, words.size(), words.toString());
        assertTrue(RecoveryWords.read(String.join(" ", words)).seed() != null, words.toString());
        // One word of the list may well be in a sentence; two of the sheet's together are not.
        String said = (made.out() + made.err()).replaceAll("\\s+", " ");
        for (int i = 1; i < words.size(); i++) {
            assertFalse(said.contains(words.get(i - 1) + " " + words.get(i)), said);
        }

        Run backup = done(Run.of(hillside, "backup", drive.toString(), "--passphrase-file", passphrase.toString()));
        assertTrue(backup.out().contains(".entente-backup"), backup.out());
        Path file;
        try (Stream<Path> files = Files.list(drive)) {
            file = files.findFirst().orElseThrow();
        }
        Path typed = Files.writeString(folder.resolve("typed"), String.join("\n", words) + "\n");
        Path again = folder.resolve("again");
        String[] restore = {"restore", file.toString(), "--passphrase-file", passphrase.toString()};
        Path bad = Files.writeString(folder.resolve("bad"), "one two three");
        Run refused = Run.of(again, restore[0], restore[1], restore[2], restore[3], "--words-file", bad.toString());
        assertEquals(1, refused.status(), refused.toString());
        Run waits = Run.of(again, restore);
        assertEquals(3, waits.status(), waits.toString());
        assertTrue(waits.out().contains("device ask"), waits.out());
        done(Run.of(again, "recover", "--words-file", typed.toString(), "--name", "Hillside anew"));
        assertEquals("Mill", Run.json(again, "show", id).get("fields").get("name").asString());
        assertEquals("LIVE", state(again, "Hillside anew"));
        Path whole = folder.resolve("whole");
        done(Run.of(whole, restore[0], restore[1], restore[2], restore[3], "--words-file", typed.toString()));
        assertEquals("Mill", Run.json(whole, "show", id).get("fields").get("name").asString());
    }

    private static List<String> words(Path pdf) throws IOException {
        List<String> words = new ArrayList<>();
        String[] inOrder = new String[24];
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            assertEquals(1, document.getNumberOfPages());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            assertTrue(text.contains("Recovery sheet of Hillside"), text);
            var pair = java.util.regex.Pattern.compile("\\b(\\d{1,2}) ([a-z]{3,8})\\b").matcher(text);
            while (pair.find()) {
                int at = Integer.parseInt(pair.group(1));
                if (at >= 1 && at <= 24) { // the table comes after the sentence that speaks of 24 words
                    inOrder[at - 1] = pair.group(2);
                }
            }
        }
        for (String word : inOrder) {
            words.add(String.valueOf(word));
        }
        return words;
    }

    @Test
    void whatSpeaksForTheCommunityChangesInAlarmAndIsRecovered() throws IOException {
        second("North");
        Path secret = Files.writeString(folder.resolve("secret"), "green tea", StandardCharsets.UTF_8);
        Run wrong = Run.of(hillside, "root", "change", "--keep", "North");
        assertEquals(2, wrong.status(), wrong.toString());
        done(Run.of(hillside, "root", "change", "--alarm", "--new-passphrase-file", secret.toString()));
        assertEquals("DROPPED", state(hillside, "North"));
        assertEquals("LIVE", state(hillside, "Hillside 1"));
        assertEquals(1, Run.of(hillside, "card", "rename", "Hilltop").status());
        Path pdf = folder.resolve("sheet.pdf");
        done(Run.of(hillside, "sheet", "--out", pdf.toString(), "--passphrase-file", secret.toString()));
        Path typed = Files.writeString(folder.resolve("typed"), String.join(" ", words(pdf)));
        Path other = Files.writeString(folder.resolve("other"), "black tea", StandardCharsets.UTF_8);
        done(Run.of(hillside, "recover", "--words-file", typed.toString(), "--new-passphrase-file", other.toString()));
        done(Run.of(hillside, "card", "rename", "Hilltop", "--passphrase-file", other.toString()));
    }

    @Test
    void membersAreTakenIntoANetworkAndRemoved() throws IOException {
        meet();
        Path mill = folder.resolve("mill");
        done(Run.of(mill, "found", "--name", "Mill"));
        String card = folder.resolve("mill.card").toString();
        done(Run.of(mill, "card", "export", card));
        done(Run.of(hillside, "card", "import", card));
        done(Run.of(hillside, "network", "create", "Rivers", "--with", "Riverbend"));
        assertEquals(
                3, Run.json(hillside, "network", "add", "Rivers", "Mill", "--administrator").get("members").size());
        assertEquals(2, Run.json(hillside, "network", "remove", "Rivers", "Riverbend").get("members").size());
        assertEquals(1, Run.of(hillside, "network", "remove", "Rivers", "Riverbend").status());
        done(Run.of(hillside, "export", "--to", "Riverbend", drive.toString()));
        done(Run.of(riverbend, "import", drive.toString()));
    }
}
