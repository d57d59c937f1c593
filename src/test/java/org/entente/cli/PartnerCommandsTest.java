package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.record.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same rules at the command line as in the window.
class PartnerCommandsTest {
    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void found() {
        home = folder.resolve("home");
        done("found", "--name", "Hillside");
    }

    private Run done(String... arguments) {
        Run run = Run.of(home, arguments);
        assertEquals(0, run.status(), run.toString());
        return run;
    }

    private void refused(Problem problem, String... arguments) {
        Run run = Run.of(home, arguments);
        assertEquals(1, run.status(), run.toString());
        assertTrue(run.err().contains("(" + problem.code() + ")"), run.toString());
    }

    private String handle(String kind) {
        String json = done("list", kind, "--json").out();
        String id = json.substring(json.lastIndexOf("\"id\":\"") + 6);
        id = id.substring(0, id.indexOf('"'));
        return id;
    }

    private String add(String... fields) {
        String[] all = new String[fields.length + 3];
        all[0] = "add";
        all[1] = "partner";
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[all.length - 1] = "--json";
        String json = done(all).out();
        String id = json.substring(json.indexOf("\"id\":\"") + 6);
        return id.substring(0, id.indexOf('"'));
    }

    @Test
    void movesKeepTheirRules() {
        String mill = add("name=Mill Creek", "phase=relationship-building", "phase_since=2026-01-01");
        refused(Problem.PHASE_LACKS, "partner", "move", mill, "formal-partnership");
        Run lacks = Run.of(home, "partner", "move", mill, "formal-partnership");
        assertTrue(lacks.err().contains("A small pilot done and reviewed"), lacks.toString());
        refused(Problem.PHASE_NEEDS_REASON, "partner", "move", mill, "prospect");
        refused(Problem.PHASE_NEEDS_REASON, "set", mill, "phase=paused", "phase_since=2026-05-03");
        done("add", "criterion", "partner=" + mill, "what=pilot-reviewed", "evidence=Report", "met_on=2026-05-03");
        done("partner", "move", mill, "formal-partnership", "--on", "2026-05-04", "--reason", "Old friends");
        String standing = done("partner", "standing", mill).out();
        assertTrue(standing.contains("2 Formal partnership"), standing);
        assertTrue(standing.contains("Agree on something in writing"), standing);
    }

    @Test
    void duplicatesAreListedMergedAndSplit() {
        String one = add("name=Ridge & Valley Clinic", "email=desk@clinic.example");
        String two = add("name=Ridge Valley Clinic", "website=clinic.example");
        assertTrue(done("partner", "duplicates").out().contains("Ridge Valley Clinic"));
        done("partner", "merge", two, one, "name=The Clinic");
        assertTrue(done("list", "partner").out().contains("The Clinic"));
        assertTrue(done("partner", "duplicates").out().contains("No two partners"));
        done("partner", "split", handle("merge"));
        String list = done("list", "partner").out();
        assertTrue(list.contains("Ridge & Valley Clinic") && list.contains("Ridge Valley Clinic"), list);
        refused(Problem.MERGE_SAME, "partner", "merge", one, one);
    }

    @Test
    void reportsAreOfOneOrOfAll() {
        String mill = add("name=Mill Creek", "phase=prospect");
        done("report", "partner-dossier", "--about", mill, "--out", folder.resolve("one.pdf").toString());
        done("report", "alliance-pipeline", "--out", folder.resolve("all.pdf").toString());
        assertTrue(folder.resolve("one.pdf").toFile().length() > 1_000);
    }

    @Test
    void aTableIsReadInWithItsColumnsMatchedByName() throws Exception {
        Path list =
                Files.write(
                        folder.resolve("socios.csv"),
                        """
                        Nombre;Correo electrónico;Teléfono;Localidad;País;Qué son;Cuota
                        Cooperativa La Peña;hola@lapena.example;+34 927 123 456;Cáceres;España;Cooperativa de alimentos;12
                        Huerta del Río;no tiene;;Soria;España;;
                        """
                                .getBytes(Charset.forName("windows-1252")));
        Run would = done("partner", "import", list.toString(), "--dry-run");
        assertTrue(would.out().contains("Correo electrónico: email"), would.toString());
        assertTrue(would.out().contains("Cuota: kept"), would.toString());
        assertTrue(would.out().contains("2 partners would be read in"), would.toString());
        Path flags = folder.resolve("flags.csv");
        done("partner", "import", list.toString(), "--flags", flags.toString());
        assertTrue(
                Files.readString(flags).contains("3,Huerta del Río,Correo electrónico,no tiene"),
                Files.readString(flags));
        String found = done("list", "partner", "--json").out();
        assertTrue(found.contains("hola@lapena.example") && found.contains("food-co-op"), found);
        assertTrue(done("partner", "import", list.toString()).out().contains("2 were here already"));
        done("undo");
        assertTrue(!done("list", "partner").out().contains("Huerta"));
    }

    @Test
    void partnersThatAreHereAreFilledOrBroughtUpToDate() throws Exception {
        Path list = Files.writeString(folder.resolve("old.csv"), "Name,E-mail\nMill Creek,desk@mill.example\n");
        done("partner", "import", list.toString());
        Path now =
                Files.writeString(
                        folder.resolve("new.csv"),
                        "Name,E-mail,Website\nMill Creek,office@mill.example,mill.example\n");
        refused(Problem.LIST_KNOWN, "partner", "import", now.toString(), "--known", "overwrite");
        String would = done("partner", "import", now.toString(), "--known", "update", "--dry-run").out();
        assertTrue(would.contains("Row 2, Mill Creek: E-mail: desk@mill.example → office@mill.example"), would);
        assertTrue(would.contains("One of those here would change"), would);
        done("partner", "import", now.toString(), "--known", "fill");
        String filled = done("list", "partner", "--json").out();
        assertTrue(filled.contains("desk@mill.example") && filled.contains("\"mill.example\""), filled);
        done("partner", "import", now.toString(), "--known", "update");
        assertTrue(done("list", "partner", "--json").out().contains("office@mill.example"));
        String again = done("partner", "import", now.toString(), "--known", "update").out();
        assertTrue(again.contains("None of those here was changed"), again);
        done("undo");
        assertTrue(done("list", "partner", "--json").out().contains("desk@mill.example"));
    }

    @Test
    void aColumnThatNobodyCanTellIsSaidOnce() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), "Who,Reach\nMill Creek,desk@mill.example\n");
        refused(Problem.LIST_NO_NAME, "partner", "import", list.toString());
        refused(Problem.LIST_COLUMN, "partner", "import", list.toString(), "--column", "Whom=name");
        refused(Problem.LIST_COLUMN, "partner", "import", list.toString(), "--column", "Who=nam");
        done("partner", "import", list.toString(), "--column", "Who=name", "--column", "Reach=email");
        assertTrue(done("list", "partner", "--json").out().contains("desk@mill.example"));
        Path picture = Files.write(folder.resolve("list.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        refused(Problem.NOT_A_LIST, "partner", "import", picture.toString());
    }

    @Test
    void distancesAreCountedFromWhereTheCommunityWasFounded() {
        home = folder.resolve("viroqua");
        done("found", "--name", "Viroqua Commons", "--place", "Viroqua, Wisconsin");
        String near = add("name=La Farge Mill", "place=La Farge (43.575, -90.641)");
        String far = add("name=Totnes", "place=Totnes (50.43, -3.69)");
        assertTrue(done("partner", "standing", near).out().contains("12 mi (20 km): under 100 miles"));
        assertTrue(done("partner", "standing", far).out().contains("over 200 miles"));
    }

    @Test
    void twoThatAreTwoAreNotListedAgain() {
        String one = add("name=Transition Town Totnes");
        String two = add("name=Transition Town Totnes Ltd");
        assertTrue(done("partner", "duplicates").out().contains("Totnes Ltd"));
        refused(Problem.MERGE_SAME, "partner", "apart", one, one);
        done("partner", "apart", one, two);
        assertTrue(done("partner", "duplicates").out().contains("No two partners"));
    }
}
