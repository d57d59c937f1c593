package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.cli.Commands;
import org.entente.interchange.Table;
import org.entente.interchange.TableReader;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Saving;
import org.entente.ui.shell.print.PreviewScreen;
import org.junit.jupiter.api.Test;

/// What a list in the window shows besides fields, and how it is saved as a file.
class ListScreensTest extends HillsideWindow {
    private SpaceId ours;

    private RecordId add(SpaceId into, String kindName, String... typed) {
        Kind<?> kind = hillside.records().kinds().named(kindName);
        Saving saving = new Saving(hillside.store());
        RecordId id = saving.newId(into);
        saving.create(id, kind, into, values(kind, typed));
        saving.save();
        return id;
    }

    private static Map<String, Object> values(Kind<?> kind, String... typed) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], kind.field(typed[i]).parse(typed[i + 1]));
        }
        return values;
    }

    private void change(RecordId id, String... typed) {
        Item item = hillside.records().find(id).orElseThrow();
        Saving saving = new Saving(hillside.store());
        saving.change(item, new TreeMap<>(values(item.kind(), typed)));
        saving.save();
    }

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneId.systemDefault()).minusDays(days).toString();
    }

    private TableView<?> table() throws Exception {
        return (TableView<?>) scenes.ready(".records");
    }

    private static <T> String cell(TableView<T> table, String column, int row) {
        TableColumn<T, ?> found =
                table.getColumns().stream().filter(one -> column.equals(one.getId())).findFirst().orElseThrow();
        return String.valueOf(found.getCellData(row));
    }

    private void shows(String column, int row, String words) throws Exception {
        TableView<?> table = table();
        until(() -> cell(table, column, row).equals(words));
    }

    private void openPartners() throws Exception {
        ours = hillside.space("ours").id();
        open();
        go("list:partner");
    }

    @Test
    void aContactOrAMoveIsSeenInTheListAtOnce() throws Exception {
        RecordId mill =
                add(
                        space,
                        "partner",
                        "name",
                        "Mill Creek",
                        "phase",
                        "relationship-building",
                        "phase_since",
                        daysAgo(800));
        openPartners();
        shows("timing", 0, "Late");
        shows("last_contact", 0, "Cold: none yet");
        shows("distance", 0, "");
        RecordId ana = add(ours, "person", "name", "Ana", "partner", mill.text());
        add(ours, "interaction", "what", "A call", "people", ana.text(), "day", daysAgo(2));
        shows("last_contact", 0, "2 days ago");
        change(mill, "phase", "paused", "phase_since", daysAgo(0), "phase_reason", "Harvest");
        shows("timing", 0, "");
        add(ours, "our-place", "name", "Hillside", "place", "La Farge (43.575, -90.641)");
        change(mill, "place", "Viroqua (43.557, -90.889)");
        shows("distance", 0, "12 mi (<100)");
    }

    @Test
    void columnsAreAsWideAsWhatStandsInThem() throws Exception {
        String name = "Blue Wing Land Return Circle";
        add(space, "partner", "name", name, "phase", "formal-partnership", "place", "Tomah, Wisconsin");
        add(space, "partner", "name", "Mill Creek", "phase", "prospect", "place", "Viroqua, Wisconsin");
        openPartners();
        TableView<?> table = table();
        until(() -> cells(table).contains(name));
        until(() -> cells(table).stream().noneMatch(words -> words.endsWith("…") || words.endsWith("...")));
        assertTrue(
                table.lookupAll(".table-row-cell:filled .table-cell").stream()
                        .map(Labeled.class::cast)
                        .noneMatch(Labeled::isTextTruncated));
    }

    /// What can be read in the rows, with dots where it is cut.
    private static List<String> cells(TableView<?> table) {
        return table.lookupAll(".table-cell .text").stream().map(text -> ((Text) text).getText()).toList();
    }

    @Test
    void whatIsWorkedOutCannotBeSortedByAndTheCommandSaysTheSame() throws Exception {
        add(space, "agreement", "title", "Old lease", "status", "active", "runs", "2020-01-01..2021-01-01");
        add(space, "agreement", "title", "Pasture", "status", "active", "runs", "2020-01-01..2099-01-01");
        openPartners();
        go("list:agreement");
        shows("standing", 0, "Expired");
        shows("standing", 1, "Active");
        TableView<?> table = table();
        assertFalse(
                on(() -> table.getColumns().stream().anyMatch(c -> c.isSortable() && c.getId().equals("standing"))));
        assertTrue(on(() -> table.getColumns().stream().anyMatch(c -> c.isSortable() && c.getId().equals("runs"))));
        String window = on(() -> line(table, 0) + line(table, 1));
        close(shell);
        hillside.close();
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String[] command = {"list", "agreement", "--language", "en", "--home", hillside.folder().toString()};
        assertEquals(0, Commands.run(command, writer, writer));
        assertEquals(window, out.toString().lines().limit(2).map(ListScreensTest::words).reduce("", String::concat));
    }

    private static <T> String line(TableView<T> table, int row) {
        StringBuilder line = new StringBuilder();
        for (TableColumn<T, ?> column : table.getColumns()) {
            line.append(column.getCellData(row)).append(' ');
        }
        return line.toString().replaceAll("\\s+", " ");
    }

    private static String words(String line) {
        return (line.replaceFirst("^\\S+\\s+", "").replace("|", " ") + " ").replaceAll("\\s+", " ");
    }

    private static void close(Shell shell) throws Exception {
        on(() -> {
            shell.close();
            return shell;
        });
    }

    @Test
    void aListIsSavedAsItStandsAfterSayingWhatIsPrivate() throws Exception {
        ours = hillside.space("ours").id();
        Kind<?> kind = hillside.records().kinds().named("partner");
        Saving saving = new Saving(hillside.store());
        for (int i = 0; i < 1_000; i++) { // more than are read together
            Map<String, Object> values = new TreeMap<>(Map.of("name", "Mill " + (1_000 + i)));
            saving.create(saving.newId(ours), kind, ours, values);
        }
        saving.save();
        add(space, "partner", "name", "Riverbend");
        openPartners();
        on(() -> {
            table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false));
            return shell;
        });
        scenes.says("1,001 entries with");
        scenes.says("1,000 entries are for us alone.");
        scenes.says("One entry is for us and one other community alone.");
        scenes.says("Only our own community knows what stands in: Last contact, From us.");
        scenes.answer("Cancel");
        Path file = folder.resolve("list.csv");
        SavingLists lists = new SavingLists(() -> shell.session().desk(), new Scenes.Chosen(file, file));
        Query mill = new Query(kind, "mill", "name", true, 0, 100);
        on(() -> {
            lists.save(mill, List.of("phase", "name"), shell.root());
            return lists;
        });
        scenes.answer("Save…");
        scenes.says("1,000 entries saved as");
        Table table = TableReader.read(file);
        assertEquals(List.of("Phase", "Name"), table.columns());
        assertEquals(1_000, table.lines().size());
        assertEquals(List.of("", "Mill 1999"), table.lines().getFirst().cells());
        assertEquals(List.of("", "Mill 1000"), table.lines().getLast().cells());
        Path nowhere = folder.resolve("none/list.csv");
        SavingLists wrong = new SavingLists(() -> shell.session().desk(), new Scenes.Chosen(nowhere, nowhere));
        on(() -> {
            wrong.save(new Query(kind, "riverbend", null, false, 0, 100), List.of("name"), shell.root());
            return wrong;
        });
        scenes.answer("Save…");
        scenes.says("could not be written. Your records are safe.");
        assertFalse(Files.exists(nowhere));
    }

    private void ctrl(KeyCode code) throws Exception {
        Node screen = on(() -> shell.currentProperty().get().node());
        on(() -> {
            screen.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
            return code;
        });
        settle();
    }

    private static <T> void sort(TableView<T> table, String column) {
        TableColumn<T, ?> by =
                table.getColumns().stream().filter(one -> column.equals(one.getId())).findFirst().orElseThrow();
        by.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(by));
    }

    @Test
    void ctrlPPrintsTheListAsItIsShownAndBackThereItIsStillFiltered() throws Exception {
        for (int i = 1; i <= 3; i++) {
            String phase = i == 2 ? "prospect" : "formal-partnership";
            add(space, "partner", "name", "Mill " + i, "phase", phase, "tags", "seed" + i);
        }
        add(space, "partner", "name", "Ridge Farm", "phase", "paused");
        settings.remember("columns.partner", "phase,last_contact,tags");
        openPartners();
        scenes.fill("#filter", "mill");
        until(() -> table().getItems().size() == 3 && shell.isIdle());
        TableView<?> table = table();
        on(() -> {
            sort(table, "name");
            return table;
        });
        shows("name", 0, "Mill 3");
        until(() -> cell(table, "last_contact", 2).contains("none yet"));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            int row = i;
            rows.append(on(() -> line(table, row)));
        }
        ctrl(KeyCode.P);
        scenes.ready("#preview");
        assertEquals("Partners", on(() -> shell.currentProperty().get().title()));
        scenes.says("one page");
        String report = on(() -> shell.currentProperty().get().report().orElseThrow());
        Path file = folder.resolve("list.pdf");
        PreviewScreen again = on(() -> new PreviewScreen(shell.session(), report, new Scenes.Chosen(file, file)));
        on(() -> {
            stage.getScene().setRoot((Parent) again.node());
            again.shown();
            return again;
        });
        scenes.says("one page");
        scenes.answer("Save as PDF…");
        until(() -> Files.exists(file));
        settle();
        String printed = read(file);
        assertTrue(printed.contains("Name Phase Last contact Tags " + rows.toString().strip()), rows + printed);
        assertTrue(printed.contains("3 entries match “mill”. Sorted by: Name, last to first."));
        assertTrue(printed.contains("Only for our own community"), printed);
        on(() -> {
            stage.getScene().setRoot(shell.root());
            return shell;
        });
        on(() -> {
            shell.go(-1);
            return shell;
        });
        settle();
        assertEquals("mill", on(() -> ((TextField) scenes.ready("#filter")).getText()));
        assertEquals(3, on(() -> table().getItems().size()));
    }

    private static String read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theButtonAsksWhichWhereTheAreaHasAReportBesides() throws Exception {
        add(space, "partner", "name", "Mill Creek", "phase", "prospect");
        openPartners();
        MenuButton button = (MenuButton) scenes.ready("#print-list");
        assertEquals(
                List.of("This list as it is shown", "Partner directory"),
                on(() -> button.getItems().stream().map(MenuItem::getText).toList()));
        on(() -> {
            button.getItems().getLast().fire();
            return button;
        });
        settle();
        assertEquals("Partner directory", on(() -> shell.currentProperty().get().title()));
        go("list:person");
        scenes.press("#list-person #print-list");
        settle();
        assertEquals("People", on(() -> shell.currentProperty().get().title()));
        scenes.says("one page");
        ScrollPane scroll = (ScrollPane) scenes.ready("#preview .form-scroll");
        Region leaf = (Region) scenes.ready("#preview .page");
        on(() -> {
            stage.setWidth(700);
            return stage;
        });
        until(() -> scroll.getViewportBounds().getWidth() < 700);
        until(() -> leaf.getWidth() < scroll.getViewportBounds().getWidth());
    }
}
