package org.entente.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.store.Outcome;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Progress;

/// Brings one bundle in, as the command line does, with the two kinds more that the reference work has.
public final class ImportMain {
    private ImportMain() {}

    /// Brings it in and prints what came of it.
    ///
    /// @param arguments the data folder and the bundle
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Home home = Home.open(Path.of(arguments[0]), Work.model())) {
            Path bundle = Path.of(arguments[1]);
            Outcome[] came = new Outcome[1];
            home.store().alone(Files.size(bundle), () -> came[0] = new Incoming(home).bringIn(bundle, Progress.NONE));
            Outcome outcome = came[0];
            System.out.println("took_ms=" + (System.nanoTime() - start) / 1_000_000);
            System.out.println(
                    "entries="
                            + outcome.entries()
                            + " records="
                            + outcome.records().size()
                            + " conflicts="
                            + outcome.conflicts()
                            + " held="
                            + outcome.held()
                            + " unfit="
                            + outcome.unfit());
        }
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    System.out.println("peak_kb=" + line.replaceAll("\\D", ""));
                }
            }
        }
    }
}
