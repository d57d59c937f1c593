package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.log.Card;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an import, and then a small import and a small export, take longer as the store grows: for 10,000 and 100,000
/// changes, and with `-Dentente.growth=1000000` for a million. Needs `node`, and for a million 4 GB and some minutes.
class GrowthBenchmark {
    private static final int MOST = Integer.getInteger("entente.growth", 100_000);
    private static final int DELTA = 1_000;

    @TempDir Path folder;

    @Test
    void importAndExportAsTheStoreGrows() throws Exception {
        Child importing = new Child(Child.COMMAND_LINE, folder, "import");
        Child exporting = new Child(Child.COMMAND_LINE, folder, "export");
        boolean training = true;
        for (int changes = 10_000; changes <= MOST; changes *= 10) {
            Path bundle = folder.resolve(changes + ".entente");
            Path rest = folder.resolve(changes + "-rest.entente");
            Path template = folder.resolve("template" + changes);
            make(template, bundle, changes, rest);
            if (training) {
                train(importing, exporting, template, bundle);
                training = false;
            }
            Path home = folder.resolve("home" + changes);
            Child.copy(template, home);
            String whole = run(importing, ImportMain.class, home, bundle);
            String part = run(importing, ImportMain.class, home, rest);
            String out = run(exporting, ExportMain.class, home, Files.createDirectory(folder.resolve("to" + changes)));
            assertTrue(Child.figure(part, "entries") >= DELTA, part);
            assertEquals(Child.figure(part, "entries"), Child.figure(out, "entries"), out);
            System.out.printf(
                    Locale.ROOT,
                    "%d changes: import %.2f s, peak memory %d MB; then %d more: import %.2f s, export %.2f s"
                            + " (from opening the data folder)%n",
                    changes,
                    Child.figure(whole, "took_ms") / 1e3,
                    Child.figure(whole, "peak_kb") / 1_000,
                    DELTA,
                    Child.figure(part, "took_ms") / 1e3,
                    Child.figure(out, "took_ms") / 1e3);
        }
    }

    private void make(Path template, Path bundle, int changes, Path rest) throws Exception {
        Path work = folder.resolve("work.ndjson");
        String script = Path.of("src/test/bench/workload.mjs").toAbsolutePath().toString();
        Files.writeString(
                work, Child.output(folder, "node", script, String.valueOf(changes + DELTA)), StandardCharsets.UTF_8);
        try (Home home = Home.found(template, Work.model(), "Receiver", "", null)) {
            Work made = Work.make(work, home.store().trust().ours(), folder, bundle, changes, rest);
            Path card = folder.resolve("card");
            Files.write(card, new Card(made.sender().community(), made.sender().statements()).encode());
            home.meet(card);
        }
    }

    private void train(Child importing, Child exporting, Path template, Path bundle) throws Exception {
        Path home = folder.resolve("training");
        Child.copy(template, home);
        importing.run(true, List.of(), ImportMain.class, home.toString(), bundle.toString());
        Path to = Files.createDirectory(folder.resolve("to"));
        exporting.run(true, List.of(), ExportMain.class, home.toString(), to.toString(), "Community 0");
    }

    private static String run(Child child, Class<?> main, Path home, Path file) throws Exception {
        return child.run(false, List.of(), main, home.toString(), file.toString(), "Community 0");
    }
}
