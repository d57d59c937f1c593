package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An agreement from its draft to its proof, between two laptops that know only the command line.
class AgreementCommandsTest {
    @TempDir Path folder;

    private String agreement = "";

    @BeforeEach
    void meet() {
        for (String name : List.of("Hillside", "Riverbend")) {
            done(name, "found", "--name", name);
            done(name, "card", "export", card(name));
        }
        done("Hillside", "card", "import", card("Riverbend"));
        done("Riverbend", "card", "import", card("Hillside"));
    }

    private String card(String name) {
        return folder.resolve(name + ".card").toString();
    }

    private Path home(String name) {
        return folder.resolve(name);
    }

    private JsonNode done(String home, String... command) {
        String[] json = java.util.Arrays.copyOf(command, command.length + 1);
        json[command.length] = "--json";
        Run run = Run.of(home(home), json);
        assertEquals(0, run.status(), run.toString());
        return JsonMapper.shared().readTree(run.out());
    }

    private void refused(String home, String code, String... command) {
        Run run = Run.of(home(home), command);
        assertEquals(1, run.status(), run.out());
        assertTrue(run.err().contains("(" + code + ")"), run.err());
    }

    private void carry(String from, String to) throws Exception {
        Path drive = Files.createTempDirectory(folder, "drive");
        done(from, "export", "--to", to, drive.toString());
        done(to, "import", drive.toString());
    }

    private static JsonNode version(JsonNode shown) {
        return shown.get("versions").get(0);
    }

    private static List<String> missing(JsonNode shown) {
        return version(shown).get("missing").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void fromDraftToCountersignedToProof() throws Exception {
        String space = "pair:Riverbend";
        String one = done("Hillside", "add", "partner", "name=Hillside", "--space", space).get("id").asString();
        String other = done("Hillside", "add", "partner", "name=Riverbend", "--space", space).get("id").asString();
        agreement =
                done(
                                "Hillside",
                                "add",
                                "agreement",
                                "title=The mill",
                                "text=Each grinds on its days.",
                                "parties=" + one + ", " + other,
                                "runs=2020-01-01..",
                                "notice_days=30",
                                "--space",
                                space)
                        .get("id")
                        .asString();
        refused("Hillside", "A2", "set", agreement, "status=active");
        refused("Hillside", "A7", "agreement", "consent", agreement);
        String owed =
                done(
                                "Hillside",
                                "add",
                                "obligation",
                                "agreement=" + agreement,
                                "what=Grease the stones",
                                "debtor=" + one,
                                "creditor=" + other,
                                "amount=2 h",
                                "due=2020-01-31",
                                "recurrence=once")
                        .get("id")
                        .asString();
        JsonNode shown = done("Hillside", "agreement", "propose", agreement);
        assertEquals("negotiating", shown.get("status").asString());
        assertEquals(List.of("Hillside", "Riverbend"), missing(shown));
        JsonNode text = done("Hillside", "agreement", "text", agreement);
        String fingerprint = text.get("fingerprint").asString();
        assertEquals(fingerprint, version(shown).get("fingerprint").asString());
        assertTrue(text.get("text").asString().contains("1. Hillside owes Riverbend: Grease the stones, 2 h"));
        refused("Hillside", "A9", "agreement", "sign", agreement, "--person", "Ana", "--fingerprint", fingerprint);
        done("Hillside", "agreement", "consent", agreement, "--by", "Meeting");
        refused("Hillside", "A12", "agreement", "sign", agreement, "--person", "Ana", "--fingerprint", "0123");
        done("Hillside", "agreement", "sign", agreement, "--person", "Ana", "--fingerprint", fingerprint);
        refused("Hillside", "A1", "set", agreement, "text=Hillside grinds.");
        Run same = Run.of(home("Hillside"), "agreement", "compare", agreement);
        assertTrue(same.out().contains("No difference."), same.out());
        carry("Hillside", "Riverbend");

        shown = done("Riverbend", "agreement", "show", agreement);
        assertEquals(List.of("Riverbend"), missing(shown));
        assertEquals(fingerprint, done("Riverbend", "agreement", "text", agreement).get("fingerprint").asString());
        String brief = fingerprint.substring(0, 16);
        shown = done("Riverbend", "agreement", "sign", agreement, "--person", "Ben", "--fingerprint", brief);
        assertTrue(version(shown).get("countersigned").asBoolean());
        assertEquals("active", shown.get("status").asString());
        carry("Riverbend", "Hillside");

        shown =
                done(
                        "Hillside",
                        "agreement",
                        "done",
                        agreement,
                        "--obligation",
                        owed,
                        "--on",
                        "2020-01-30",
                        "--evidence",
                        "Ben saw it");
        assertEquals(100, shown.get("percentMet").asInt());
        assertEquals("2 h", shown.get("balance").get(0).get("given").asString(), shown.toString());
        List<String> course = shown.get("course").valueStream().map(line -> line.get("what").asString()).toList();
        assertEquals(
                List.of("Agreed to, by Hillside.", "Hillside did: Grease the stones. It was due Jan 31, 2020."),
                course);
        assertEquals("Ben saw it", shown.get("course").get(1).get("why").asString());
        shown = done("Hillside", "agreement", "notice", agreement, "--reason", "The mill is sold");
        assertEquals("in-notice", shown.get("status").asString());
        refused("Riverbend", "A16", "agreement", "end", agreement, "--on", "2030-01-01", "--reason", " ");
        carry("Hillside", "Riverbend");
        refused("Riverbend", "A2", "agreement", "notice", agreement, "--withdraw");
        assertEquals(
                "active", done("Hillside", "agreement", "notice", agreement, "--withdraw").get("status").asString());
        proof(fingerprint);
    }

    @Test
    void twoVersionsAreComparedWordByWord() {
        String space = "pair:Riverbend";
        String one = done("Hillside", "add", "partner", "name=Riverbend", "--space", space).get("id").asString();
        agreement =
                done(
                                "Hillside",
                                "add",
                                "agreement",
                                "title=The mill",
                                "text=Mondays",
                                "parties=" + one,
                                "--space",
                                space)
                        .get("id")
                        .asString();
        refused("Hillside", "A7", "agreement", "compare", agreement);
        done("Hillside", "set", agreement, "minimum_months=6");
        refused("Hillside", "A22", "agreement", "propose", agreement);
        done("Hillside", "set", agreement, "minimum_months=");
        done("Hillside", "agreement", "propose", agreement);
        done("Hillside", "set", agreement, "text=Tuesdays");
        done("Hillside", "agreement", "propose", agreement);
        Run run = Run.of(home("Hillside"), "agreement", "compare", agreement, "--from", "1", "--to", "2");
        assertTrue(run.out().contains("[Mondays]+Tuesdays+"), run.toString());
        refused("Hillside", "A7", "agreement", "compare", agreement, "--to", "3");
    }

    private void proof(String fingerprint) {
        int signatures = 0;
        for (JsonNode row : done("Riverbend", "show", agreement).get("rows")) {
            if (row.get("kind").asString().equals("signature")) {
                signatures++;
                String file = folder.resolve("proof").toString();
                done("Riverbend", "proof", row.get("id").asString(), "--out", file);
                JsonNode verdict = done("Nobody", "verify", file);
                assertTrue(verdict.get("text").asBoolean());
                assertEquals(fingerprint, verdict.get("fields").get("fingerprint").asString());
                Run words = Run.of(home("Nobody"), "verify", file);
                assertTrue(words.out().contains("  | Each grinds on its days."), words.out());
            }
        }
        assertEquals(2, signatures);
    }

    @Test
    void aTemplateIsFilledInAndItsDaysGoIntoACalendar() throws Exception {
        JsonNode started =
                done(
                        "Hillside",
                        "agreement",
                        "start",
                        "mutual-aid",
                        "--in",
                        "spanish",
                        "--space",
                        "pair:Riverbend",
                        "--fill",
                        "mes=marzo");
        String id = started.get("id").asString();
        assertTrue(started.get("blanks").valueStream().noneMatch(blank -> blank.asString().equals("mes")));
        JsonNode draft = done("Hillside", "show", id).get("fields");
        assertTrue(draft.get("text").asString().contains("en marzo, probamos"), draft.toString());
        assertEquals("draft", draft.get("status").asString());
        refused("Hillside", "F1", "agreement", "start", "marriage");
        refused("Hillside", "A23", "agreement", "start", "mutual-aid", "--fill", "mes=marzo");
        refused("Hillside", "A23", "agreement", "fill", id, "--fill", "mes=abril");
        JsonNode filled = done("Hillside", "agreement", "fill", id, "--fill", "reserva=100 USD");
        assertEquals(started.get("blanks").size() - 1, filled.get("blanks").size());
        draft = done("Hillside", "show", id).get("fields");
        assertTrue(draft.get("text").asString().contains("nunca baja de 100 USD."), draft.toString());

        done("Hillside", "set", id, "status=draft", "runs=2020-01-01..2099-01-01", "review_on=2020-06-01");
        Path file = folder.resolve("days.ics");
        done("Hillside", "agreement", "calendar", "--out", file.toString());
        String calendar = Files.readString(file);
        assertTrue(calendar.contains("DTSTART;VALUE=DATE:20200601\r\n"), calendar);
        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n"), calendar);
    }
}
