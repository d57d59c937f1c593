package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.areas.Areas;
import org.entente.interchange.Table;
import org.entente.interchange.TableReader;
import org.entente.record.Problem;
import org.entente.sync.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists on the command line, and the tables saved of them.
class ListCommandTest extends OneCommunity {
    private Path file;

    @BeforeEach
    void found() {
        file = folder.resolve("partners.csv");
    }

    private List<List<String>> table() {
        return TableReader.read(file).lines().stream().map(Table.Line::cells).toList();
    }

    private static String daysAgo(int days) {
        return LocalDate.now(java.time.ZoneId.systemDefault()).minusDays(days).toString();
    }

    @Test
    void whatIsWorkedOutStandsInTheListAndInItsTable() {
        add("our-place", "name=Hillside", "place=Viroqua, WI (43.5569, -90.8887)");
        String mill =
                add(
                        "partner",
                        "name=Mill Creek",
                        "phase=relationship-building",
                        "phase_since=" + daysAgo(800),
                        "place=La Crosse (43.8014, -91.2396)");
        String list = done("list", "partner").out();
        assertTrue(list.contains("Late"), list);
        assertTrue(list.contains("Cold: none yet"), list);
        assertTrue(list.contains("mi (<100)"), list);
        add("interaction", "what=A call", "partners=" + mill, "day=" + daysAgo(3));
        assertTrue(done("list", "partner").out().contains("| 3 days ago |"), done("list", "partner").out());
        Run saved = done("list", "partner", "--columns", "name,last_contact,timing,audience", "--out", file.toString());
        assertTrue(saved.out().contains("One entry saved as"), saved.toString());
        assertEquals(List.of(List.of("Mill Creek", "3 days ago", "Late", "Only us")), table());
        assertEquals(
                "3 days ago", Run.json(home, "list", "partner").get(0).get("computed").get("last_contact").asString());
    }

    @Test
    void agreementsSayWhereTheyStandToday() {
        String over =
                add("agreement", "title=Old lease", "status=active", "runs=2020-01-01..2021-01-01", "renewal=none");
        String runs =
                add(
                        "agreement",
                        "title=Pasture",
                        "status=active",
                        "runs=2020-01-01..2099-01-01",
                        "renewal=automatic",
                        "notice_days=90");
        add("obligation", "agreement=" + runs, "what=Mend the fence", "due=2021-05-01", "done=yes");
        add("obligation", "agreement=" + runs, "what=Count the sheep", "due=2021-06-01");
        assertFalse(over.isEmpty());
        List<String> lines = done("list", "agreement").out().lines().toList();
        assertTrue(lines.getFirst().contains("Expired"), lines.toString());
        assertTrue(lines.getLast().contains("Active"), lines.toString());
        assertTrue(lines.getLast().contains("50 %"), lines.toString());
        done("list", "agreement", "--columns", "title,standing,met", "--sort", "runs", "--out", file.toString());
        assertEquals(List.of(List.of("Old lease", "Expired", ""), List.of("Pasture", "Active", "50 %")), table());
    }

    @Test
    void aTableSavedAndReadBackChangesNothing() throws Exception {
        add("partner", "name==HYPERLINK(\"http://evil.example\")", "place=@home", "notes=+1 for them");
        add("partner", "name='=2+2", "place=Viroqua (43.5569, -90.8887)");
        add("partner", "name=Cooperativa «La Peña», S.A.", "place=Cáceres", "kinds=food-co-op", "email=hola@x.example");
        add("partner", "name=-5 Degrees \"Club\"", "notes=One line\nand another, with a comma");
        for (String language : List.of("en", "es")) {
            StringWriter said = new StringWriter();
            PrintWriter writer = new PrintWriter(said);
            String[] save = {
                "list", "partner", "--out", file.toString(), "--home", home.toString(), "--language", language
            };
            assertEquals(0, Commands.run(save, writer, writer), said.toString());
            String before = done("list", "partner", "--json").out();
            for (String known : List.of("skip", "fill", "update")) {
                Run read = done("partner", "import", file.toString(), "--known", known);
                assertTrue(read.out().contains("4 were here already"), read.toString());
                assertEquals(before, done("list", "partner", "--json").out(), known);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("EFBBBF", java.util.HexFormat.of().withUpperCase().formatHex(bytes, 0, 3));
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String line : text.substring(1).split("\r\n", -1)) {
            assertFalse(line.matches("\"?[=+@-].*") || line.matches(".*,\"?[=+@-].*"), line);
        }
    }

    @Test
    void theTableHoldsExactlyWhatWasFilteredInItsOrder() {
        add("partner", "name=Mill Yard");
        add("partner", "name=Mill Creek");
        add("partner", "name=Riverbend");
        done("list", "partner", "--filter", "mill", "--columns", "name", "--descending", "--out", file.toString());
        assertEquals(List.of(List.of("Mill Yard"), List.of("Mill Creek")), table());
    }

    @Test
    void whatIsPrivateIsSaidFirstAndWhatCannotBeWrittenIsRefused() throws Exception {
        try (Home open = Home.open(home, Areas.model())) {
            open.createNetwork("Three Rivers", List.of());
        }
        Run.json(home, "add", "partner", "name=Shared", "--space", "network:Three Rivers");
        String known = "name,phase";
        assertEquals("", done("list", "partner", "--columns", known, "--out", file.toString()).err());
        add("partner", "name=Ours");
        Run warned = done("list", "partner", "--columns", known + ",sensitivities", "--out", file.toString());
        assertTrue(warned.err().contains("One entry is for us alone."), warned.toString());
        assertTrue(warned.err().contains("Only our own community knows what stands in: "), warned.toString());
        byte[] before = Files.readAllBytes(file);
        Run unknown = Run.of(home, "list", "partner", "--columns", "name,nonsense", "--out", file.toString());
        assertTrue(unknown.err().contains("(" + Problem.FIELD_UNKNOWN.code() + ")"), unknown.toString());
        assertEquals(before.length, Files.size(file));
        for (Path nowhere : List.of(folder.resolve("no/such/folder.csv"), folder)) {
            Run run = Run.of(home, "list", "partner", "--out", nowhere.toString());
            assertEquals(1, run.status(), run.toString());
            assertTrue(run.err().contains("(" + Problem.FILE_UNWRITABLE.code() + ")"), run.toString());
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of("home", "partners.csv"), left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }
}
