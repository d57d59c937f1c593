package org.entente.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command run in this process.
///
/// @param status the exit status
/// @param out    what it wrote to standard output
/// @param err    what it wrote to standard error
record Run(int status, String out, String err) {
    /// Runs a command on a data folder, in English.
    static Run of(Path home, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--home", home.toString(), "--language", "en"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Commands.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
        return new Run(status, out.toString(), err.toString());
    }

    /// The same with its result as JSON, which must be read.
    static JsonNode json(Path home, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--json");
        Run run = of(home, all.toArray(String[]::new));
        if (run.out().isEmpty()) {
            throw new AssertionError(run.toString());
        }
        return JsonMapper.shared().readTree(run.out());
    }
}
