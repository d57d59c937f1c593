import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Gives the packaged program its cache of loaded classes, so that it starts faster: `Training.java IMAGE SCRATCH TIME`.
///
/// The program takes its tour, during which the JVM notes which classes it loads and which methods it runs (JEP 483, JEP
/// 515); a second start writes them down. Both are starts of the finished program, for the cache fits no other runtime,
/// jars or garbage collector than those it was made with. It tells the jars by size and time of change, so they get a
/// time that a copy, an archive or a FAT drive can keep: TIME, in seconds since 1970, even. A cache that is missing or
/// does not fit is passed over in silence.
final class Training {
    private static final String QUIET = " -Xlog:disable -Xlog:all=error:stderr";

    /// What the tour's methods are compiled with is noted as well, and later done at once: by the quick compiler, which
    /// takes less time and memory than the thorough one gives back. Only hashes and ciphers are left out of the notes,
    /// so that they get to the thorough one, for it alone uses the processor's own instructions for them.
    private static final String COMPILING =
            " -XX:TieredStopAtLevel=1 -XX:CompileCommand=quiet"
                    + " -XX:CompileCommand=exclude,sun.security.provider.*::*"
                    + " -XX:CompileCommand=exclude,com.sun.crypto.provider.ChaCha*::*";

    private static final List<String> OPTIONS = List.of("-XX:AOTCache=$APPDIR/entente.aot", "-Xlog:aot*=off");

    private Training() {}

    public static void main(String[] arguments) throws Exception {
        Path image = Path.of(arguments[0]).toAbsolutePath();
        Path scratch = Path.of(arguments[1]).toAbsolutePath();
        Files.createDirectories(scratch);
        List<Path> settings = settings(image);
        Path program = program(image, settings.getFirst());
        Path jars = settings.getFirst().getParent();
        date(jars, FileTime.from(Long.parseLong(arguments[2]), TimeUnit.SECONDS));
        Path notes = scratch.resolve("notes");
        Path cache = jars.resolve("entente.aot");
        run(
                scratch.resolve("tour.txt"),
                "-XX:AOTMode=record -XX:AOTConfiguration=" + notes + COMPILING,
                program.toString(),
                "tour",
                "--out",
                scratch.resolve("tour").toString(),
                "--home",
                scratch.resolve("home").toString());
        run(
                scratch.resolve("cache.txt"),
                "-XX:AOTMode=create -XX:AOTConfiguration=" + notes + " -XX:AOTCache=" + cache,
                program.toString());
        Files.delete(notes);
        List<String> lines = new ArrayList<>();
        OPTIONS.forEach(option -> lines.add("java-options=" + option));
        for (Path file : settings) {
            Files.write(file, lines, StandardOpenOption.APPEND); // they stand under [JavaOptions], which comes last
        }
    }

    /// Beside the program's jar; those of the window's program come first, for its name is the shortest.
    private static List<Path> settings(Path image) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            Path jar = files.filter(file -> file.endsWith("entente.jar")).findFirst().orElseThrow();
            try (Stream<Path> beside = Files.list(jar.getParent())) {
                return beside.filter(file -> file.toString().endsWith(".cfg"))
                        .sorted(Comparator.comparingInt(file -> file.toString().length()))
                        .toList();
            }
        }
    }

    private static void date(Path folder, FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    /// jpackage puts the program elsewhere on every system.
    private static Path program(Path image, Path settings) {
        String name = settings.getFileName().toString().replace(".cfg", "");
        return Stream.of("bin/" + name, name + ".exe", "Contents/MacOS/" + name)
                .map(image::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    private static void run(Path said, String options, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Arrays.asList(command));
        builder.environment().put("JAVA_TOOL_OPTIONS", options + QUIET);
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int status = process.waitFor();
        if (status != 0) {
            System.err.println(Files.readString(said));
            throw new IllegalStateException(command[0] + " ended with " + status + "; what it said stands above");
        }
    }
}
