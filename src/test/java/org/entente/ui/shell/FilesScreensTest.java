package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.sync.Attachments;
import org.entente.sync.Communities;
import org.entente.sync.FileRules;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.ui.shell.files.FilesSection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Photos and files in a window on real data folders.
@ExtendWith(ApplicationExtension.class)
class FilesScreensTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private RecordId tractor;
    private Path drive;
    private Path photo;
    private Stage stage;
    private Shell shell;
    private Scenes scenes;

    @Start
    void start(Stage opened) {
        stage = opened;
    }

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        tractor = Communities.add(hillside, Communities.pair(hillside, riverbend), "resource", "name", "Tractor");
        drive = Files.createDirectory(folder.resolve("drive"));
        photo = photo("Barn at noon.jpg", "jpg");
        scenes = new Scenes(stage);
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

    private Path photo(String name, String type) throws Exception {
        BufferedImage image = new BufferedImage(1_800, 1_200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8f, 0xc1, 0xe8), 0, 1_200, new Color(0x5d, 0x86, 0x3f)));
        pen.fillRect(0, 0, 1_800, 1_200);
        pen.setColor(new Color(0x9c, 0x2f, 0x2a));
        pen.fillRect(600, 500, 600, 450);
        pen.dispose();
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, type, file.toFile()));
        return file;
    }

    private void open(Home home, String theme, String language) throws Exception {
        Settings settings = new Settings(home.folder());
        settings.remember("language", language);
        settings.remember("theme", theme);
        on(() -> {
            Shell before = shell;
            if (before != null) {
                before.close();
            }
            shell = new Shell(home, settings, List.of(drive), () -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(shell.root(), 1200, 900));
            stage.show();
            return shell;
        });
    }

    private void go(String screen) throws Exception {
        on(() -> {
            shell.screen(screen);
            return screen;
        });
    }

    private Item attach(Home home, Path file) {
        Item record = home.records().find(tractor).orElseThrow();
        return home.records().find(new Attachments(home).add(record, file).id()).orElseThrow();
    }

    private FilesSection section(Path out) throws Exception {
        FilesSection section = on(() -> new FilesSection(shell.session(), tractor, new Scenes.Chosen(photo, out)));
        on(() -> {
            StackPane over = new StackPane(section.node());
            over.setStyle("-fx-background-color: white");
            ((StackPane) shell.root()).getChildren().add(over);
            return over;
        });
        return section;
    }

    @Test
    void aPhotoIsAddedSeenSavedElsewhereAndRemovedAgain() throws Exception {
        open(hillside, "LIGHT", "en");
        Path out = folder.resolve("out.jpg");
        FilesSection section = section(out);
        scenes.press("#add-file");
        scenes.says("Attached: Barn at noon.jpg");
        Item item = hillside.records().attachments(tractor).getFirst();
        until(() -> section.node().lookup("#file-" + item.id()) != null);
        assertTrue(on(() -> section.node().getBoundsInParent().getHeight() < 3_000));
        until(() -> section.node().lookup(".image-view") instanceof ImageView);
        on(() -> {
            section.add(List.of(photo));
            return photo;
        });
        scenes.says("This record has that file already");
        press(section, "Save Barn at noon.jpg as a file…");
        scenes.says("Saved as ");
        assertArrayEquals(Files.readAllBytes(photo), Files.readAllBytes(out));
        press(section, "Remove Barn at noon.jpg");
        scenes.says("Removed: Barn at noon.jpg");
        assertEquals(List.of(), hillside.records().attachments(tractor));
        on(() -> {
            section.refresh();
            return section;
        });
        until(() -> section.node().lookup("#file-" + item.id()) == null);
        on(() -> {
            ((javafx.scene.control.Hyperlink) shell.root().lookup(".toast .hyperlink")).fire();
            return section;
        });
        until(() -> hillside.records().attachments(tractor).size() == 1);
    }

    private static void press(FilesSection section, String does) throws Exception {
        on(() -> {
            section.node().lookupAll(".button").stream()
                    .filter(node -> does.equals(node.getAccessibleText()))
                    .map(javafx.scene.control.Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return does;
        });
    }

    @Test
    void whatCannotBeAttachedIsSaid() throws Exception {
        open(hillside, "LIGHT", "en");
        FilesSection section = section(folder);
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        on(() -> {
            section.add(List.of(empty));
            return empty;
        });
        scenes.says("empty.jpg");
        assertEquals(List.of(), hillside.records().attachments(tractor));
    }

    @Test
    void theFormShowsPhotosFilesAndWhatIsStillElsewhere() throws Exception {
        attach(hillside, photo);
        attach(hillside, photo("Plan of the yard.png", "png"));
        attach(hillside, Files.writeString(folder.resolve("Measurements.csv"), "a,b\n"));
        communities.carry(hillside, riverbend);
        open(riverbend, "LIGHT", "en");
        go("record:resource:" + tractor);
        scenes.says("not on this laptop yet");
        bottom();
        scenes.picture("files-missing");
        scenes.press("#file-" + riverbend.records().attachments(tractor).getFirst().id());
        scenes.says("comes with the next drive");
        go("sync");
        scenes.says("Nothing new for you");
        open(hillside, "LIGHT", "en");
        go("record:resource:" + tractor);
        scenes.says("Measurements.csv");
        bottom();
        scenes.picture("files");
        go("new:resource");
        scenes.says("Save this record first");
        bottom();
        scenes.picture("files-new");
        open(hillside, "DARK", "es");
        go("record:resource:" + tractor);
        scenes.says("Fotos y archivos");
        scenes.says("Measurements.csv");
        bottom();
        scenes.picture("files-dark-es");
        Item item = hillside.records().attachments(tractor).getFirst();
        scenes.press("#file-" + item.id());
        scenes.says(item.title());
        until(() -> shell.root().lookup("#viewer .image-view") != null);
        scenes.picture("files-viewer");
    }

    private void bottom() throws Exception {
        until(() -> shell.isIdle());
        on(() -> {
            if (shell.root().lookup(".content .form-scroll") instanceof javafx.scene.control.ScrollPane scroll) {
                shell.root().applyCss();
                shell.root().layout();
                scroll.setVvalue(1);
            }
            return 1;
        });
    }

    @Test
    void takingToANeighbourTakesRecordsFirstAndPhotosBesideThem() throws Exception {
        attach(hillside, photo);
        open(hillside, "LIGHT", "en");
        go("sync");
        scenes.answer("Take to Riverbend (2 changes) and one photo or file");
        scenes.says("And one photo or file");
        scenes.says("Safe to remove");
        scenes.picture("sync-files-taken");
        assertEquals(2, Incoming.bundlesIn(drive).size());
        open(riverbend, "LIGHT", "en");
        go("sync");
        scenes.says("Bring in from Hillside: one photo or file");
        scenes.picture("sync-files-offered");
        scenes.answer("Bring all in (2 changes)");
        scenes.says("came to this laptop");
        scenes.picture("sync-files-brought");
        assertTrue(new Attachments(riverbend).isHere(riverbend.records().attachments(tractor).getFirst()));
    }

    @Test
    void aLaptopThatWantsNoneIsSetSo() throws Exception {
        open(hillside, "LIGHT", "en");
        go("settings");
        scenes.says("Bring them here");
        scenes.picture("settings-files");
        on(() -> {
            ((javafx.scene.control.ToggleButton) shell.root().lookup("#files-bring-false")).fire();
            return 0;
        });
        until(() -> !FileRules.of(hillside).wanted());
        on(() -> {
            ((javafx.scene.control.ToggleButton) shell.root().lookup("#files-limit-50000000")).fire();
            return 0;
        });
        until(() -> FileRules.of(hillside).limit() == 50_000_000L);
        assertFalse(FileRules.of(hillside).wanted());
    }
}
