package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.record.Edit;
import org.entente.record.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program killed (SIGKILL) at random instants while it brings bundles in or takes them to a drive: afterwards the store
/// opens, SQLite finds nothing wrong with it, it is as before or after one bundle, and what has the name of a bundle on the
/// drive is a whole one.
///
/// Hundreds of kills: `mvn -q test -Dtest=KillTest -Dentente.kills=300`.
class KillTest {
    private static final int KILLS = Integer.getInteger("entente.kills", 8);
    private static final int BUNDLES = 12;
    private static final int CHANGES = 120;

    /// A child is ready and killed within this many milliseconds.
    private static final int WITHIN = 900;

    @TempDir Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Communities communities;
    private Home hillside;
    private Path riverbend;
    private SpaceId space;

    @BeforeEach
    void found() throws Exception {
        System.out.println("KillTest seed " + seed);
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        Home other = communities.found("Riverbend");
        space = Communities.pair(hillside, other);
        riverbend = other.folder();
        other.close();
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private void change() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            edits.add(new Edit(hillside.store().newId(space), "resource", Map.of("name", "Tool " + i, "site", "Barn")));
        }
        hillside.store().save(edits, Map.of());
    }

    @Test
    void killedWhileBringingInTheStoreIsAsBeforeOrAfter() throws Exception {
        List<String> bundles = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(hillside.store().shelf().stateDigest(space)));
        for (int i = 0; i < BUNDLES; i++) {
            change();
            Path drive = Files.createTempDirectory(folder, "drive");
            bundles.add(
                    new Outgoing(hillside)
                            .take(List.of(hillside.contact("Riverbend")), drive, Outgoing.Wish.USUAL, Progress.NONE)
                            .file()
                            .toString());
            states.add(hillside.store().shelf().stateDigest(space));
        }
        Path pristine = copy(riverbend, folder.resolve("pristine"));
        int at = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (at == BUNDLES) {
                at = 0;
                delete(riverbend);
                copy(pristine, riverbend);
            }
            Laptops.claim(riverbend);
            List<String> arguments =
                    new ArrayList<>(List.of(kill % 2 == 0 ? "import" : "import-alone", riverbend.toString()));
            arguments.addAll(bundles.subList(at, BUNDLES));
            int done = killed(arguments);
            requireSound(riverbend.resolve("entente.db"));
            try (Home home = Home.open(riverbend, communities.model)) {
                String state = home.store().shelf().stateDigest(space);
                int now = states.indexOf(state);
                assertTrue(now == at + done || now == at + done + 1, "seed " + seed + ": " + now + " after " + at);
                home.store().rebuild();
                assertEquals(state, home.store().shelf().stateDigest(space), "seed " + seed);
                at = now;
            }
        }
    }

    @Test
    void killedWhileTakingNothingThatIsNamedAsABundleIsBroken() throws Exception {
        change();
        Path drive = Files.createDirectories(folder.resolve("usb"));
        Path home = hillside.folder();
        hillside.close();
        for (int kill = 0; kill < KILLS; kill++) {
            killed(List.of("export", home.toString(), drive.toString(), "Riverbend", "1000"));
            requireSound(home.resolve("entente.db"));
            for (Path file : Incoming.bundlesIn(drive)) {
                assertEquals(CHANGES, Check.bundle(file, riverbend).entries(), "seed " + seed);
                Files.delete(file);
            }
        }
        hillside = communities.reopen(hillside);
        Laptops.claim(riverbend);
        try (Home other = Home.open(riverbend, communities.model)) {
            communities.carry(hillside, other);
            assertEquals(hillside.store().shelf().stateDigest(space), other.store().shelf().stateDigest(space));
        }
        try (Stream<Path> left = Files.list(home.resolve("staging"))) {
            assertEquals(0, left.count(), "what was left half done is tidied away at the next start");
        }
    }

    /// Starts a child and kills it at some instant after it is ready.
    ///
    /// @return how many times it said that it had finished one
    private int killed(List<String> arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledMain.class.getName()));
        command.addAll(arguments);
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("ready", out.readLine(), "seed " + seed);
            boolean ended = child.waitFor(random.nextInt(WITHIN), TimeUnit.MILLISECONDS);
            child.toHandle().destroyForcibly(); // of the process itself it would close what it has said
            child.waitFor();
            assertTrue(!ended || child.exitValue() == 0, "seed " + seed);
            return (int) out.lines().filter("done"::equals).count();
        }
    }

    private static void requireSound(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check")) {
            assertTrue(rows.next());
            assertEquals("ok", rows.getString(1));
        }
    }

    private static Path copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
