package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.entente.areas.Areas;
import org.entente.areas.partners.intake.Difference;
import org.entente.areas.partners.intake.Flag;
import org.entente.areas.partners.intake.ListIntakeTest;
import org.entente.areas.partners.intake.Part;
import org.entente.areas.partners.view.IntakeScreens;
import org.entente.store.Item;
import org.entente.sync.Home;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Shell;
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

    @Test
    void rowsToLookAtGoIntoAFileWithTheirNumbers() throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("list.csv"),
                        "Name,E-mail,Town\nMill Creek,ask at the desk,\n,nobody@mill.example,Viroqua\nMill Creek,,\n");
        List<String> names = new ArrayList<>();
        interact(() -> {
            Screen screen =
                    IntakeScreens.of(
                            shell.session().desk(),
                            list,
                            name -> {
                                names.add(name);
                                return folder.resolve(name);
                            });
            stage.getScene().setRoot((Parent) screen.node());
            screen.shown();
        });
        settle();
        press("#intake-flags-save");
        assertEquals(List.of("rows-to-look-at.csv"), names);
        String saved = Files.readString(folder.resolve("rows-to-look-at.csv"));
        assertEquals(
                List.of(
                        "\uFEFFRow,Name,Column,What stands there,What was done",
                        "2,Mill Creek,E-mail,ask at the desk,not an e-mail address: kept in the notes",
                        "3,,Name,,without a name: not read in",
                        "4,Mill Creek,Name,2,twice in the list: read in once"),
                saved.lines().toList());
        assertEquals(0, all("partner").size());
    }

    @Test
    void theEmptyPlaceSaysWhatItIsForInBothLanguages() {
        go("partners-intake:");
        assertTrue(reads("Save the list as CSV there, then choose the file, or drop it here."));
        assertTrue(reads("Choose a file…"));
        interact(() -> {
            shell.close();
            settings.remember("language", "es");
            shell = new Shell(home, settings, List.of(), () -> {});
            stage.getScene().setRoot(shell.root());
        });
        settle();
        go("partners-intake:");
        assertTrue(reads("Guarde allí la lista como CSV y elija el archivo, o suéltelo aquí."));
        assertTrue(reads("Elegir un archivo…"));
    }

    @Test
    void partnersThatAreHereAreFilledOrBroughtUpToDateOnceSomebodySaysSo() throws Exception {
        read(Files.writeString(folder.resolve("old.csv"), "Name,E-mail\nMill Creek,desk@mill.example\n"));
        press("#intake-do");
        read(
                Files.writeString(
                        folder.resolve("new.csv"),
                        "Name,E-mail,Website\nMill Creek,office@mill.example,mill.example\nRidge,,\n"));
        assertTrue(reads("One is here already and stays as it is"));
        assertFalse(lookup("#intake-differences").tryQuery().isPresent());
        interact(() -> lookup("#known-SKIP").query().requestFocus());
        keys(KeyCode.DOWN);
        assertTrue(reads("Already here: 1; of these one changes"));
        assertEquals(lookup("#known-FILL").query(), stage.getScene().getFocusOwner(), "keeps the keyboard");
        TableView<Difference> filled = lookup("#intake-differences").queryTableView();
        assertEquals(List.of("website"), filled.getItems().stream().map(one -> one.field().name()).toList());
        keys(KeyCode.DOWN);
        TableView<Difference> updated = lookup("#intake-differences").queryTableView();
        assertEquals(2, updated.getItems().size());
        assertEquals("desk@mill.example", updated.getItems().getFirst().before());
        assertEquals("office@mill.example", updated.getItems().getFirst().after());
        assertEquals("desk@mill.example", all("partner").getFirst().print("email"), "only shown");
        press("#intake-do");
        assertTrue(reads("One partner read in, 1 changed. Ctrl+Z takes it back"));
        assertEquals(2, all("partner").size());
        assertTrue(all("partner").stream().anyMatch(item -> item.print("email").equals("office@mill.example")));
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("desk@mill.example", all("partner").getFirst().print("email"));
        assertEquals(1, all("partner").size());
    }
}
