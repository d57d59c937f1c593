package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.entente.areas.Areas;
import org.entente.areas.partners.intake.Flag;
import org.entente.areas.partners.intake.ListIntakeTest;
import org.entente.areas.partners.intake.Part;
import org.entente.store.Item;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;

/// Lists of partners are read in from the window.
class IntakeJourneyTest extends Journey {
    @Override
    Home home(Path at) {
        return Home.found(at, Areas.model(), "Hillside", "", null);
    }

    private Path susy() throws Exception {
        return Path.of(
                Objects.requireNonNull(
                                ListIntakeTest.class.getResource("/org/entente/areas/partners/susy-ssedas.json.gz"))
                        .toURI());
    }

    private void read(Path file) {
        go("partners-intake:" + file);
    }

    @Test
    void theListLeadsThereAndSaysWhatThePlaceIsFor() {
        go("list:partner");
        press("#read-in");
        assertTrue(reads("Save the list as CSV there"));
        keys(KeyCode.ESCAPE);
        assertTrue(lookup("#list-partner").tryQuery().isPresent());
    }

    @Test
    void aRealListIsShownFirstThenReadInAsOneChange() throws Exception {
        read(susy());
        assertTrue(reads("partners are new. None is here already"));
        assertEquals(0, all("partner").size(), "nothing is saved before the button is pressed");
        TableView<Flag> flags = lookup("#intake-flags").queryTableView();
        assertTrue(
                flags.getItems().stream()
                        .anyMatch(flag -> flag.what() == Flag.What.SWAPPED && flag.name().equals("Aspazija")));
        assertTrue(lookup("#intake-flags-save").tryQuery().isPresent());
        interact(() -> lookup("#intake-do").query().requestFocus());
        keys(KeyCode.SPACE);
        int read = all("partner").size();
        assertTrue(read > 1700, read + " read in");
        assertTrue(reads("Ctrl+Z takes it back"));
        read(susy());
        assertTrue(reads("Nothing in this list is new"));
        assertFalse(lookup("#intake-do").tryQuery().isPresent());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, all("partner").size());
        await("it to be offered again", () -> lookup("#intake-do").tryQuery().isPresent());
    }

    @Test
    void theColumnsOfATableAreMatchedAndCanBeSaid() throws Exception {
        Path list =
                Files.write(
                        folder.resolve("aliados.csv"),
                        """
                        Quién es;Correo;Localidad;País;Cuota
                        Cooperativa La Peña;hola@lapena.example;Cáceres;España;12
                        Huerta del Río;ninguno;Soria;España;
                        """
                                .getBytes(Charset.forName("windows-1252")));
        read(list);
        assertTrue(reads("separated by semicolons"));
        assertTrue(reads("No column is known to hold the name"));
        assertFalse(lookup("#intake-do").tryQuery().isPresent());
        choose(0, Part.NAME);
        assertTrue(reads("2 partners are new"));
        choose(4, Part.LEFT_OUT);
        press("#intake-do");
        List<Item> partners = all("partner");
        assertEquals(2, partners.size());
        Item pena = partners.stream().filter(item -> item.title().contains("Peña")).findFirst().orElseThrow();
        assertEquals("hola@lapena.example", pena.print("email"));
        assertEquals("", pena.print("notes"));
        assertTrue(pena.print("place").startsWith("Cáceres, ES"), pena.print("place"));
        keys(KeyCode.CONTROL, KeyCode.Z);
        Path again = Files.writeString(folder.resolve("more.csv"), "Quién es;Cuota\nLa Vega;3\n");
        read(again);
        assertEquals(Part.NAME, lookup("#column-0").queryAs(ComboBox.class).getValue(), "remembered");
        assertEquals(Part.LEFT_OUT, lookup("#column-1").queryAs(ComboBox.class).getValue(), "remembered");
    }

    private void choose(int column, Part part) {
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Part> box = (ComboBox<Part>) lookup("#column-" + column).query();
            box.setValue(part);
        });
        settle();
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() throws Exception {
        read(
                Files.writeString(
                        folder.resolve("quote.csv"), "Name,Place\n\"Mill Creek,Soldiers Grove\nRidge,Gays Mills\n"));
        assertTrue(reads("a quotation mark is opened in row 2 and never closed"));
        read(Files.write(folder.resolve("list.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertTrue(reads("cannot be read as a list"));
        read(folder.resolve("gone.csv"));
        assertTrue(reads("gone.csv"));
        assertEquals(0, all("partner").size());
    }
}
