package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.sqlite.util.OSInfo;

/// Starts a main class as users get it: from jars, with the options of the packaged program and a cache of loaded classes
/// (JEP 514), which a first run, not counted, makes.
final class Child {
    /// As in `src/build/java/Training.java`.
    private static final List<String> TRAINING =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:CompileCommand=quiet",
                    "-XX:CompileCommand=exclude,sun.security.provider.*::*",
                    "-XX:CompileCommand=exclude,com.sun.crypto.provider.ChaCha*::*");

    /// As in `packaging/command-line.properties`.
    static final List<String> COMMAND_LINE =
            List.of(
                    "-XX:+UseParallelGC",
                    "-XX:ParallelGCThreads=2",
                    "-XX:-UseAdaptiveSizePolicy",
                    "-XX:MaxTenuringThreshold=1",
                    "-Xmn60m",
                    "-Xms120m",
                    "-Xmx176m",
                    "-XX:CompileCommand=quiet",
                    "-XX:CompileCommand=CompileThresholdScaling,sun.security.provider.SHA2::*,0.02",
                    "-XX:CompileCommand=CompileThresholdScaling,sun.security.provider.DigestBase::*,0.02");

    /// As in `pom.xml`, profile `app-image`.
    static final List<String> WINDOW = List.of("-XX:+UseSerialGC", "-Xmn60m", "-Xms160m", "-Xmx320m");

    /// For children with a window: in a real one where there is a `DISPLAY` (`xvfb-run mvn …`), drawn by the processor; else
    /// in one of no screen, of which the pixels are copied one by one by code that is slow to get fast.
    static final List<String> SCREEN =
            System.getenv("DISPLAY") == null
                    ? List.of("-Dprism.order=sw", "-Dglass.platform=Headless")
                    : List.of("-Dprism.order=sw");

    private final List<String> launcher;
    private final Path folder;
    private final Path cache;
    private final String classPath;

    /// @param launcher [#COMMAND_LINE] or [#WINDOW]
    /// @param folder   for the jars and the cache
    Child(List<String> launcher, Path folder, String name) throws IOException {
        this.launcher = launcher;
        this.folder = folder;
        cache = folder.resolve(name + ".aot");
        List<String> jars = new ArrayList<>();
        int number = 0;
        for (String part : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(part);
            if (Files.isDirectory(path)) {
                jars.add(jar(path, folder.resolve(name + number++ + ".jar")).toString());
            } else if (Files.exists(path)) {
                jars.add(part);
            }
        }
        classPath = String.join(System.getProperty("path.separator"), jars);
        takeOutSqlite();
    }

    /// The packaged program has SQLite beside its jars.
    private void takeOutSqlite() throws IOException {
        String library = System.mapLibraryName("sqlitejdbc");
        String inJar = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library;
        try (InputStream in = Objects.requireNonNull(OSInfo.class.getResourceAsStream(inJar))) {
            Files.copy(in, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /// Runs it to its end and returns what it printed.
    ///
    /// @param training whether this run makes the cache
    String run(boolean training, List<String> options, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dorg.sqlite.lib.path=" + folder);
        command.addAll(launcher);
        if (training) {
            command.addAll(TRAINING);
        }
        command.add(training ? "-XX:AOTCacheOutput=" + cache : "-XX:AOTCache=" + cache);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return output(folder, command.toArray(String[]::new));
    }

    /// Runs a command to its end and returns what it printed.
    static String output(Path in, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /// A figure that a child printed as `name=number`.
    static long figure(String said, String name) {
        return said.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith(name + "="))
                .mapToLong(word -> Long.parseLong(word.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " in: " + said));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Copies a folder.
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
