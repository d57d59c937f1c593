package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.entente.log.SigningKey;
import org.entente.log.v1.Genesis;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

class RecordsJourneyTest extends Journey {
    private void partners(String... names) {
        Saving saving = new Saving(home.store());
        SpaceId ours = home.space("ours").id();
        for (String name : names) {
            saving.create(saving.newId(ours), kind("partner"), ours, Map.of("name", name));
        }
        saving.save();
        settle();
    }

    private TableView<?> table() {
        return lookup(".records").queryAs(TableView.class);
    }

    @Test
    void aPartnerIsMadeByKeyboardAlone() {
        go("list:partner");
        assertTrue(reads("Add the first"));
        keys(KeyCode.CONTROL, KeyCode.N);
        say("Riverbend");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertEquals(List.of("Riverbend"), all("partner").stream().map(Item::title).toList());
        assertTrue(reads("Saved: Riverbend"));
        assertEquals(1, table().getItems().size());
    }

    @Test
    void aWrongValueIsComplainedAboutBesideItsFieldAndKept() {
        interact(() -> shell.session().desk().navigator().create(kind("partner")));
        settle();
        fill("#field-name", "Riverbend");
        fill("#field-size", "about forty");
        keys(KeyCode.TAB);
        assertTrue(reads("“about forty” does not fit here"));
        assertEquals("about forty", lookup("#field-size").queryAs(TextField.class).getText());
        keys(KeyCode.CONTROL, KeyCode.S);
        assertTrue(all("partner").isEmpty());
        fill("#field-size", "40");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertEquals(40L, all("partner").getFirst().values().get("size"));
    }

    @Test
    void aRecordWithoutItsNameIsNotSaved() {
        interact(() -> shell.session().desk().navigator().create(kind("person")));
        settle();
        keys(KeyCode.CONTROL, KeyCode.S);
        assertTrue(reads("This is still empty"));
        assertTrue(all("person").isEmpty());
    }

    @Test
    void aLongListIsReadWhereOneLooksAndBeginsAtItsTopWhenItIsFiltered() {
        partners(IntStream.range(0, 260).mapToObj("Farm %03d"::formatted).toArray(String[]::new));
        go("list:partner");
        interact(() -> table().scrollTo(259));
        settle();
        assertTrue(reads("Farm 259"));
        partners("Farm 259 and a half"); // what comes meanwhile leaves the view where it is
        assertTrue(reads("Farm 259"));
        assertEquals(261, table().getItems().size());
        keys(KeyCode.CONTROL, KeyCode.F);
        say("farm");
        assertTrue(reads("261 found"));
        assertTrue(reads("Farm 000"));
        assertFalse(reads("Farm 259"));
        assertEquals("Partners with “farm”", table().getAccessibleText());
        say(" 259");
        assertTrue(reads("Farm 259 and a half"));
        assertFalse(reads("Farm 000"));
        assertEquals(2, table().getItems().size());
        say("x");
        assertTrue(reads("Nothing here has words that begin with “farm 259x”."));
        keys(KeyCode.ESCAPE);
        assertTrue(reads("Farm 000"));
        assertEquals("Partners", table().getAccessibleText());
    }

    @Test
    void aListFiltersWhileOneTypesAndSorts() {
        partners("Hillside", "Riverbend", "Mill Creek", "Mill Yard");
        go("list:partner");
        assertEquals(4, table().getItems().size());
        keys(KeyCode.CONTROL, KeyCode.F);
        say("mill");
        assertEquals(2, table().getItems().size());
        assertTrue(reads("2 found"));
        keys(KeyCode.ESCAPE);
        assertEquals(4, table().getItems().size());
        interact(() -> descending(table()));
        settle();
        interact(() -> table().requestFocus());
        interact(() -> table().getSelectionModel().clearAndSelect(0));
        keys(KeyCode.ENTER);
        assertEquals("Riverbend", lookup("#field-name").queryAs(TextField.class).getText());
    }

    private static <T> void descending(TableView<T> table) {
        TableColumn<T, ?> name = table.getColumns().getFirst();
        name.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(name));
    }

    @Test
    void aRecordIsShownToMorePeopleAfterAWarning() {
        partners("Riverbend");
        Store store = shell.session().home().store();
        Genesis pair = Genesis.pair(store.community(), SigningKey.random().publicKey());
        store.trust().add(pair);
        open(all("partner").getFirst());
        MenuButton wider = lookup("#audience-wider").queryAs(MenuButton.class);
        interact(() -> wider.getItems().getFirst().fire());
        settle();
        assertTrue(reads("cannot be taken back from them"));
        keys(KeyCode.ENTER);
        assertEquals(pair.id(), all("partner").getFirst().space());
        assertEquals(1, all("partner").size());
        assertTrue(reads("can now be seen by"));
    }

    @Test
    void deletedRecordsComeBackWithOneUndo() {
        partners("Hillside", "Mill Creek", "Riverbend");
        go("list:partner");
        interact(() -> {
            table().requestFocus();
            table().getSelectionModel().selectAll();
        });
        keys(KeyCode.DELETE);
        assertTrue(reads("Delete 3 records?"));
        keys(KeyCode.ENTER);
        assertEquals(0, all("partner").size());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(3, all("partner").size());
        assertTrue(reads("Taken back"));
    }

    @Test
    void telephoneNumbersAreEditedInThePersonsForm() {
        interact(() -> shell.session().desk().navigator().create(kind("person")));
        settle();
        fill("#field-name", "Ana Ruiz");
        press("#add-phone");
        fill("#field-number", "call me");
        keys(KeyCode.TAB);
        assertTrue(reads("“call me” does not fit here"));
        fill("#field-number", "715-555-0134");
        keys(KeyCode.CONTROL, KeyCode.S);
        Item person = all("person").getFirst();
        assertEquals(
                List.of("715-555-0134"),
                home.records().children(person.id(), kind("phone")).stream().map(Item::title).toList());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(all("person").isEmpty());
    }

    @Test
    void leavingAFormWithSomethingTypedAsksFirst() {
        interact(() -> shell.session().desk().navigator().create(kind("partner")));
        settle();
        fill("#field-name", "Riverbend");
        keys(KeyCode.ESCAPE);
        assertTrue(reads("You have not saved yet"));
        keys(KeyCode.ESCAPE);
        assertEquals("Riverbend", lookup("#field-name").queryAs(TextField.class).getText());
        assertFalse(reads("You have not saved yet"));
    }

    @Test
    void whatOthersChangedMeanwhileIsShownBeforeItIsOverwritten() {
        partners("Riverbend");
        Item before = all("partner").getFirst();
        open(before);
        fill("#field-name", "Riverbend Farm");
        Saving other = new Saving(home.store());
        other.change(before, Map.of("name", "River Bend"));
        other.save();
        settle();
        keys(KeyCode.CONTROL, KeyCode.S);
        assertTrue(reads("changed while you had it open"));
        assertTrue(reads("River Bend"));
        keys(KeyCode.ENTER);
        assertEquals("Riverbend Farm", all("partner").getFirst().title());
    }

    @Test
    void aPrivateNoteOnASharedRecordStaysWithUs() {
        SpaceId network = home.createNetwork("Three Rivers", List.of()).id();
        Saving saving = new Saving(home.store());
        saving.create(saving.newId(network), kind("partner"), network, Map.of("name", "Mill", "sensitivities", "Shy"));
        saving.save();
        Item mill = all("partner").getFirst();
        assertEquals("Shy", mill.values().get("sensitivities"));
        Item note = all("companion").getFirst();
        assertEquals(home.space("ours").id(), note.space());
        Saving again = new Saving(home.store());
        again.change(mill, Map.of("sensitivities", "Very shy"));
        again.save();
        assertEquals(1, all("companion").size());
        assertEquals("Very shy", all("partner").getFirst().values().get("sensitivities"));
    }
}
