package org.entente.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.areas.Areas;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the start of the process to the second frame of the first screen, with an open data folder.
class WindowBenchmark {
    private static final int RUNS = Integer.getInteger("entente.runs", 5);

    @TempDir Path folder;

    @Test
    void timeToTheFirstWindow() throws Exception {
        Path home = folder.resolve("home");
        Home.found(home, Areas.model(), "Hillside", "", null).close();
        Child child = new Child(Child.WINDOW, folder, "window");
        List<Double> times = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            String said = child.run(i == 0, Child.SCREEN, WindowMain.class, home.toString());
            if (i > 0) {
                times.add((double) Child.figure(said, "window_ms"));
                memory.add(Child.figure(said, "resident_kb") / 1e3);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "window after %.0f ms, %.0f MB resident (medians of %d)%n",
                Child.median(times),
                Child.median(memory),
                RUNS);
    }
}
