package org.entente;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Programs of others with which we prove that our files are what we say. Where the build installs them (`.ci/run` sets
/// `entente.tools=required`) a missing one is a failure; elsewhere the test says which is missing and is skipped.
public final class Tools {
    private Tools() {}

    /// What a program printed, and how it ended.
    @SuppressWarnings("ArrayRecordComponent") // read once
    public record Said(int status, byte[] out, String err) {
        /// What it printed as text.
        public String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    /// Ends the test where a program is missing.
    public static void need(String name) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return;
            }
        }
        missing(name);
    }

    /// Ends the test because something is missing.
    public static void missing(String name) {
        if ("required".equals(System.getProperty("entente.tools"))) {
            fail(name + " is missing, and here it is required");
        }
        Assumptions.abort(name + " is not installed: this test was not run");
    }

    /// Runs a program to its end.
    public static Said run(byte[] in, String... command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("said", ".err");
        Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
        Thread.ofVirtual()
                .start(() -> {
                    try (OutputStream to = process.getOutputStream()) {
                        to.write(in);
                    } catch (IOException e) {
                        // the program ended without reading all
                    }
                });
        byte[] out = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        String said = Files.readString(err);
        Files.delete(err);
        return new Said(status, out, said);
    }
}
