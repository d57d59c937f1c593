package org.entente.ui.shell;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.entente.areas.Areas;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;

/// Opens Entente's window on a data folder, and closes the folder with it.
public final class Window {
    private static final System.Logger LOG = System.getLogger("org.entente.ui");
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private final Path folder;
    private final List<Path> drives;
    private final Settings settings;
    private final FirstStart.@Nullable SampleNetwork sample;
    private final Stage stage;
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private @Nullable Home home;
    private @Nullable Shell shell;

    private Window(Path folder, List<Path> drives, FirstStart.@Nullable SampleNetwork sample, Stage stage) {
        this.folder = folder;
        this.drives = drives;
        this.sample = sample;
        this.stage = stage;
        settings = new Settings(folder);
    }

    /// Opens the window and returns; the program ends when it is closed. To be called once, on the main thread.
    ///
    /// @param folder the data folder; where no community lives in it, one is founded
    /// @param drives folders to be treated as drives, besides those plugged in
    /// @param sample opens the sample network on the first start; null where that is not offered
    public static void open(Path folder, List<Path> drives, FirstStart.@Nullable SampleNetwork sample) {
        CompletableFuture<Home> opening =
                Home.isFounded(folder)
                        ? CompletableFuture.supplyAsync(() -> Home.open(folder, Areas.model()))
                        : CompletableFuture.failedFuture(new Refusal(Problem.NOT_FOUNDED, folder.toString()));
        Platform.startup(() -> new Window(folder, List.copyOf(drives), sample, new Stage()).start(opening));
    }

    /// As above without a sample network.
    public static void open(Path folder, List<Path> drives) {
        open(folder, drives, null);
    }

    private void start(CompletableFuture<Home> opening) {
        Looks.dress(scene.getRoot(), settings);
        stage.setTitle("Entente");
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            stage.getIcons()
                    .add(
                            new Image(
                                    Objects.requireNonNull(
                                            Window.class.getResourceAsStream(
                                                    "/org/entente/icons/entente-" + size + ".png"))));
        }
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(screen.getWidth(), settings.number("window.width", WIDTH)));
        stage.setHeight(Math.min(screen.getHeight(), settings.number("window.height", HEIGHT)));
        stage.setMaximized(settings.number("window.maximized", 0) == 1);
        stage.setOnCloseRequest(e -> {
            Shell now = shell;
            if (now != null) {
                e.consume();
                now.leave(stage::close);
            }
        });
        stage.setOnHidden(e -> closed());
        stage.show();
        var _ =
                opening.whenComplete((opened, failure) ->
                        Platform.runLater(() -> {
                            if (opened != null) {
                                show(opened);
                            } else {
                                refused(failure);
                            }
                        }));
    }

    private void refused(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal && refusal.problem() == Problem.NOT_FOUNDED) {
            welcome();
        } else if (cause instanceof Refusal refusal) {
            scene.setRoot(new Trouble(settings, refusal, stage::close).root());
        } else {
            LOG.log(Level.ERROR, "The data folder could not be opened", cause);
            scene.setRoot(
                    new Trouble(
                                    settings,
                                    new Refusal(Problem.UNEXPECTED, folder.resolve("entente.log").toString()),
                                    stage::close)
                            .root());
        }
    }

    private void welcome() {
        FirstStart first =
                new FirstStart(
                        folder,
                        settings,
                        this::show,
                        sample,
                        language -> {
                            settings.remember("language", language.toLanguageTag());
                            welcome();
                        });
        scene.setRoot(first.root());
    }

    private void show(Home opened) {
        boolean again = home == opened;
        home = opened;
        if (!again) {
            settings.save();
            answer(opened);
        }
        Shell before = shell;
        Shell made = new Shell(opened, settings, drives, () -> show(opened), () -> reopen(opened));
        shell = made;
        Parent root = made.root();
        scene.setRoot(root);
        if (before != null) {
            before.close();
            made.screen(again ? "settings" : "laptops");
        }
        made.onTitle(title -> stage.setTitle(title.isEmpty() ? "Entente" : title + " – Entente"));
    }

    /// Closes the data folder and opens it again: its laptop is another one now.
    private void reopen(Home before) {
        var _ =
                CompletableFuture.supplyAsync(
                                () -> {
                                    before.close();
                                    return Home.open(folder, Areas.model());
                                })
                        .whenComplete((opened, failure) ->
                                Platform.runLater(() -> {
                                    if (opened != null) {
                                        show(opened);
                                    } else {
                                        refused(failure);
                                    }
                                }));
    }

    /// Lets a second start of the program bring this window forward.
    private void answer(Home opened) {
        try {
            opened.instance()
                    .answer(() ->
                            Platform.runLater(() -> {
                                stage.setIconified(false);
                                stage.show();
                                stage.toFront();
                                stage.requestFocus();
                            }));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A second start will not find this window", e);
        }
    }

    private void closed() {
        if (!stage.isMaximized()) {
            settings.remember("window.width", String.valueOf((int) stage.getWidth()));
            settings.remember("window.height", String.valueOf((int) stage.getHeight()));
        }
        settings.remember("window.maximized", stage.isMaximized() ? "1" : "0");
        Shell now = shell;
        if (now != null) {
            now.close();
        }
        Home open = home;
        if (open != null) {
            new Thread(open::close, "closing").start(); // keeps the program alive until it is done
        }
        Platform.exit();
    }
}
