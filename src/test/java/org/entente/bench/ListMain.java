package org.entente.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.entente.areas.Areas;
import org.entente.areas.partners.Partner;
import org.entente.sync.Home;
import org.entente.ui.shell.Settings;
import org.entente.ui.shell.Shell;

/// Opens the list of partners of a data folder in a window, types into its filter letter by letter, says how long each
/// took from the letter to the rows on the screen, and ends. How many there are in all follows the rows.
public final class ListMain {
    private static final List<String> TYPED = List.of("land trust", "viroqua", "coop mad", "s", "the farm");
    private static final int ROUNDS = 4;

    private ListMain() {}

    /// Types and tells.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) throws Exception {
        try (Home home = Home.open(Path.of(arguments[0]), Areas.model())) {
            Platform.startup(() -> {});
            Shell shell = on(() -> show(home));
            idle(shell);
            List<Double> times = new ArrayList<>();
            double worst = 0;
            String worstAt = "";
            for (int round = 0; round < ROUNDS; round++) {
                for (String words : TYPED) {
                    for (int letters = 1; letters <= words.length(); letters++) {
                        double time = type(shell, words.substring(0, letters));
                        // In the first round the list is shown for the first time.
                        if (round > 0) {
                            times.add(time);
                            worstAt = time > worst ? words.substring(0, letters) : worstAt;
                            worst = Math.max(worst, time);
                        }
                    }
                    type(shell, "");
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "each letter answered in %.0f ms (median), %.0f ms (95 of 100), %.0f ms at most («%s»)%n",
                    Child.median(times),
                    times.stream().sorted().toList().get(times.size() * 95 / 100),
                    worst,
                    worstAt);
            on(() -> {
                shell.close();
                return shell;
            });
        }
        System.exit(0);
    }

    private static Shell show(Home home) {
        Shell shell = new Shell(home, new Settings(home.folder()), List.of(), () -> {});
        Stage stage = new Stage();
        stage.setScene(new Scene(shell.root(), 1200, 860));
        stage.show();
        shell.list(home.records().kinds().of(Partner.class));
        return shell;
    }

    /// The window's own thread says when the rows are there: asking it again and again would take its time.
    private static double type(Shell shell, String words) throws Exception {
        CompletableFuture<Double> shown = new CompletableFuture<>();
        on(() -> {
            TextField filter = (TextField) shell.root().lookup("#filter");
            TableView<?> table = (TableView<?>) shell.root().lookup(".records");
            long start = System.nanoTime();
            Subscription[] rows = new Subscription[1];
            rows[0] =
                    table.accessibleTextProperty()
                            .subscribe(() ->
                                    Platform.runLater(() -> {
                                        rows[0].unsubscribe();
                                        shell.root().layout();
                                        shown.complete((System.nanoTime() - start) / 1e6);
                                    }));
            filter.setText(words);
            return words;
        });
        double took = shown.get(60, TimeUnit.SECONDS);
        idle(shell);
        return took;
    }

    private static void idle(Shell shell) throws Exception {
        while (!on(shell::isIdle)) {
            Thread.onSpinWait(); // a pause would be counted as well
        }
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
