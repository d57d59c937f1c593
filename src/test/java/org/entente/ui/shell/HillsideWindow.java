package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.entente.log.Standing;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A window of Hillside, which has a second laptop, North, and a neighbour, Riverbend.
abstract class HillsideWindow {
    @TempDir Path folder;

    Communities communities;
    Home hillside;
    Home riverbend;
    Home north;
    SpaceId space;
    RecordId tractor;
    Stage stage;
    Shell shell;
    Scenes scenes;
    Settings settings;

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
        stage = FxToolkit.registerPrimaryStage();
        scenes = new Scenes(stage);
    }

    void open() throws Exception {
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
        FxToolkit.cleanupStages();
        communities.close();
    }

    void go(String screen) throws Exception {
        on(() -> {
            shell.screen(screen);
            return screen;
        });
        settle();
    }

    void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            until(() -> shell.isIdle());
        }
    }

    Standing.State state(String name) {
        return new Laptops(hillside).find(name).state();
    }
}
