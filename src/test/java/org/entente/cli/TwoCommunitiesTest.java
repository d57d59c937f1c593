package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.sync.Incoming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TwoCommunitiesTest {
    @TempDir Path folder;

    private Path hillside;
    private Path riverbend;
    private Path drive;

    @BeforeEach
    void theyMeet() throws IOException {
        hillside = folder.resolve("hillside");
        riverbend = folder.resolve("riverbend");
        drive = Files.createDirectories(folder.resolve("drive"));
        done(Run.of(hillside, "found", "--name", "Hillside"));
        done(Run.of(riverbend, "found", "--name", "Riverbend"));
        done(Run.of(hillside, "card", "export", folder.resolve("h.card").toString()));
        done(Run.of(riverbend, "card", "export", folder.resolve("r.card").toString()));
        Run met = done(Run.of(hillside, "card", "import", folder.resolve("r.card").toString()));
        assertTrue(met.out().contains("not verified yet"), met.out());
        done(Run.of(riverbend, "card", "import", folder.resolve("h.card").toString()));
        done(Run.of(riverbend, "card", "verify", "Hillside", "--by", "Tomás"));
    }

    private static Run done(Run run) {
        assertEquals(0, run.status(), run.toString());
        return run;
    }

    private String add(String... fields) {
        JsonNode added = Run.json(hillside, fields);
        return added.get("id").asString();
    }

    private void toRiverbend(String... more) {
        String[] command = new String[more.length + 4];
        System.arraycopy(more, 0, command, 3, more.length);
        command[0] = "export";
        command[1] = "--to";
        command[2] = "Riverbend";
        command[command.length - 1] = drive.toString();
        done(Run.of(hillside, command));
    }

    @Test
    void whatOneEntersTheOtherReadsAndBothEndAlike() {
        String id = add("add", "partner", "name=Öko-Mühle", "tags=mill,flood", "--space", "pair:Riverbend");
        Run exported = done(Run.of(hillside, "export", "--to", "Riverbend", drive.toString()));
        assertTrue(exported.err().contains("Riverbend is not verified yet"), exported.err());
        done(Run.of(riverbend, "import", drive.toString()));
        JsonNode there = Run.json(riverbend, "show", id, "--history");
        assertEquals("Öko-Mühle", there.get("fields").get("name").asString());
        assertEquals("pair:Hillside", there.get("space").asString());
        assertEquals(1, there.get("history").size());
        Run again = done(Run.of(riverbend, "import", drive.toString()));
        assertTrue(again.out().contains("here already"), again.out());
        assertEquals(
                Run.json(hillside, "digest", "--space", "pair:Riverbend").get("state"),
                Run.json(riverbend, "digest", "--space", "pair:Hillside").get("state"));
    }

    @Test
    void concurrentChangesAreFoundAndSettled() {
        String id = add("add", "resource", "name=Tractor", "site=Barn", "--space", "pair:Riverbend");
        toRiverbend();
        done(Run.of(riverbend, "import", drive.toString()));
        done(Run.of(hillside, "set", id, "site=East"));
        done(Run.of(riverbend, "set", id, "site=Mill"));
        toRiverbend();
        Run imported = Run.of(riverbend, "import", drive.toString());
        assertEquals(3, imported.status(), imported.toString());
        JsonNode conflicts = Run.json(riverbend, "conflicts");
        assertEquals(1, conflicts.size());
        assertEquals(2, conflicts.get(0).get("sides").size());
        String conflict = conflicts.get(0).get("id").asString();
        assertEquals(1, Run.of(riverbend, "conflicts", conflict, "--keep", "3").status());
        done(Run.of(riverbend, "conflicts", conflict, "--value", "Yard"));
        assertEquals(0, Run.json(riverbend, "conflicts").size());
        assertEquals("Yard", Run.json(riverbend, "show", id).get("fields").get("site").asString());
    }

    @Test
    void aPrivateFieldIsInNoBundle() throws IOException {
        String id = add("add", "partner", "name=Mill", "sensitivities=QUIETPLEASE", "--space", "pair:Riverbend");
        toRiverbend("--open");
        Path open = Incoming.bundlesIn(drive).getFirst();
        assertFalse(Files.readString(open, StandardCharsets.UTF_8).contains("QUIETPLEASE"));
        done(Run.of(riverbend, "import", open.toString()));
        assertFalse(Run.of(riverbend, "show", id, "--json").out().contains("QUIETPLEASE"));
        assertTrue(Run.of(hillside, "show", id, "--json").out().contains("QUIETPLEASE"));
        assertEquals(0, Run.json(riverbend, "search", "QUIETPLEASE").size());
    }

    @Test
    void aNetworkReachesItsMembers() {
        done(Run.of(hillside, "network", "create", "Three Rivers", "--with", "Riverbend"));
        add("add", "partner", "name=Clinic", "--space", "network:Three Rivers");
        toRiverbend();
        done(Run.of(riverbend, "import", drive.toString()));
        assertEquals("network:Three Rivers", Run.json(riverbend, "list", "partner").get(0).get("space").asString());
        assertEquals(1, Run.of(hillside, "network", "create", "three rivers", "--with", "Riverbend").status());
    }

    @Test
    void recordsAreChangedByHandleAndTitle() throws IOException {
        String id = add("add", "partner", "name=Mill", "tags=a,b");
        String handle = id.substring(0, 4) + id.substring(32);
        done(Run.of(hillside, "set", handle, "tags+=c", "tags-=a"));
        assertEquals("[\"b\",\"c\"]", Run.json(hillside, "show", handle).get("fields").get("tags").toString());
        String person = add("add", "person", "name=Ann", "partner=mill");
        add("add", "phone", "owner=" + person, "number=608-555-0100");
        add("add", "phone", "owner=" + person, "number=608-555-0101");
        JsonNode rows = Run.json(hillside, "show", person).get("rows");
        assertEquals("608-555-0101", rows.get(1).get("fields").get("number").asString());
        Path json =
                Files.writeString(folder.resolve("p.json"), "{\"name\":\"Two\",\"size\":12,\"tags\":[\"x\",\"y\"]}");
        JsonNode read = Run.json(hillside, "add", "partner", "--from", json.toString());
        assertEquals(12, read.get("fields").get("size").asInt());
        done(Run.of(hillside, "delete", handle));
        assertEquals(1, Run.json(hillside, "list", "partner").size());
        done(Run.of(hillside, "undo"));
        assertEquals(2, Run.json(hillside, "list", "partner").size());
        assertEquals(1, Run.json(hillside, "list", "partner", "--filter", "mil").size());
    }

    @Test
    void filesAreInspectedAndVerified() throws IOException {
        add("add", "partner", "name=Mill", "--space", "pair:Riverbend");
        toRiverbend();
        Path sealed = Incoming.bundlesIn(drive).getFirst();
        assertEquals(1, Run.json(riverbend, "inspect", sealed.toString()).get("new").asInt());
        assertTrue(Run.json(riverbend, "verify", sealed.toString()).get("certified").asBoolean());
        assertEquals(1, Run.of(folder.resolve("nobody"), "verify", sealed.toString()).status());
        toRiverbend("--open");
        Path open =
                Incoming.bundlesIn(drive).stream()
                        .filter(f -> f.toString().endsWith(".json"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(Run.json(folder.resolve("nobody"), "verify", open.toString()).get("valid").asBoolean());
        assertEquals(1, Run.json(folder.resolve("nobody"), "inspect", open.toString()).get("entries").asInt());
        assertEquals(1, Run.of(folder.resolve("nobody"), "inspect", sealed.toString()).status());
        assertTrue(
                Run.json(folder.resolve("nobody"), "verify", folder.resolve("r.card").toString())
                        .get("valid")
                        .asBoolean());
        assertFalse(Files.exists(folder.resolve("nobody")));
    }

    @Test
    void reportsArePrinted() throws IOException {
        Path pdf = folder.resolve("tree.pdf");
        done(Run.of(hillside, "report", "call-tree", "--out", pdf.toString(), "--paper", "letter", "--large"));
        assertTrue(Files.size(pdf) > 1000);
        assertEquals(1, Run.of(hillside, "report", "nothing", "--out", pdf.toString()).status());
        assertEquals(
                1, Run.of(hillside, "report", "call-tree", "--out", folder.resolve("no/x.pdf").toString()).status());
        assertEquals(2, Run.of(hillside, "report", "call-tree", "--out", pdf.toString(), "--paper", "a3").status());
        done(Run.of(hillside, "rebuild"));
    }

    @Test
    void aFolderThatAnotherProgramCarriesIsExchangedOver() throws IOException {
        add("add", "resource", "name=Tractor", "--space", "pair:Riverbend");
        String[] exchange = {"exchange", "--once", "--folder", drive.toString()};
        JsonNode left = Run.json(hillside, exchange);
        assertEquals("Riverbend", left.get("left").get(0).get("to").asString());
        assertEquals(1, left.get("left").get(0).get("changes").asInt());
        Run came = done(Run.of(riverbend, exchange));
        assertTrue(came.out().contains("one new change from Hillside"), came.out());
        assertTrue(came.out().contains("Left for Hillside: word of what you have"), came.out());
        assertEquals(1, Run.json(hillside, exchange).get("removed").asInt());
        assertEquals(1, Run.json(riverbend, exchange).get("removed").asInt());
        assertTrue(Incoming.bundlesIn(drive).isEmpty());
        assertTrue(done(Run.of(hillside, exchange)).out().contains("Nothing new"));
        Files.writeString(drive.resolve("broken.entente"), "no bundle", StandardCharsets.UTF_8);
        Run broken = Run.of(hillside, exchange);
        assertEquals(3, broken.status());
        assertTrue(broken.err().contains("broken.entente"), broken.err());
        Run gone = Run.of(hillside, "exchange", "--once", "--folder", folder.resolve("none").toString());
        assertEquals(1, gone.status());
        assertTrue(gone.err().contains("(D7)"), gone.err());
        Run oneOnly = Run.of(hillside, "exchange", "--once", "--with", "Nobody", "--folder", drive.toString());
        assertEquals(1, oneOnly.status());
    }
}
