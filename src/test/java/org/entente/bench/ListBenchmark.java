package org.entente.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.entente.areas.Areas;
import org.entente.areas.partners.Partner;
import org.entente.geo.Gazetteer;
import org.entente.record.Kind;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.entente.ui.shell.Settings;
import org.entente.ui.shell.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How long the list of partners takes to answer each letter typed into its filter, in the window: from the letter to the
/// rows on the screen; how many there are in all follows. For 2,000 and for 100,000 partners.
class ListBenchmark {
    private static final List<String> TYPED = List.of("land trust", "viroqua", "coop mad", "s", "the farm");
    private static final List<String> SORTS =
            List.of("Land Trust", "Food Coop", "Farm", "Community Garden", "Transition", "Housing Coop", "School");

    @TempDir Path folder;

    @Test
    void eachLetterIsAnswered() throws Exception {
        for (int partners : new int[] {2_000, 100_000}) {
            try (Home home = Home.found(folder.resolve("home" + partners), Areas.model(), "Hillside", "", null)) {
                fill(home, partners);
                measure(home, partners);
            }
        }
        FxToolkit.cleanupStages();
    }

    private static void fill(Home home, int partners) {
        Kind<Partner> kind = home.records().kinds().of(Partner.class);
        SpaceId space = home.space("ours").id();
        Random random = new Random(20261125);
        List<Gazetteer.Town> towns = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            towns.addAll(Gazetteer.get().find(String.valueOf(letter), 400));
        }
        for (int from = 0; from < partners; from += 10_000) {
            Saving saving = new Saving(home.store());
            for (int i = from; i < Math.min(partners, from + 10_000); i++) {
                Gazetteer.Town town = towns.get(random.nextInt(towns.size()));
                Map<String, Object> values = new TreeMap<>();
                values.put("name", town.name() + " " + SORTS.get(random.nextInt(SORTS.size())) + " " + i % 97);
                values.put("place", kind.field("place").parse(town.full()));
                values.put("notes", "The people of " + town.full() + " who share what they grow and make.");
                saving.create(saving.newId(space), kind, space, values);
            }
            saving.save();
        }
    }

    private static void measure(Home home, int partners) throws Exception {
        Settings settings = new Settings(home.folder());
        Stage stage = FxToolkit.registerPrimaryStage();
        Shell shell =
                on(() -> {
                    Shell made = new Shell(home, settings, List.of(), () -> {});
                    stage.setScene(new Scene(made.root(), 1200, 860));
                    stage.show();
                    return made;
                });
        on(() -> {
            shell.list(home.records().kinds().of(Partner.class));
            return shell;
        });
        idle(shell);
        List<Double> times = new ArrayList<>();
        double worst = 0;
        String worstAt = "";
        for (int round = 0; round < 4; round++) {
            for (String words : TYPED) {
                for (int letters = 1; letters <= words.length(); letters++) {
                    double time = type(shell, words.substring(0, letters));
                    if (round > 0) {
                        times.add(time);
                        if (time > worst) {
                            worst = time;
                            worstAt = words.substring(0, letters);
                        }
                    }
                }
                type(shell, "");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d partners: each letter answered in %.0f ms (median), %.0f ms (95 of 100), %.0f ms at most («%s»)%n",
                partners,
                Child.median(times),
                times.stream().sorted().toList().get(times.size() * 95 / 100),
                worst,
                worstAt);
        on(() -> {
            shell.close();
            stage.hide();
            return shell;
        });
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
                    table.itemsProperty()
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
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }
}
