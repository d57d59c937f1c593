package org.entente.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.entente.ui.shell.Window;

/// Opens the window on a data folder, waits until the first screen has been drawn, says how long that took since the
/// process began and how much memory it takes, and ends.
public final class WindowMain {
    private WindowMain() {}

    /// Opens, tells and ends.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) {
        Window.open(Path.of(arguments[0]), List.of());
        Platform.runLater(() -> new Watch().start());
    }

    private static final class Watch extends AnimationTimer {
        private int frames;

        @Override
        public void handle(long now) {
            boolean shown =
                    javafx.stage.Window.getWindows().stream()
                            .anyMatch(w -> w.getScene() != null && w.getScene().lookup("#shell") != null);
            // The second frame: the first has been handed to the system by then.
            if (shown && ++frames == 2) {
                Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
                System.out.println("window_ms=" + Duration.between(start, Instant.now()).toMillis());
                try {
                    Path status = Path.of("/proc/self/status");
                    for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
                        if (line.startsWith("VmRSS:")) {
                            System.out.println("resident_kb=" + line.replaceAll("\\D", ""));
                        }
                    }
                } catch (java.io.IOException e) {
                    System.out.println("resident_kb=unknown");
                }
                System.exit(0); // and not halt: the first run writes its cache on exit
            }
        }
    }
}
