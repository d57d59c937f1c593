package org.entente.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.bundle.Manifest;
import org.entente.bundle.Proof;
import org.entente.bundle.Seal;
import org.entente.log.Canonical;
import org.entente.log.CanonicalReader;
import org.entente.log.Card;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.Genesis;
import org.entente.log.v1.Receipt;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Everything that reads bytes from outside, each with sound ones to start from. Whatever is not a documented refusal is a
/// defect.
@SuppressWarnings("ImmutableEnumChecker") // what they are made with captures nothing
enum Readers {
    OPEN_BUNDLE(() -> Stream.of(Seeds.get().open()), Readers::bundle),
    /// What stands behind a manifest that fits it.
    SIGNED_DOCUMENT(() -> Stream.of(afterLine(Seeds.get().open())), data -> bundle(Seeds.get().signed(data))),
    SEALED_BUNDLE(() -> Stream.of(Seeds.get().sealed()), Readers::bundle),
    /// What is inside of a seal that holds.
    SEALED_CONTENT(() -> Stream.of(zipped(Seeds.get().open())), data -> bundle(sealed(data))),
    /// The header of an age file, and what follows.
    SEAL(() -> Stream.of(Seeds.get().sealed()), Readers::unseal),
    MANIFEST(() -> Stream.of(line(Seeds.get().open())), Manifest::read),
    SIGNED_MANIFEST(
            () -> Stream.of(Canonical.encode(Seeds.get().model().manifest)),
            data -> Manifest.read(line(Forged.signed(data, Forged.HEADER, Seeds.get().device())))),
    CARD(() -> Stream.of(Seeds.get().card()), data -> Card.read(data).standing()),
    /// What a community states of itself, whatever it is.
    SIGNED_STATEMENTS(Readers::saying, Readers::statements),
    STATEMENT(() -> Seeds.get().model().cards().stream().map(Readers::bytes), Statement::read),
    CHECKPOINT(() -> Seeds.get().model().checkpoints().stream().map(Readers::bytes), Checkpoint::read),
    RECEIPT(() -> Seeds.get().model().receipts().stream().map(Readers::bytes), Receipt::read),
    ENTRY(() -> Seeds.get().model().entries().stream().map(Readers::bytes), Readers::entry),
    GENESIS(
            () -> ((List<?>) Seeds.get().model().manifest.get("spaces")).stream().map(Canonical::encode),
            data -> Genesis.of(Json.canonical(data, "space")).id()),
    PROOF(() -> Stream.of(Seeds.get().proof()), data -> same(Proof.read(data).encode(), data)),
    JOIN_REQUEST(() -> Stream.of(request(Seeds.get().device())), Request::parse),
    JSON(() -> Stream.of(Seeds.get().card()), data -> Json.parse(data, "test"));

    private static final Set<Problem> REFUSALS =
            EnumSet.of(
                    Problem.FILE_EMPTY,
                    Problem.NOT_A_BUNDLE,
                    Problem.NOT_FOR_US,
                    Problem.BUNDLE_DAMAGED,
                    Problem.BUNDLE_NEWER,
                    Problem.BUNDLE_OVER_LIMIT);

    private static final Set<Readers> SLOW = EnumSet.range(OPEN_BUNDLE, SEALED_CONTENT);

    private final Callable<Stream<byte[]>> seeds;
    private final Reader reader;

    private interface Reader {
        void take(byte[] data) throws IOException;
    }

    Readers(Callable<Stream<byte[]>> seeds, Reader reader) {
        this.seeds = seeds;
        this.reader = reader;
    }

    /// How often it can be tried in a second or so.
    int rounds() {
        return SLOW.contains(this) ? 300 : 1_500;
    }

    /// Sound bytes.
    Stream<byte[]> seeds() throws Exception {
        return seeds.call();
    }

    /// Reads bytes of whatever sort.
    ///
    /// @return whether they were taken
    boolean read(byte[] data) {
        try {
            reader.take(data);
            return true;
        } catch (Malformed | Manifest.Newer e) {
            return false;
        } catch (Refusal e) {
            if (REFUSALS.contains(e.problem())) {
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bundle(byte[] data) throws IOException {
        Path file = Files.write(Seeds.get().folder().resolve("fuzzed" + Thread.currentThread().threadId()), data);
        Check.bundle(file, Seeds.get().home());
    }

    private static void unseal(byte[] data) {
        try (InputStream in =
                Seal.opening(new ByteArrayInputStream(data), List.of(Seeds.get().receiving().identity()))) {
            in.readAllBytes();
        } catch (IOException e) {
            throw new Malformed("documented", e);
        }
    }

    private static byte[] sealed(byte[] data) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = Seal.sealing(sealed, List.of(Seeds.get().receiving().recipient()))) {
            out.write(data);
        }
        return sealed.toByteArray();
    }

    private static byte[] zipped(byte[] data) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(data);
        }
        return zipped.toByteArray();
    }

    private static Stream<byte[]> saying() {
        SigningKey root = Seeds.get().device();
        Object succession = Statement.succeed(SigningKey.random(), root.publicKey(), List.of(root.publicKey()), 5);
        return Stream.concat(
                        Card.read(Seeds.get().card()).statements().stream()
                                .map(Statement::content)
                                .filter(content -> !"succeed".equals(content.get("type"))),
                        Stream.of(succession))
                .map(content -> Canonical.encode(List.of(content)));
    }

    private static void statements(byte[] data) {
        SigningKey root = Seeds.get().device();
        Object value = new CanonicalReader().read(data, "statements");
        List<Statement> statements = new ArrayList<>();
        for (Object content : Json.list(Map.of("all", value == null ? "" : value), "all")) {
            statements.add(Statement.read(Statement.sign(root, 1, Json.object(content, "statement")).encode()));
        }
        new Card(root.publicKey(), statements).name();
    }

    private static void entry(byte[] data) {
        Entry.Place place = new Entry.Place("space", "log");
        same(Entry.read(new CanonicalReader(), data, 0, data.length, place, 3, new byte[32]).encode(), data);
    }

    private static void same(byte[] written, byte[] read) {
        if (!Arrays.equals(written, read)) {
            throw new IllegalStateException("it is not written as it was read");
        }
    }

    private static byte[] request(SigningKey device) {
        return new Request(device.publicKey(), "age1", "Kitchen «2»").sign(device);
    }

    private static byte[] line(byte[] document) {
        int end = 0;
        while (document[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(document, end);
    }

    private static byte[] afterLine(byte[] document) {
        return Arrays.copyOfRange(document, line(document).length + 1, document.length);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
