package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is started, in a process of its own.
class ProgramTest {
    @TempDir Path folder;

    private Run start(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.entente.Launcher"));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesOutsideAsciiPassInALocaleThatHasNoneOfThem() throws Exception {
        String home = folder.resolve("home").toString();
        Run founded = start("found", "--name", "Ñandú Çiftliği", "--home", home);
        assertEquals(0, founded.status(), founded.toString());
        assertTrue(founded.out().contains("Ñandú Çiftliği"), founded.toString());
        Run added = start("add", "partner", "name=水車", "--home", home, "--json");
        assertEquals(0, added.status(), added.toString());
        assertTrue(added.out().contains("\\u6c34\\u8eca"), added.out());
        assertEquals("", added.err());
        assertTrue(Files.readAllLines(folder.resolve("out.txt")).getFirst().chars().allMatch(c -> c < 128));
        Run impossible = start("card", "export", folder.resolve("x").toString() + "é.card", "--home", home);
        assertEquals(2, impossible.status(), impossible.toString());
        assertFalse(impossible.err().contains("Exception"), impossible.err());
    }
}
