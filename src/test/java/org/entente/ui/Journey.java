package org.entente.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.entente.record.Kind;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.sync.Home;
import org.entente.ui.shell.Settings;
import org.entente.ui.shell.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the window of a real data folder.
abstract class Journey extends FxRobot {
    @TempDir Path folder;

    Home home;
    Shell shell;
    Stage stage;
    Settings settings;

    /// The folder's records; empty unless a journey wants more.
    Home home(Path at) {
        return SampleHome.found(at);
    }

    @BeforeEach
    void openWindow() throws Exception {
        home = home(folder.resolve("home"));
        settings = new Settings(folder.resolve("none"));
        settings.remember("language", "en");
        stage = FxToolkit.registerPrimaryStage();
        interact(() -> {
            shell = new Shell(home, settings, List.of(), () -> {});
            stage.setScene(new Scene(shell.root(), 1000, 900));
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
        settle();
    }

    @AfterEach
    void closeWindow() throws Exception {
        interact(() -> {
            stage.hide();
            shell.close();
        });
        FxToolkit.cleanupStages();
        home.close();
    }

    /// Waits until the window has nothing to do.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        await(
                "calm",
                () -> {
                    WaitForAsyncUtils.waitForFxEvents(2);
                    return shell.isIdle();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException e) {
            String state =
                    "; focus "
                            + stage.isFocused()
                            + " "
                            + stage.getScene().getFocusOwner()
                            + " in "
                            + shell.currentProperty().get();
            throw new AssertionError("Waited in vain for " + what + state, e);
        }
    }

    void go(String screen) {
        interact(() -> shell.session().desk().navigator().screen(screen));
        settle();
    }

    void open(Item item) {
        interact(() -> shell.session().desk().navigator().open(item.id()));
        settle();
    }

    /// Presses keys together.
    void keys(KeyCode... codes) {
        await("the window to have the keyboard", () -> stage.isFocused());
        push(codes);
        settle();
    }

    /// Types into whatever has the keyboard.
    void say(String words) {
        await(
                "a place to type",
                () -> stage.isFocused() && stage.getScene().getFocusOwner() instanceof TextInputControl);
        write(words, 0);
        settle();
    }

    /// Puts the keyboard into a field and replaces what stands there.
    void fill(String query, String words) {
        Node node = lookup(query).query();
        interact(() -> {
            node.requestFocus();
            if (node instanceof TextInputControl input) {
                input.clear();
            }
        });
        say(words);
    }

    /// Presses a button without moving a mouse, which the headless screen has little room for.
    void press(String query) {
        Node node = lookup(query).query();
        interact(() -> {
            if (node instanceof javafx.scene.control.ButtonBase button) {
                button.fire();
            }
        });
        settle();
    }

    List<Item> all(String kind) {
        return home.records().list(Query.all(kind(kind)));
    }

    Kind<?> kind(String name) {
        return home.records().kinds().named(name);
    }

    /// Whether these words stand anywhere in the window.
    boolean reads(String words) {
        return lookup(node ->
                        node instanceof Labeled label
                                && label.isVisible()
                                && label.getText() != null
                                && label.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    static void onWindow(Runnable work) {
        Platform.runLater(work);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
