package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.entente.log.Standing;
import org.entente.record.RecordId;
import org.entente.sync.Communities;
import org.entente.sync.Diary;
import org.entente.sync.Home;
import org.entente.sync.Joining;
import org.entente.sync.Laptops;
import org.entente.sync.RootKeys;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.laptops.LaptopsScreen;
import org.junit.jupiter.api.Test;

/// Laptops of a community and its recovery sheet, in a window on real data folders.
class LaptopScreensTest extends HillsideWindow {
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
        communities.add(Joining.join(south, communities.model, answer, org.entente.sync.Progress.NONE));
        settle();
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
    void aCopiedFolderSaysSoAboveEveryScreenUntilAPersonHasSaidWhichItIs() throws Exception {
        Path copied = communities.copy(hillside);
        hillside = communities.reopen(hillside);
        Home whole = hillside;
        try (Home copy = Home.open(copied, communities.model)) {
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
        try (Home claimed = Home.open(copied, communities.model)) {
            assertFalse(claimed.isMoved());
        }
    }
}
