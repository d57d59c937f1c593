package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.log.Card;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Import of the reference work as a sealed bundle, whole process, beside bare SQLite doing the least that an import must
/// do (`src/test/bench/raw-sqlite.sql`), in turn. Prints medians and the ratio; needs `node` and `sqlite3`.
class ImportBenchmark {
    private static final int CHANGES = Integer.getInteger("entente.changes", 100_000);
    private static final int RUNS = Integer.getInteger("entente.runs", 5);

    @TempDir Path folder;

    @Test
    void importOfTheReferenceWork() throws Exception {
        Path work = folder.resolve("work.ndjson");
        Path bench = Path.of("src/test/bench").toAbsolutePath();
        String made = Child.output(folder, "node", bench.resolve("workload.mjs").toString(), String.valueOf(CHANGES));
        Files.writeString(work, made, StandardCharsets.UTF_8);
        Path bundle = folder.resolve("work.entente");
        Path template = folder.resolve("template");
        Work entries = template(work, template, bundle);
        System.out.printf(
                Locale.ROOT,
                "%d changes as %d entries: bundle %d bytes, %.1f bytes a change%n",
                CHANGES,
                entries.entries,
                Files.size(bundle),
                (double) Files.size(bundle) / CHANGES);
        Child child = new Child(Child.COMMAND_LINE, folder, "import");
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        String said = "";
        for (int i = 0; i <= RUNS; i++) {
            Path home = folder.resolve("home" + i);
            Child.copy(template, home);
            long start = System.nanoTime();
            said = child.run(i == 0, List.of(), ImportMain.class, home.toString(), bundle.toString());
            double seconds = (System.nanoTime() - start) / 1e9;
            double raw = raw(bench.resolve("raw-sqlite.sql"));
            if (i > 0) {
                ours.add(seconds);
                bare.add(raw);
                memory.add(Child.figure(said, "peak_kb") / 1e3);
            }
            assertEquals(entries.entries, Child.figure(said, "entries"), said);
        }
        System.out.print(said);
        System.out.printf(
                Locale.ROOT,
                "import %.2f s, bare SQLite %.2f s, ratio %.2f, peak memory %.0f MB (medians of %d)%n",
                Child.median(ours),
                Child.median(bare),
                Child.median(ours) / Child.median(bare),
                Child.median(memory),
                RUNS);
    }

    private Work template(Path work, Path template, Path bundle) throws IOException {
        try (Home home = Home.found(template, Work.model(), "Receiver", "", null)) {
            Work made = Work.make(work, home.store().trust().ours(), folder, bundle);
            Path card = folder.resolve("card");
            Files.write(card, new Card(made.sender().community(), made.sender().statements()).encode());
            home.meet(card);
            return made;
        }
    }

    private double raw(Path sql) throws Exception {
        for (String name : List.of("raw.db", "raw.db-wal", "raw.db-shm")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder("sqlite3", "raw.db")
                        .directory(folder.toFile())
                        .redirectInput(sql.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return (System.nanoTime() - start) / 1e9;
    }
}
