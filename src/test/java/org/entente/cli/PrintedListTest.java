package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.entente.areas.Areas;
import org.entente.interchange.Table;
import org.entente.interchange.TableReader;
import org.entente.record.Kind;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists printed as they are shown, read back from the pages.
class PrintedListTest extends OneCommunity {
    private static final String HEAD = "Name Phase Tags";

    private Path paper;

    @BeforeEach
    void found() {
        paper = folder.resolve("Partners.PDF");
    }

    private void addMany(int count) {
        try (Home open = Home.open(home, Areas.model())) {
            SpaceId ours = open.space("ours").id();
            Kind<?> kind = open.records().kinds().named("partner");
            Saving saving = new Saving(open.store());
            for (int i = 1; i <= count; i++) {
                saving.create(saving.newId(ours), kind, ours, new TreeMap<>(Map.of("name", "Partner " + (10_000 + i))));
            }
            saving.save();
        }
    }

    private String print(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("list"));
        all.addAll(Arrays.asList(options));
        all.addAll(List.of("--out", paper.toString()));
        done(all.toArray(String[]::new));
        return words();
    }

    private String words() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private PDRectangle sheet() throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            return document.getPage(0).getMediaBox();
        }
    }

    /// How large the only z on the first page is, in points.
    private double size() throws IOException {
        List<Double> sizes = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        if (text.getUnicode().equals("z")) {
                            sizes.add((double) text.getFontSizeInPt());
                        }
                    }
                };
        stripper.setEndPage(1);
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            stripper.getText(document);
        }
        return Collections.min(sizes);
    }

    private static int times(String words, String said) {
        return words.split(java.util.regex.Pattern.quote(said), -1).length - 1;
    }

    @Test
    void thePageHoldsWhatTheTableHoldsInItsOrderAndSaysWhatThatIs() throws Exception {
        add("partner", "name=Mill Creek", "phase=prospect", "tags=flour");
        add("partner", "name=Mill Yard", "phase=formal-partnership", "phase_since=2026-01-01", "tags=seed,mill");
        add("partner", "name=Riverbend", "phase=prospect");
        String[] shown = {
            "partner", "--filter", "mill", "--columns", "name,phase,tags", "--sort", "name", "--descending"
        };
        String printed = print(shown);
        Path csv = folder.resolve("partners.csv");
        List<String> save = new ArrayList<>(List.of("list"));
        save.addAll(List.of(shown));
        save.addAll(List.of("--out", csv.toString()));
        done(save.toArray(String[]::new));
        Table table = TableReader.read(csv);
        assertEquals(HEAD, String.join(" ", table.columns()));
        assertEquals(2, table.lines().size());
        String rows =
                HEAD
                        + " "
                        + String.join(" ", table.lines().stream().map(line -> String.join(" ", line.cells())).toList());
        assertTrue(printed.contains(rows), rows + " / " + printed);
        assertTrue(printed.contains("Hillside Partners"), printed);
        assertTrue(printed.contains("2 entries match “mill”. Sorted by: Name, last to first."), printed);
        assertTrue(printed.contains("Printed on ") && printed.contains("Page 1 of 1"), printed);
        assertFalse(printed.contains("Riverbend"), printed);
        assertTrue(sheet().getHeight() > sheet().getWidth(), "few columns need no wide sheet");
    }

    @Test
    void everyPageHasTheHeadOfTheTableAndNothingIsLeftOutOfTwoThousand() throws Exception {
        addMany(2_000);
        String printed = print("partner", "--columns", "name,phase,tags", "--paper", "letter");
        int pages;
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            pages = document.getNumberOfPages();
        }
        assertTrue(pages > 20, pages + " pages");
        assertEquals(pages, times(printed, HEAD));
        assertTrue(printed.contains("2,000 entries."), printed.substring(0, 400));
        assertTrue(printed.contains("Page " + pages + " of " + pages), "the last page");
        for (int i = 10_001; i <= 12_000; i++) {
            assertTrue(printed.contains("Partner " + i), "Partner " + i);
        }
        assertEquals(279.4 / 25.4 * 72, sheet().getHeight(), 1);
    }

    @Test
    void whatIsTooMuchForOnePrintoutIsSaid() throws Exception {
        addMany(300);
        String hundred = "name" + ",name".repeat(99);
        String printed = print("partner", "--columns", hundred);
        assertTrue(printed.contains("Only the first 240 of 300 entries stand here"), printed.substring(0, 600));
        assertTrue(printed.contains("Partner 10240") && !printed.contains("Partner 10241"));
    }

    @Test
    void manyColumnsLieOnTheirSideAndAllOfThemStandBelowOneAnother() throws Exception {
        String end = "and this is where it ends";
        add(
                "partner",
                "name=Quiz Creek",
                "tags=flour,grain",
                "notes=" + "A long note about the mill. ".repeat(40) + end);
        String columns = "name,phase,timing,last_contact,place,distance,notes";
        String wide = print("partner", "--columns", columns);
        assertTrue(wide.contains(end.substring(end.lastIndexOf(' ') + 1)), wide);
        assertEquals(40, times(wide.replace(" ", ""), "Alongnoteaboutthemill."), wide);
        assertTrue(sheet().getWidth() > sheet().getHeight(), "lies on its side");
        double usual = size();
        assertTrue(usual >= 6, "letters of " + usual + " points");
        print("partner", "--columns", columns, "--large");
        assertTrue(size() > 1.15 * usual, "large print has letters of " + size() + " points");
        String unknown = Run.of(home, "list", "partner", "--columns", "nonsense").err();
        String all = unknown.substring(unknown.indexOf("name, "), unknown.indexOf(". (")).replace(" ", "");
        assertTrue(all.split(",", -1).length > 20, all);
        String below = print("partner", "--columns", all);
        assertTrue(sheet().getHeight() > sheet().getWidth());
        assertTrue(size() >= 6, "letters of " + size() + " points");
        for (String said : List.of("Tags: flour, grain", "Who can see it: Only us", "Last contact:", end)) {
            assertEquals(said.equals("Last contact:") ? 0 : 1, times(below, said), said + " in " + below);
        }
    }

    @Test
    void anEmptyListSaysSoInASentence() throws Exception {
        assertTrue(print("partner").contains("There is nothing to list yet."));
        add("partner", "name=Mill Creek");
        String nothing = print("partner", "--filter", "zebra");
        assertTrue(nothing.contains("No entry matches “zebra”."), nothing);
        assertTrue(nothing.contains("For members of our network only"), nothing);
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] spanish = {
            "list",
            "partner",
            "--filter",
            "zebra",
            "--out",
            paper.toString(),
            "--home",
            home.toString(),
            "--language",
            "es"
        };
        assertEquals(0, Commands.run(spanish, writer, writer), said.toString());
        assertTrue(words().contains("Ninguna entrada coincide con «zebra»."), words());
    }

    @Test
    void everyPageSaysWhoMaySeeWhatIsOnIt() throws Exception {
        try (Home open = Home.open(home, Areas.model())) {
            open.createNetwork("Three Rivers", List.of());
        }
        String network = "network:Three Rivers";
        Run.json(home, "add", "partner", "name=Shared", "--space", network);
        assertTrue(print("partner", "--columns", "name,phase").contains("For members of our network only"));
        assertTrue(print("partner", "--columns", "name,sensitivities").contains("Only for our own community"));
        add("partner", "name=Ours");
        assertTrue(print("partner", "--columns", "name,phase").contains("Only for our own community"));
        Run.json(home, "add", "crisis-contact", "name=Ann", "sensitivity=confidential", "--space", network);
        assertTrue(print("crisis-contact").contains("Confidential: holds private telephone numbers"));
    }

    @Test
    void distancesAreInTheUnitChosenInTheWindowOrNamed() throws Exception {
        add("our-place", "name=Hillside", "place=Viroqua, WI (43.5569, -90.8887)");
        add("partner", "name=Mill Creek", "place=La Crosse (43.8014, -91.2396)");
        String[] list = {"list", "partner", "--columns", "name,distance"};
        assertTrue(done(list).out().contains("24 mi (<100)"), done(list).out());
        assertTrue(
                done("list", "partner", "--columns", "name,distance", "--units", "km").out().contains("39 km (<100)"));
        Files.writeString(home.resolve("settings.properties"), "map.unit=km\n", StandardCharsets.UTF_8);
        assertTrue(done(list).out().contains("39 km (<100)"), done(list).out());
        assertEquals(
                "39 km (<100)", Run.json(home, "list", "partner").get(0).get("computed").get("distance").asString());
        assertTrue(print("partner", "--columns", "name,distance").contains("Mill Creek 39 km (<100)"));
        assertTrue(print("partner", "--columns", "name,distance", "--units", "MILES").contains("24 mi (<100)"));
    }

    @Test
    void whatCannotBePrintedIsRefusedInASentence() throws Exception {
        Run units = Run.of(home, "list", "partner", "--units", "leagues");
        assertEquals(2, units.status());
        assertTrue(units.err().contains("“leagues” is not one of: miles, km"), units.toString());
        Run sheet = Run.of(home, "report", "call-tree", "--paper", "a9", "--out", paper.toString());
        assertTrue(sheet.err().contains("“a9” is not one of: a4, letter"), sheet.toString());
        Run nowhere = Run.of(home, "list", "partner", "--out", folder.resolve("no/list.pdf").toString());
        assertEquals(1, nowhere.status());
        assertTrue(nowhere.err().contains("could not be written"), nowhere.toString());
        assertFalse(Files.exists(paper));
    }
}
