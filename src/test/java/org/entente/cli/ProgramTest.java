package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.areas.Areas;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is started, in a process of its own.
class ProgramTest {
    @TempDir Path folder;

    /// For what is over before the second compiler could make it faster.
    private Run start(String... arguments) throws IOException, InterruptedException {
        return start("-XX:TieredStopAtLevel=1", List.of(arguments));
    }

    private Run start(String option, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                option,
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.entente.Launcher"));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES));
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

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayItSaysSoAndTakesTheTourToItsEnd() throws Exception {
        String home = folder.resolve("home").toString();
        Run run = start("-XX:+UseSerialGC", List.of("--home", home, "--language", "en"));
        assertEquals(0, run.status(), run.toString());
        assertEquals("", run.err());
        assertEquals(Text.in(Locale.ENGLISH).of("cli.no-display"), run.out().lines().findFirst().orElseThrow());
        assertTrue(run.out().contains("All 18 steps did what they say."), run.out());
        try (Stream<Path> made = Files.walk(folder)) {
            List<Path> files = made.toList();
            assertTrue(files.stream().anyMatch(file -> file.endsWith("call-tree.pdf")), files.toString());
            List<Path> pictures = files.stream().filter(file -> file.toString().endsWith(".png")).toList();
            assertTrue(pictures.size() >= 200, pictures.toString());
            for (Path picture : pictures) {
                assertTrue(Files.size(picture) > 8_000, picture + " has nothing on it");
            }
        }
        assertFalse(Files.exists(folder.resolve("home/keys"))); // the tour leaves the data folder alone
    }

    @Test
    void whileOneProgramHasTheFolderAnotherIsRefused() throws Exception {
        Path home = folder.resolve("home");
        Home.found(home, Areas.model(), "Hillside", "", null).close();
        try (Home held = Home.open(home, Areas.model())) {
            Run run = start("list", "partner", "--home", held.folder().toString(), "--language", "en");
            assertEquals(1, run.status(), run.toString());
            assertTrue(run.err().startsWith(Text.in(Locale.ENGLISH).of("problem.IN_USE", home.toString())), run.err());
        }
    }
}
