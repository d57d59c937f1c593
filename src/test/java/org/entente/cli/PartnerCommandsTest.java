package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.record.Problem;
import org.junit.jupiter.api.Test;

/// The same rules at the command line as in the window.
class PartnerCommandsTest extends OneCommunity {

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

    @Test
    void movesKeepTheirRules() {
        String mill = add("partner", "name=Mill Creek", "phase=relationship-building", "phase_since=2026-01-01");
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
        String one = add("partner", "name=Ridge & Valley Clinic", "email=desk@clinic.example");
        String two = add("partner", "name=Ridge Valley Clinic", "website=clinic.example");
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
        String mill = add("partner", "name=Mill Creek", "phase=prospect");
        done("report", "partner-dossier", "--about", mill, "--out", folder.resolve("one.pdf").toString());
        done("report", "alliance-pipeline", "--out", folder.resolve("all.pdf").toString());
        assertTrue(folder.resolve("one.pdf").toFile().length() > 1_000);
    }

    @Test
    void theMapIsOfThePartThatIsAskedFor() throws Exception {
        add("partner", "name=Kickapoo Mill", "place=Readstown (43.45, -90.76)");
        add("partner", "name=Harbour Co-op", "place=Milwaukee (43.04, -87.91)");
        add("partner", "name=Far Orchard", "place=Fresno (36.74, -119.79)");
        assertPrinted("Kickapoo Mill|Harbour Co-op|Far Orchard");
        assertPrinted("Kickapoo Mill", "--around", "Viroqua, Wisconsin", "--radius", "30mi");
        assertPrinted("Kickapoo Mill|Harbour Co-op", "--around", "43.55, -90.88", "--radius", "280 km");
        assertPrinted("Far Orchard", "--around", "Fresno, California");

        String pdf = folder.resolve("none.pdf").toString();
        refused(Problem.MAP_PLACE_UNKNOWN, "report", "partner-map", "--out", pdf, "--around", "Nowhere at all");
        refused(Problem.MAP_PLACE_UNKNOWN, "report", "partner-map", "--out", pdf, "--around", "Springfield");
        refused(Problem.MAP_RADIUS_UNREADABLE, "report", "partner-map", "--out", pdf, "--radius", "3 leagues");
        refused(Problem.MAP_RADIUS_UNREADABLE, "report", "partner-map", "--out", pdf, "--radius", "9999mi");
        refused(Problem.MAP_HOME_UNKNOWN, "report", "partner-map", "--out", pdf, "--radius", "30mi");
        refused(Problem.MAP_ONLY, "report", "partner-directory", "--out", pdf, "--around", "Viroqua, Wisconsin");
        assertFalse(Files.exists(Path.of(pdf)));

        home = folder.resolve("placed");
        done("found", "--name", "Ridge", "--place", "Viroqua, Wisconsin");
        refused(Problem.NOTHING_TO_UNDO, "undo");
        add("partner", "name=Kickapoo Mill", "place=Readstown (43.45, -90.76)");
        add("partner", "name=Harbour Co-op", "place=Milwaukee (43.04, -87.91)");
        assertPrinted("Kickapoo Mill", "--radius", "30mi");
    }

    /// @param names of partners that the printed map names, and no others
    private void assertPrinted(String names, String... part) throws Exception {
        List<String> all = new ArrayList<>(List.of("report", "partner-map"));
        all.addAll(List.of("--out", folder.resolve("map.pdf").toString()));
        all.addAll(List.of(part));
        done(all.toArray(String[]::new));
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("map.pdf")))) {
            String text = new PDFTextStripper().getText(pdf);
            for (String name : List.of("Kickapoo Mill", "Harbour Co-op", "Far Orchard")) {
                assertEquals(List.of(names.split("\\|")).contains(name), text.contains(name), name + " in " + text);
            }
        }
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
        String near = add("partner", "name=La Farge Mill", "place=La Farge (43.575, -90.641)");
        String far = add("partner", "name=Totnes", "place=Totnes (50.43, -3.69)");
        assertTrue(done("partner", "standing", near).out().contains("12 mi (20 km): under 100 miles"));
        assertTrue(done("partner", "standing", far).out().contains("over 200 miles"));
    }

    @Test
    void twoThatAreTwoAreNotListedAgain() {
        String one = add("partner", "name=Transition Town Totnes");
        String two = add("partner", "name=Transition Town Totnes Ltd");
        assertTrue(done("partner", "duplicates").out().contains("Totnes Ltd"));
        refused(Problem.MERGE_SAME, "partner", "apart", one, one);
        done("partner", "apart", one, two);
        assertTrue(done("partner", "duplicates").out().contains("No two partners"));
    }
}
