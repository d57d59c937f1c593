package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests of commands that begin with one community just founded.
abstract class OneCommunity {
    @TempDir Path folder;
    Path home;

    @BeforeEach
    final void foundHillside() {
        home = folder.resolve("home");
        done("found", "--name", "Hillside");
    }

    /// Runs a command that must do what it is asked.
    final Run done(String... arguments) {
        Run run = Run.of(home, arguments);
        assertEquals(0, run.status(), run.toString());
        return run;
    }

    /// Adds a record.
    ///
    /// @return its id
    final String add(String kind, String... fields) {
        List<String> all = new ArrayList<>(List.of("add", kind));
        all.addAll(Arrays.asList(fields));
        return Run.json(home, all.toArray(String[]::new)).get("id").asString();
    }
}
