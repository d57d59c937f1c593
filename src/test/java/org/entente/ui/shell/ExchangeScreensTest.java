package org.entente.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.controlsfx.control.CheckListView;
import org.entente.record.RecordId;
import org.entente.report.Frame;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.print.PreviewScreen;
import org.entente.ui.shell.sync.CommunitiesScreen;
import org.entente.ui.shell.sync.SyncScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a coordinator does with a drive, a conflict, a card and a report, in a window on real data folders.
@ExtendWith(ApplicationExtension.class)
class ExchangeScreensTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private RecordId tractor;
    private Path drive;
    private Stage stage;
    private Shell shell;

    @Start
    void start(Stage opened) {
        stage = opened;
    }

    @BeforeEach
    void open() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        tractor =
                Communities.add(
                        hillside, Communities.pair(hillside, riverbend), "resource", "name", "Tractor", "site", "Yard");
        communities.carry(hillside, riverbend);
        Communities.set(hillside, tractor, "site", "North Barn");
        Communities.set(riverbend, tractor, "site", "Mill Yard");
        drive = Files.createDirectory(folder.resolve("drive"));
        on(() -> {
            shell = new Shell(hillside, new Settings(hillside.folder()), List.of(drive), () -> {});
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(shell.root(), 1200, 800));
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

    private static <T> T on(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> on(condition));
    }

    private void go(String screen) throws Exception {
        on(() -> {
            shell.screen(screen);
            return screen;
        });
    }

    private Optional<Node> find(String said) {
        return find(shell.root(), said);
    }

    private static Optional<Node> find(Node node, String said) {
        boolean says = node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().contains(said);
        if (says && node.isVisible()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = find(child, said);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Waits until something says that, and presses it where it is a button.
    private void press(String said) throws Exception {
        until(() -> find(said).filter(node -> !node.isDisabled()).isPresent());
        on(() -> {
            if (find(said).orElseThrow() instanceof Button button) {
                button.fire();
            }
            return said;
        });
    }

    private void says(String said) throws Exception {
        until(() -> find(said).isPresent());
    }

    @Test
    void aBundleOnADriveIsBroughtInAndItsConflictSettled() throws Exception {
        new Outgoing(riverbend).take(List.of(riverbend.contact("Hillside")), drive, Outgoing.Wish.USUAL, Progress.NONE);
        Files.writeString(drive.resolve("holiday.entente"), "not one of ours", StandardCharsets.UTF_8);
        go("sync");
        says("holiday.entente");
        press("Bring in from Riverbend (one change");
        says("Safe to remove");
        assertEquals(1, hillside.records().conflicts().size());
        press("One conflict to review");
        says("Mill Yard");
        says("North Barn");
        press("Keep this");
        says("Nothing to review");
        assertTrue(hillside.records().conflicts().isEmpty());
        go("sync");
        until(() -> find("Bring in from").isEmpty() && find("holiday.entente").isPresent());
    }

    @Test
    void whatIsTakenToANeighbourArrives() throws Exception {
        go("sync");
        press("Take to Riverbend");
        says("Safe to remove");
        List<Path> files = Incoming.bundlesIn(drive);
        assertEquals(1, files.size());
        assertEquals(2, new Incoming(riverbend).bringIn(files.getFirst(), Progress.NONE).conflicts() + 1);
    }

    @Test
    void aDriveIsNotToBePulledUntilItIsSaidToBeSafe() throws Exception {
        go("sync");
        until(() -> find("Take to Riverbend").isPresent());
        boolean warned =
                on(() -> {
                    ((Button) find("Take to Riverbend").orElseThrow()).fire();
                    return find("Do not pull").isPresent() && find("Safe to remove").isEmpty();
                });
        assertTrue(warned);
        says("Safe to remove");
        until(() -> find("Do not pull").isEmpty());
    }

    @Test
    void anExchangeFolderIsSetUpAndWhatComesInIsSeenThereAndOnToday() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        new Outgoing(riverbend)
                .take(List.of(riverbend.contact("Hillside")), shared, Outgoing.Wish.USUAL, Progress.NONE);
        SyncScreen screen = on(() -> new SyncScreen(shell.session(), new Chosen(shared)));
        show(screen);
        press("Choose the folder");
        says("One change from Riverbend came in");
        says("One change for Riverbend, left on");
        assertEquals(1, hillside.records().conflicts().size());
        assertEquals(2, Incoming.bundlesIn(shared).size());
        on(() -> ((javafx.scene.layout.StackPane) shell.root()).getChildren().removeFirst());
        go("today");
        says("Came in by itself");
        go("sync");
        says("Shared with");
        press("Stop using it");
        says("Choose the folder");
    }

    @Test
    void safetyWordsAreComparedInPerson() throws Exception {
        go("communities");
        press("Compare safety words");
        press("They are the same");
        says("Verified in person");
        assertTrue(hillside.contact("Riverbend").isVerified());
    }

    @Test
    void aCardIsBroughtInFromAFile() throws Exception {
        Path card = folder.resolve("oak.card");
        try (Home oak = Home.found(folder.resolve("oak"), communities.model, "Oak Savanna", "", null)) {
            oak.exportCard(card);
        }
        CommunitiesScreen screen = on(() -> new CommunitiesScreen(shell.session(), new Chosen(card)));
        show(screen);
        press("Bring in a card");
        says("Safety words of Oak Savanna");
        press("Later");
        says("Oak Savanna");
        assertEquals("Oak Savanna", hillside.contact("Oak Savanna").name());
    }

    @Test
    void aNetworkIsFoundedWithItsFirstMembers() throws Exception {
        go("communities");
        press("Found a network");
        says("First members");
        on(() -> {
            ((TextField) shell.root().lookup("#network-name")).setText("Three Rivers");
            ((CheckListView<?>) shell.root().lookup("#network-members")).getCheckModel().checkAll();
            return "";
        });
        press("Found it");
        says("2 members");
        assertEquals(2, hillside.space("network:Three Rivers").members().size());
    }

    @Test
    void aReportIsPreviewedAndSaved() throws Exception {
        Path file = folder.resolve("tree.pdf");
        PreviewScreen screen = on(() -> new PreviewScreen(shell.session(), "call-tree", new Chosen(file)));
        show(screen);
        until(() -> screen.node().lookup(".page .image-view") instanceof ImageView);
        press("Save as PDF");
        says("Saved as");
        assertEquals("%PDF", new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void ofALongDocumentOnlyTheLeavesNearTheViewAreKeptDrawn() throws Exception {
        byte[] pdf = longDocument(60);
        PreviewScreen screen = on(() -> new PreviewScreen(shell.session(), new Ready(pdf)));
        show(screen);
        until(() -> drawn(screen).contains(0) && shell.isIdle());
        assertTrue(on(() -> drawn(screen)).size() < 10, "all of it was drawn");
        on(() -> {
            ((ScrollPane) screen.node().lookup(".form-scroll")).setVvalue(1);
            return "";
        });
        until(() -> drawn(screen).contains(59));
        assertFalse(on(() -> drawn(screen)).contains(0), "the first was kept");
        on(() -> {
            ((ScrollPane) screen.node().lookup(".form-scroll")).setVvalue(0);
            return "";
        });
        until(() -> drawn(screen).contains(0));
    }

    private static byte[] longDocument(int length) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < length; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // a test's own
    private record Ready(byte[] pdf) implements PreviewScreen.Sheet {
        @Override
        public String file() {
            return "ready";
        }

        @Override
        public String title() {
            return "Ready";
        }

        @Override
        public byte[] make(Frame frame) {
            return pdf;
        }
    }

    /// The numbers of the pages that are drawn, from 0.
    private static List<Integer> drawn(Screen screen) {
        List<Node> pages =
                screen.node().lookup(".pages") instanceof Parent column ? column.getChildrenUnmodifiable() : List.of();
        return IntStream.range(0, pages.size())
                .filter(i -> pages.get(i).lookup(".image-view") != null)
                .boxed()
                .toList();
    }

    private void show(Screen screen) throws Exception {
        on(() -> {
            ((javafx.scene.layout.StackPane) shell.root()).getChildren().addFirst(screen.node());
            screen.shown();
            return screen;
        });
    }

    /// Answers every question for a file with the same one.
    private record Chosen(Path file) implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(file);
        }
    }
}
