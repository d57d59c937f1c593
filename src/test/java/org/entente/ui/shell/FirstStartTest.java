package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.entente.areas.partners.OurPlaces;
import org.entente.geo.Point;
import org.entente.log.SafetyWords;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Query;
import org.entente.store.Store;
import org.entente.sync.Backup;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.sync.Joining;
import org.entente.sync.Laptops;
import org.entente.sync.Progress;
import org.entente.sync.RootKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The ways to begin on a further laptop: letting another one answer, and putting a backup or the sheet back.
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    @TempDir Path folder;

    private final AtomicReference<Home> opened = new AtomicReference<>();
    private Communities communities;
    private Home hillside;
    private RecordId mill;
    private Path laptop;
    private Stage stage;
    private Scenes scenes;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        mill = Communities.add(hillside, hillside.space("ours").id(), "partner", "name", "Mill");
        laptop = folder.resolve("laptop");
        scenes = new Scenes(stage);
    }

    private void open(Path read, Path write, String language) throws Exception {
        Settings settings = new Settings(folder.resolve("none"));
        settings.remember("language", language);
        on(() -> {
            FirstStart first =
                    new FirstStart(laptop, settings, opened::set, null, l -> {}, new Scenes.Chosen(read, write));
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(first.root(), 1200, 860));
            stage.show();
            return first;
        });
    }

    @AfterEach
    void close() throws Exception {
        Home home = opened.get();
        if (home != null) {
            home.close();
        }
        on(() -> {
            stage.hide();
            return "";
        });
        communities.close();
    }

    @Test
    void whereWeAreIsSaidOnFoundingAndNotTakenBackByChance() throws Exception {
        open(folder, folder, "en");
        scenes.fill("#community-name", "Ridge");
        scenes.fill("#community-place", "Viroqua, Wisconsin");
        scenes.press("#without-passphrase");
        scenes.press("#found");
        until(() -> opened.get() != null);
        Store store = opened.get().store();
        assertEquals("Viroqua, Wisconsin", place(store));
        assertEquals(Problem.NOTHING_TO_UNDO, assertThrows(Refusal.class, store::lastSave).problem());

        OurPlaces.note(store, new Point(43.80, -91.24));
        assertEquals("La Crosse", place(store));
        store.undo(store.lastSave());
        assertEquals("Viroqua, Wisconsin", place(store));
        assertThrows(Refusal.class, store::lastSave);
    }

    private static String place(Store store) {
        return store.records().list(Query.all(store.records().kinds().named("our-place"))).getFirst().title();
    }

    @Test
    void aLaptopAsksWaitsAndJoins() throws Exception {
        Path request = folder.resolve("request");
        open(request, request, "en");
        scenes.picture("first-start");
        scenes.press("#first-join");
        scenes.picture("first-join");
        scenes.fill("#laptop-name", "Kitchen");
        scenes.press("#ask-to-join");
        scenes.says("Take the file to a laptop of your community");
        scenes.says(String.join("  ", Laptops.words(Laptops.readRequest(request), Locale.ENGLISH)));
        scenes.picture("first-join-waits");
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Path answer = new Laptops(hillside).accept(Laptops.readRequest(request), answers, null, Progress.NONE).file();
        open(answer, request, "en"); // the program was closed meanwhile
        scenes.press("#choose-answer");
        scenes.says(String.join("  ", SafetyWords.of(hillside.store().community(), Locale.ENGLISH)));
        scenes.picture("first-join-compare");
        scenes.press("#join");
        until(() -> opened.get() != null);
        assertEquals("Mill", Communities.value(opened.get(), mill, "name"));
    }

    @Test
    void aBackupAndTheSheetBringEverythingBack() throws Exception {
        Path backup = Backup.write(hillside, folder, "b.entente-backup", "apple pie".toCharArray());
        List<String> words = new RootKeys(hillside).sheet(null, Locale.of("es"));
        open(backup, folder, "en");
        scenes.press("#first-restore");
        scenes.press("#choose-backup");
        scenes.fill("#backup-passphrase", "Apple pie");
        scenes.fill("#recovery-words", String.join(" ", words));
        scenes.fill("#laptop-name", "Hillside anew");
        scenes.fill("#new-passphrase", "green tea");
        scenes.fill("#new-passphrase-again", "green tea");
        scenes.press("#restore");
        scenes.says("The passphrase does not open this backup");
        scenes.picture("first-restore");
        scenes.fill("#backup-passphrase", "apple pie");
        scenes.press("#restore");
        until(() -> opened.get() != null);
        assertEquals("Mill", Communities.value(opened.get(), mill, "name"));
        assertEquals(2, new Laptops(opened.get()).all().size());
    }

    @Test
    void aBackupWithoutTheSheetIsLetInByAnotherLaptop() throws Exception {
        Path backup = Backup.write(hillside, folder, "b.entente-backup", "apple pie".toCharArray());
        Path request = folder.resolve("request");
        open(backup, request, "es");
        scenes.press("#first-restore");
        scenes.press("#choose-backup");
        scenes.fill("#backup-passphrase", "apple pie");
        scenes.picture("first-restore-es");
        scenes.press("#restore-without");
        scenes.says("Unirse desde otro equipo");
        scenes.fill("#laptop-name", "Cocina");
        scenes.press("#ask-to-join");
        scenes.ready("#choose-answer");
        Path answer =
                new Laptops(hillside)
                        .accept(
                                Laptops.readRequest(request),
                                Files.createDirectory(folder.resolve("answers")),
                                null,
                                Progress.NONE)
                        .file();
        try (Home home = Joining.join(laptop, communities.model, answer, Progress.NONE)) {
            assertEquals("Mill", Communities.value(home, mill, "name"));
        }
    }
}
