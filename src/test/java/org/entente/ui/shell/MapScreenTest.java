package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.areas.Areas;
import org.entente.areas.partners.MapPart;
import org.entente.areas.partners.Mapped;
import org.entente.geo.Point;
import org.entente.geo.Viewport;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.report.Frame;
import org.entente.report.Paper;
import org.entente.report.Pdf;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.text.Text;
import org.junit.jupiter.api.Test;

/// Partners on the map, in a window and on paper; a place found by its name while typing.
class MapScreenTest extends HillsideWindow {
    private RecordId trust;

    private RecordId add(SpaceId into, String kindName, String... typed) {
        Kind<?> kind = hillside.records().kinds().named(kindName);
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            values.put(typed[i], kind.field(typed[i]).parse(typed[i + 1]));
        }
        Saving saving = new Saving(hillside.store());
        RecordId id = saving.newId(into);
        saving.create(id, kind, into, values);
        saving.save();
        return id;
    }

    private void partners() {
        String viroqua = "Viroqua (43.557, -90.889)";
        trust = add(space, "partner", "name", "Kickapoo Land Trust", "kinds", "land-trust", "place", viroqua);
        add(space, "partner", "name", "Madison Lawyers", "kinds", "lawyer", "place", "(43.073, -89.401)");
        add(space, "partner", "name", "Twin Cities Transition", "place", "St Paul (44.944, -93.093)");
        add(space, "partner", "name", "Somewhere", "place", "in the hills");
        SpaceId ours = hillside.space("ours").id();
        add(ours, "our-place", "name", "Hillside", "place", "La Farge (43.575, -90.641)");
    }

    private static void key(Node node, KeyCode code) throws Exception {
        on(() -> {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return code;
        });
    }

    private ListView<Mapped.Mark> list() throws Exception {
        @SuppressWarnings("unchecked") // it lists marks
        ListView<Mapped.Mark> list = (ListView<Mapped.Mark>) scenes.ready("#map-list");
        return list;
    }

    private List<String> listed() throws Exception {
        ListView<Mapped.Mark> list = list();
        return on(() -> list.getItems().stream().map(Mapped.Mark::title).toList());
    }

    @Test
    void anEmptyMapSaysWhatItIsForAndOffersTheFirstStep() throws Exception {
        open();
        go("partners-map");
        scenes.says("Here you see your partners on the map");
        scenes.says("Add the first partner");
        scenes.picture("map-empty");
    }

    @Test
    void whereWeAreIsSaidByTypingOurTown() throws Exception {
        add(space, "partner", "name", "Madison Lawyers", "place", "(43.073, -89.401)");
        open();
        go("partners-map");
        scenes.says("1 of 1 partners in view.");
        scenes.press("#map-home");
        scenes.says("In or near which town is your community?");
        TextField town = (TextField) scenes.ready("#home-town");
        on(() -> {
            town.requestFocus();
            town.setText("viroqua");
            return town;
        });
        settle();
        key(town, KeyCode.ENTER);
        scenes.picture("map-home");
        scenes.answer("Count from there");
        until(() -> Mapped.home(hillside.records()).map(Mapped.Home::name).equals(Optional.of("Viroqua")));
        scenes.says("82 mi");
    }

    @Test
    void partnersAreListedNearestFirstMovedToByKeyboardAndOpened() throws Exception {
        partners();
        open();
        go("partners-map");
        until(() -> listed().size() == 3);
        assertEquals(List.of("Kickapoo Land Trust", "Madison Lawyers", "Twin Cities Transition"), listed());
        scenes.says("3 of 3 partners in view. One partner has no point on the map.");
        scenes.says("12 mi");
        settle();
        scenes.picture("map");
        Node map = scenes.ready("#partner-map");
        for (int i = 0; i < 5; i++) {
            key(map, KeyCode.PLUS);
        }
        until(() -> listed().equals(List.of("Kickapoo Land Trust")));
        settle();
        scenes.picture("map-near");
        for (int i = 0; i < 20; i++) {
            key(map, KeyCode.LEFT);
        }
        until(() -> listed().isEmpty());
        key(map, KeyCode.HOME);
        until(() -> listed().size() == 3);
        ListView<Mapped.Mark> list = list();
        on(() -> {
            list.getSelectionModel().select(0);
            return list;
        });
        settle();
        scenes.picture("map-chosen");
        key(map, KeyCode.ENTER);
        until(() -> shell.currentProperty().get().title().equals("Kickapoo Land Trust"));
    }

    @Test
    void aTownIsFoundAndTheMapLooksWellInEveryTheme() throws Exception {
        partners();
        for (String look : List.of("DARK", "CONTRAST", "LIGHT")) {
            settings.remember("theme", look);
            settings.remember("text-size", look.equals("LIGHT") ? "200" : "100");
            open();
            go("partners-map");
            scenes.says("partners in view");
            settle();
            scenes.picture("map-" + look.toLowerCase(Locale.ROOT));
        }
        settings.remember("text-size", "100");
        open();
        go("partners-map");
        until(() -> listed().size() == 3);
        TextField find = (TextField) scenes.ready("#map-find");
        on(() -> {
            find.requestFocus();
            find.setText("Chicago, ill");
            return find;
        });
        settle();
        key(find, KeyCode.ENTER);
        until(() -> listed().equals(List.of("Madison Lawyers")));
        scenes.press("#map-home");
        until(() -> listed().size() == 3);
    }

    @Test
    void whileATownIsTypedInAFormItsPointIsProposed() throws Exception {
        partners();
        open();
        go("record:partner:" + trust);
        TextField place = (TextField) scenes.ready("#field-place");
        on(() -> {
            place.requestFocus();
            place.setText("zurich, swi");
            return place;
        });
        settle();
        key(place, KeyCode.ENTER);
        until(() -> place.getText().startsWith("Zürich, Zurich, CH (47.367, 8.55"));
        scenes.picture("form-place");
        scenes.press("#save");
        until(() -> String.valueOf(Communities.value(hillside, trust, "place")).contains("47367000"));
    }

    @Test
    void whatIsPrintedIsThePartInView() throws Exception {
        partners();
        Text text = Text.in(Locale.ENGLISH);
        Frame frame = new Frame("Hillside", Instant.EPOCH, Instant.EPOCH, Paper.LETTER, false);
        Viewport around = Viewport.at(new Point(43.073, -89.401), 300, 400, 300);
        String name = "partner-map:" + new MapPart(around, false).words();
        byte[] pdf = Pdf.of(Areas.reports().named(name), hillside.records(), frame, text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String printed = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(printed.contains("1 Madison Lawyers"), printed);
            assertFalse(printed.contains("Kickapoo Land Trust"), printed);
            assertTrue(printed.contains("2 partners lie outside this part"), printed);
        }
        open();
        go("partners-map");
        Node map = scenes.ready("#partner-map");
        until(() -> listed().size() > 1); // by then it has found where to look
        settle();
        for (int i = 0; i < 5; i++) {
            key(map, KeyCode.PLUS);
        }
        until(() -> listed().equals(List.of("Kickapoo Land Trust")));
        String asked = on(() -> Objects.requireNonNull(shell.currentProperty().get()).report().orElseThrow());
        byte[] near = Pdf.of(Areas.reports().named(asked), hillside.records(), frame, text);
        try (PDDocument document = Loader.loadPDF(near)) {
            String printed = new PDFTextStripper().getText(document);
            assertTrue(printed.contains("Kickapoo Land Trust"), printed);
            assertFalse(printed.contains("Madison Lawyers"), printed);
        }
    }

    @Test
    void theMapPrintsWithNumbersAndDistances() throws Exception {
        partners();
        Text text = Text.in(Locale.ENGLISH);
        Frame frame = new Frame("Hillside", Instant.EPOCH, Instant.EPOCH, Paper.LETTER, false);
        Records records = hillside.records();
        byte[] pdf = Pdf.of(Areas.reports().named("partner-map"), records, frame, text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            String printed = stripper.getText(document).replaceAll("\\s+", " ");
            assertTrue(printed.contains("1 Kickapoo Land Trust Viroqua 12 mi (20 km)"), printed);
            assertTrue(printed.contains("Twin Cities Transition"), printed);
            assertTrue(printed.contains("one is without a point on the map"), printed);
            assertTrue(document.getPage(0).getResources().getXObjectNames().iterator().hasNext(), "the map");
        }
        String wanted = System.getProperty("entente.pictures");
        if (wanted != null) {
            Files.write(Files.createDirectories(Path.of(wanted)).resolve("partner-map.pdf"), pdf);
        }
        open(); // for closing
    }
}
