package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.entente.bundle.Limits;
import org.entente.bundle.Seal;
import org.entente.log.Encoding;
import org.entente.log.Sha256;
import org.entente.record.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles that would fill memory or disk are stopped at each of [Limits], in a heap of 256 MB.
class LimitsTest {
    @TempDir Path folder;

    private final Map<Path, String> expected = new LinkedHashMap<>();

    /// `home` beside the files is where the sealed ones can be opened.
    @BeforeEach
    void home() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("home/keys"));
        try (var files = Files.list(Seeds.get().home().resolve("keys"))) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()));
            }
        }
    }

    /// Writes what follows a manifest.
    private interface Rest {
        void to(OutputStream out) throws IOException;
    }

    /// A bundle that the sender signed as it is.
    private void signed(String name, String stopped, Rest rest) throws Exception {
        Path payload = folder.resolve("payload");
        var digest = Sha256.digest();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(payload), digest), 1 << 16)) {
            rest.to(out);
        }
        Forged forged = Seeds.get().model();
        forged.manifest.put("length", Files.size(payload));
        forged.manifest.put("sha256", Encoding.base64(digest.digest()));
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(forged.signedAsItIs(Seeds.get().device(), new byte[0]));
            Files.copy(payload, out);
        }
        Files.delete(payload);
        expected.put(file, stopped);
    }

    private static void put(OutputStream out, String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static void repeat(OutputStream out, String ascii, long times) throws IOException {
        byte[] bytes = ascii.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        for (long i = 0; i < times / 1_000; i++) {
            out.write(bytes);
        }
    }

    private Path file(String name, Rest content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.to(out);
        }
        return file;
    }

    @Test
    void whatHasNoEndIsStopped() throws Exception {
        expected.put(
                file(
                        "endless manifest",
                        out -> {
                            put(out, "{\"manifest\":");
                            repeat(out, "[", 300_000_000);
                        }),
                "BUNDLE_DAMAGED line " + Limits.MANIFEST);
        signed(
                "a text of 300 MB",
                "BUNDLE_DAMAGED line " + Limits.LINE,
                out -> {
                    put(out, "\"cards\":[\n{\"community\":\"");
                    repeat(out, "a", 300_000_000);
                });
        signed(
                "an endless list",
                "BUNDLE_DAMAGED line " + Limits.LINE,
                out -> {
                    put(out, "\"cards\":[\n{\"community\":");
                    repeat(out, "[", 30_000_000);
                });
        signed(
                "lists in lists",
                "BUNDLE_DAMAGED deep",
                out -> {
                    put(out, "\"cards\":[\n{\"community\":");
                    repeat(out, "[", 1_000_000);
                    put(out, "\n],\"checkpoints\":[\n");
                });
        signed(
                "a text too long",
                "BUNDLE_DAMAGED text that is too long",
                out -> {
                    put(out, "\"cards\":[\n{\"community\":\"");
                    repeat(out, "a", 1_001_000);
                    put(out, "\"}\n],\"checkpoints\":[\n");
                });
        signed(
                "a name too long",
                "BUNDLE_DAMAGED name that is too long",
                out -> {
                    put(out, "\"cards\":[\n{\"");
                    repeat(out, "a", 2_000);
                    put(out, "\":1}\n],\"checkpoints\":[\n");
                });
        stopped();
    }

    @Test
    void whatUnfoldsWithoutEndIsStopped() throws Exception {
        expected.put(
                file(
                        "a bomb",
                        out -> {
                            try (OutputStream zipped =
                                    new GZIPOutputStream(
                                            Seal.sealing(out, List.of(Seeds.get().receiving().recipient())), 1 << 16)) {
                                put(zipped, "{\"manifest\":");
                                repeat(zipped, "a", 1_000_000_000);
                            }
                        }),
                "BUNDLE_OVER_LIMIT size");
        Path huge = folder.resolve("larger than any");
        Files.writeString(huge, "{\"manifest\":{");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(Limits.DOCUMENT + 1); // takes no room where it is not written
        }
        expected.put(huge, "BUNDLE_OVER_LIMIT size " + Limits.DOCUMENT);
        stopped();
        assertTrue(Files.size(folder.resolve("a bomb")) * Limits.EXPANSION < 1_000_000_000, "it is no bomb");
    }

    @Test
    void moreOfAnythingThanThereCanBeIsStopped() throws Exception {
        Forged many = Seeds.get().model();
        List<Map<String, Object>> logs = new ArrayList<>();
        for (int i = 0; i <= Limits.LOGS; i++) {
            logs.add(Map.of("log", "l", "first", 1L, "last", 1L, "previous", "", "head", Integer.toString(i)));
        }
        many.manifest.put("logs", logs);
        Path file = Files.write(folder.resolve("logs"), many.signed(Seeds.get().device()));
        expected.put(file, "BUNDLE_DAMAGED more than " + Limits.LOGS + " logs");
        expected.put(
                file(
                        "ten million logs",
                        out -> {
                            put(out, "{\"manifest\":{\"payload\":\"");
                            repeat(out, "eyJmaXJzdCI6MX0", 10_000_000);
                        }),
                "BUNDLE_DAMAGED line " + Limits.MANIFEST);
        Forged far = Seeds.get().model();
        far.manifest.put(
                "logs",
                List.of(
                        Map.of(
                                "log",
                                "l",
                                "first",
                                1L,
                                "last",
                                (1L << 40) - 1,
                                "previous",
                                "",
                                "head",
                                Encoding.base64(new byte[32]))));
        expected.put(
                Files.write(folder.resolve("a long log"), far.signed(Seeds.get().device())),
                "BUNDLE_DAMAGED checkpoint");
        String statement = Seeds.get().model().cards().getFirst();
        signed(
                "cards",
                "BUNDLE_DAMAGED more elements",
                out -> {
                    put(out, "\"cards\":[\n");
                    repeat(out, statement + ",\n", Limits.ELEMENTS + 1_000);
                });
        stopped();
    }

    private void stopped() throws Exception {
        List<Path> files = List.copyOf(expected.keySet());
        List<String> said = SmallHeap.run("bundle", files);
        assertEquals(files.size(), said.size(), said.toString());
        for (int i = 0; i < files.size(); i++) {
            String wanted = expected.get(files.get(i));
            int cut = wanted.indexOf(' ');
            Problem problem = Problem.valueOf(wanted.substring(0, cut));
            assertTrue(said.get(i).startsWith(problem + "\t"), files.get(i).getFileName() + ": " + said.get(i));
            String last = wanted.substring(wanted.lastIndexOf(' ') + 1);
            assertTrue(said.get(i).contains(last), files.get(i).getFileName() + ": " + said.get(i));
        }
    }
}
