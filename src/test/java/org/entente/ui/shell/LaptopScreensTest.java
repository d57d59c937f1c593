package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.entente.log.Card;
import org.entente.log.SigningKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Diary;
import org.entente.sync.Home;
import org.entente.sync.Joining;
import org.entente.sync.Laptops;
import org.entente.sync.RootKeys;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.laptops.LaptopsScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Laptops, the recovery sheet, erasing and what stands between communities, in a window on real data folders.
@ExtendWith(ApplicationExtension.class)
class LaptopScreensTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Home north;
    private SpaceId space;
    private RecordId tractor;
    private Stage stage;
    private Shell shell;
    private Scenes scenes;
    private Settings settings;

    @Start
    void start(Stage opened) {
        stage = opened;
    }

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        north = communities.second(hillside, "North");
        space = Communities.pair(hillside, riverbend);
        tractor = Communities.add(north, space, "resource", "name", "Tractor", "site", "Yard");
        communities.carryOurs(north, hillside);
        communities.carry(hillside, riverbend);
        settings = new Settings(hillside.folder());
        settings.remember("language", "en");
        scenes = new Scenes(stage);
    }

    private void open() throws Exception {
        on(() -> {
            Shell before = shell;
            if (before != null) {
                before.close();
            }
            shell = new Shell(hillside, settings, List.of(), () -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(shell.root(), 1200, 860));
            stage.show();
            return shell;
        });
    }

    @AfterEach
    void close() throws Exception {
        on(() -> {
            shell.close();
            stage.hide();
            return shell;
        });
        communities.close();
    }

    private void go(String screen) throws Exception {
        on(() -> {
            shell.screen(screen);
            return screen;
        });
        settle();
    }

    private void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            until(() -> shell.isIdle());
        }
    }

    private Standing.State state(String name) {
        return new Laptops(hillside).find(name).state();
    }

    @Test
    void aLaptopIsDeclaredLostAndWhatItWritesAfterwardsIsEnteredAgain() throws Exception {
        open();
        go("laptops");
        scenes.says("this laptop");
        scenes.picture("laptops");
        scenes.press("#lost-North");
        scenes.says("Declare North lost?");
        scenes.picture("laptops-lost");
        scenes.answer("Declare it lost");
        until(() -> state("North") == Standing.State.REVOKED);
        scenes.says("lost since");

        Communities.set(north, tractor, "site", "Mill Yard");
        RecordId mower = Communities.add(north, space, "resource", "name", "Mower");
        communities.carry(north, riverbend);
        communities.carryOpen(riverbend, hillside);
        go("matters");
        scenes.says("2 changes from the laptop North of Hillside do not count");
        scenes.picture("matters-quarantine");
        go("history:" + tractor);
        scenes.says("Written on a laptop that its community has declared lost");
        scenes.picture("history-marks");
        scenes.answer("Enter again");
        until(() -> "Mill Yard".equals(Communities.value(hillside, tractor, "site")));
        assertTrue(hillside.records().find(mower).isEmpty());
        go("history:" + mower);
        scenes.answer("Enter again");
        until(() ->
                hillside
                        .records()
                        .list(org.entente.store.Query.all(hillside.records().kinds().named("resource")))
                        .stream()
                        .anyMatch(item -> item.title().equals("Mower")));
    }

    @Test
    void aLaptopJoinsOnceItsWordsWereCompared() throws Exception {
        Path request = folder.resolve("south.request");
        Path south = folder.resolve("south");
        Path answers = Files.createDirectory(folder.resolve("answers"));
        String words = String.join("  ", Laptops.words(Joining.ask(south, "South", request), Locale.ENGLISH));
        open();
        Screen screen = on(() -> new LaptopsScreen(shell.session(), new Scenes.Chosen(request, answers)));
        on(() -> {
            ((StackPane) shell.root()).getChildren().addFirst(screen.node());
            screen.shown();
            return screen;
        });
        scenes.press("#let-join");
        scenes.says(words);
        scenes.picture("laptops-join");
        scenes.answer("They are the same: let it join");
        until(() -> new Laptops(hillside).all().stream().anyMatch(d -> d.name().equals("South")));
        until(() -> !org.entente.sync.Incoming.bundlesIn(answers).isEmpty());
        Path answer = org.entente.sync.Incoming.bundlesIn(answers).getFirst();
        communities.add(Joining.join(south, communities.kinds, answer, org.entente.sync.Progress.NONE));
        settle();
    }

    @Test
    void aFieldIsErasedForGood() throws Exception {
        RecordId contact =
                Communities.add(
                        hillside, space, "crisis-contact", "name", "Ana", "area", "East", "branch", "Operations");
        open();
        go("record:crisis-contact:" + contact);
        on(() ->
                shell.root().lookupAll(".button").stream()
                        .filter(b -> "Erase for good…".equals(b.getAccessibleText()))
                        .map(javafx.scene.control.Button.class::cast)
                        .peek(javafx.scene.control.Button::fire)
                        .count());
        scenes.says("Erase parts of “Ana” for good?");
        var area = (CheckBox) scenes.ready("#erase-area");
        on(() -> {
            area.setSelected(true);
            return area;
        });
        scenes.picture("erase");
        scenes.answer("Erase for good");
        until(() -> hillside.records().find(contact).orElseThrow().erased().equals(Set.of("area")));
        scenes.says("Erased for good.");
        scenes.picture("form-erased");
        go("list:crisis-contact");
        scenes.says("erased");
    }

    @Test
    void aNeighboursWishToEraseIsAcceptedOrLeft() throws Exception {
        RecordId contact =
                Communities.add(
                        hillside, space, "crisis-contact", "name", "Ana", "area", "East", "branch", "Operations");
        communities.carry(hillside, riverbend);
        riverbend.store().erase(riverbend.records().find(contact).orElseThrow(), Set.of("area"));
        communities.carry(riverbend, hillside);
        open();
        go("today");
        scenes.says("Riverbend asks you to erase part of “Ana”");
        go("matters");
        scenes.press("#accept-erasure");
        assertTrue(((CheckBox) scenes.ready("#erase-area")).isSelected());
        scenes.answer("Cancel");
        scenes.press("#leave-erasure");
        scenes.saysNoMore("asks you to erase");
        assertEquals("East", Communities.value(hillside, contact, "area"));
        settings.remember("matters.left", "");
        go("today");
        go("matters");
        scenes.press("#accept-erasure");
        scenes.answer("Erase for good");
        until(() -> Communities.value(hillside, contact, "area") == null);
        assertTrue(hillside.store().status().requests().isEmpty());
    }

    @Test
    void theRecoverySheetIsTypedBackInThoughAWordIsMistyped() throws Exception {
        List<String> words = new RootKeys(hillside).sheet(null, Locale.ENGLISH);
        Files.delete(hillside.folder().resolve("keys/root.json"));
        open();
        go("laptops");
        scenes.says("It is not on this laptop");
        scenes.press("#recover");
        scenes.fill("#recovery-words", "qwrtzx " + words.get(1) + " ");
        scenes.says("Not understood: qwrtzx");
        // A word is known by its first four letters.
        String longer = words.stream().filter(word -> word.length() > 5).findFirst().orElseThrow();
        String mistyped = longer.substring(0, longer.length() - 1) + "z";
        scenes.fill("#recovery-words", String.join(" ", words).replaceFirst("\\b" + longer + "\\b", mistyped));
        scenes.says("All 24 words hold together. Corrected:");
        scenes.fill("#new-passphrase", "apple pie with cream");
        scenes.fill("#new-passphrase-again", "apple pie with cream");
        scenes.picture("recover");
        scenes.answer("Put it back");
        until(hillside::hasRootKey);
        assertFalse(hillside.isRootKeyUnprotected());
        scenes.says("is protected by your passphrase");
    }

    @Test
    void theSheetIsPreviewedAfterThePassphraseAndItsPrintingNoted() throws Exception {
        new RootKeys(hillside).protect(null, "apple pie".toCharArray());
        open();
        go("laptops");
        scenes.says("No recovery sheet was printed");
        scenes.press("#print-sheet");
        scenes.fill("#secret", "Apple pie");
        scenes.answer("Show it");
        scenes.says("That passphrase does not open this community");
        scenes.answer("Close");
        go("sheet");
        scenes.fill("#secret", "apple pie");
        scenes.answer("Show it");
        until(() -> !shell.root().lookupAll(".page").isEmpty());
        scenes.picture("sheet-preview");
        go("laptops");
        until(() -> shell.root().lookupAll(".page").isEmpty());
        assertTrue(new Diary(hillside).last(Diary.Precaution.SHEET).isEmpty());
    }

    @Test
    void howThingsStandIsToldOnTodayOnTheScreenAndAboveEveryScreen() throws Exception {
        Card card = riverbend.store().trust().ours();
        Statement forged =
                Statement.sign(SigningKey.random(), card.community(), 9, Statement.name("Riverbend Two", ""));
        hillside.store().trust().add(new Card(card.community(), List.of(forged)));
        Path copied = communities.copy(north);
        north = communities.reopen(north);
        Laptops.claim(copied);
        try (Home copy = Home.open(copied, communities.kinds)) {
            Communities.set(copy, tractor, "site", "Copy");
            Communities.set(north, tractor, "site", "North Barn");
            communities.carryOurs(north, hillside);
            communities.carryOurs(copy, hillside);
        }
        communities.found("Oak Savanna");
        RecordId drill = Communities.add(riverbend, space, "resource", "name", "Seed drill");
        communities.carry(riverbend, hillside);
        open();
        go("today");
        scenes.says("Somebody spoke in the name of Riverbend who may not");
        scenes.picture("today-between");
        go("matters");
        scenes.says("The laptop North of ours is on two computers");
        scenes.says("Oak Savanna is not verified in person yet");
        scenes.picture("matters");
        go("list:resource");
        scenes.picture("list-unverified");
        go("record:resource:" + drill);
        scenes.says("Riverbend owns this record and is not yet verified in person");
        scenes.picture("form-unverified");
        go("history:" + drill);
        scenes.says("From a community not yet verified in person");
        for (String look : List.of("es", "dark")) {
            settings.remember("language", look.equals("es") ? "es" : "en");
            settings.remember("theme", look.equals("dark") ? "DARK" : "LIGHT");
            open();
            for (String screen : List.of("matters", "settings", "laptops")) {
                go(screen);
                scenes.picture(screen + "-" + look);
            }
            scenes.press("#change-root");
            scenes.ready("#root-alarm");
            scenes.picture("change-root-" + look);
        }
        assertNull(Communities.value(hillside, tractor, "keeper"));
    }

    @Test
    void aCopiedFolderSaysSoAboveEveryScreenUntilAPersonHasSaidWhichItIs() throws Exception {
        Path copied = communities.copy(hillside);
        hillside = communities.reopen(hillside);
        Home whole = hillside;
        try (Home copy = Home.open(copied, communities.kinds)) {
            hillside = copy;
            open();
            go("today");
            scenes.says("This data folder was moved here, or is a copy");
            scenes.answer("This laptop…");
            scenes.ready("#claim");
            scenes.picture("laptops-moved");
            scenes.press("#claim");
            until(() -> new Laptops(copy).all().size() == 2 && shell.isIdle());
        } finally {
            hillside = whole;
        }
        try (Home claimed = Home.open(copied, communities.kinds)) {
            assertFalse(claimed.isMoved());
        }
    }

    @Test
    void membersAreTakenIntoANetworkAndRemovedByWhoeverAdministersIt() throws Exception {
        Home oak = communities.found("Oak Savanna");
        SpaceId rivers = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend"))).id();
        communities.carry(hillside, riverbend);
        open();
        go("communities");
        scenes.picture("communities-network");
        scenes.press("#network-take");
        scenes.says("Take a community into Rivers");
        scenes.answer("Take it in");
        until(() -> hillside.records().space(rivers).orElseThrow().members().contains(oak.store().us()));
        scenes.press("#remove-Riverbend");
        scenes.says("What Riverbend wrote so far stays and counts");
        scenes.answer("Remove Riverbend");
        until(() -> !hillside.records().space(rivers).orElseThrow().members().contains(riverbend.store().us()));
        settle();
        assertEquals(
                Set.of(),
                new org.entente.sync.Networks(riverbend)
                        .administrators(rivers).stream()
                                .filter(id -> id.equals(riverbend.store().us()))
                                .collect(java.util.stream.Collectors.toSet()));
    }
}
