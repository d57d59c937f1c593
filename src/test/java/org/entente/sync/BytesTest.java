package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes of every sort for everything that reads bytes from outside.
///
/// In each build: sound bytes, those that once found something, and some hundreds changed at random. For long, one reader
/// at a time, led by what the code does with the bytes: `mvn -Pfuzz test -Dtest=BytesTest#proof`. What is found is
/// written to `src/test/resources/org/entente/sync/BytesTestInputs` and belongs there for ever.
class BytesTest {
    private static final long SEED = 20260101;
    private static final String LIKELY = "\"\\{}[],:0159-+.eubnftr /\n\u0000\u007f\u00ff";

    @ParameterizedTest
    @EnumSource
    void soundBytesAreTakenAndChangedOnesTakenOrRefused(Readers reader) throws Exception {
        Random random = new Random(SEED);
        List<byte[]> seeds = reader.seeds().toList();
        for (byte[] seed : seeds) {
            assertTrue(reader.read(seed), reader + " refuses what is sound");
        }
        int refused = 0;
        for (int round = 0; round < reader.rounds(); round++) {
            byte[] data = changed(seeds.get(random.nextInt(seeds.size())), random);
            try {
                refused += reader.read(data) ? 0 : 1;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", round " + round, e);
            }
        }
        assertTrue(refused > reader.rounds() / 2, "only " + refused + " refused");
    }

    private static byte[] changed(byte[] seed, Random random) {
        byte[] data = seed.clone();
        for (int n = random.nextInt(4); n >= 0 && data.length > 0; n--) {
            int at = random.nextInt(data.length);
            switch (random.nextInt(6)) {
                case 0 -> data[at] = (byte) random.nextInt(256);
                case 1 -> data[at] = (byte) LIKELY.charAt(random.nextInt(LIKELY.length()));
                case 2 -> data[at] ^= (byte) (1 << random.nextInt(8));
                case 3 -> data = joined(data, at, data, Math.min(data.length, at + 1 + random.nextInt(20)));
                case 4 -> data = joined(data, at, data, Math.max(0, at - random.nextInt(20)));
                default -> data = joined(data, random.nextInt(8) == 0 ? at : data.length, data, data.length);
            }
        }
        return data;
    }

    /// The beginning of one and the end of another.
    private static byte[] joined(byte[] one, int upto, byte[] other, int from) {
        byte[] joined = java.util.Arrays.copyOf(one, upto + other.length - from);
        System.arraycopy(other, from, joined, upto, other.length - from);
        return joined;
    }

    static Stream<byte[]> openBundleSeeds() throws Exception {
        return Readers.OPEN_BUNDLE.seeds();
    }

    @MethodSource("openBundleSeeds")
    @FuzzTest
    void openBundle(byte[] data) {
        Readers.OPEN_BUNDLE.read(data);
    }

    static Stream<byte[]> signedDocumentSeeds() throws Exception {
        return Readers.SIGNED_DOCUMENT.seeds();
    }

    @MethodSource("signedDocumentSeeds")
    @FuzzTest
    void signedDocument(byte[] data) {
        Readers.SIGNED_DOCUMENT.read(data);
    }

    static Stream<byte[]> sealedBundleSeeds() throws Exception {
        return Readers.SEALED_BUNDLE.seeds();
    }

    @MethodSource("sealedBundleSeeds")
    @FuzzTest
    void sealedBundle(byte[] data) {
        Readers.SEALED_BUNDLE.read(data);
    }

    static Stream<byte[]> sealedContentSeeds() throws Exception {
        return Readers.SEALED_CONTENT.seeds();
    }

    @MethodSource("sealedContentSeeds")
    @FuzzTest
    void sealedContent(byte[] data) {
        Readers.SEALED_CONTENT.read(data);
    }

    static Stream<byte[]> sealSeeds() throws Exception {
        return Readers.SEAL.seeds();
    }

    @MethodSource("sealSeeds")
    @FuzzTest
    void seal(byte[] data) {
        Readers.SEAL.read(data);
    }

    static Stream<byte[]> manifestSeeds() throws Exception {
        return Readers.MANIFEST.seeds();
    }

    @MethodSource("manifestSeeds")
    @FuzzTest
    void manifest(byte[] data) {
        Readers.MANIFEST.read(data);
    }

    static Stream<byte[]> signedManifestSeeds() throws Exception {
        return Readers.SIGNED_MANIFEST.seeds();
    }

    @MethodSource("signedManifestSeeds")
    @FuzzTest
    void signedManifest(byte[] data) {
        Readers.SIGNED_MANIFEST.read(data);
    }

    static Stream<byte[]> cardSeeds() throws Exception {
        return Readers.CARD.seeds();
    }

    @MethodSource("cardSeeds")
    @FuzzTest
    void card(byte[] data) {
        Readers.CARD.read(data);
    }

    static Stream<byte[]> signedStatementsSeeds() throws Exception {
        return Readers.SIGNED_STATEMENTS.seeds();
    }

    @MethodSource("signedStatementsSeeds")
    @FuzzTest
    void signedStatements(byte[] data) {
        Readers.SIGNED_STATEMENTS.read(data);
    }

    static Stream<byte[]> statementSeeds() throws Exception {
        return Readers.STATEMENT.seeds();
    }

    @MethodSource("statementSeeds")
    @FuzzTest
    void statement(byte[] data) {
        Readers.STATEMENT.read(data);
    }

    static Stream<byte[]> checkpointSeeds() throws Exception {
        return Readers.CHECKPOINT.seeds();
    }

    @MethodSource("checkpointSeeds")
    @FuzzTest
    void checkpoint(byte[] data) {
        Readers.CHECKPOINT.read(data);
    }

    static Stream<byte[]> receiptSeeds() throws Exception {
        return Readers.RECEIPT.seeds();
    }

    @MethodSource("receiptSeeds")
    @FuzzTest
    void receipt(byte[] data) {
        Readers.RECEIPT.read(data);
    }

    static Stream<byte[]> entrySeeds() throws Exception {
        return Readers.ENTRY.seeds();
    }

    @MethodSource("entrySeeds")
    @FuzzTest
    void entry(byte[] data) {
        Readers.ENTRY.read(data);
    }

    static Stream<byte[]> genesisSeeds() throws Exception {
        return Readers.GENESIS.seeds();
    }

    @MethodSource("genesisSeeds")
    @FuzzTest
    void genesis(byte[] data) {
        Readers.GENESIS.read(data);
    }

    static Stream<byte[]> proofSeeds() throws Exception {
        return Readers.PROOF.seeds();
    }

    @MethodSource("proofSeeds")
    @FuzzTest
    void proof(byte[] data) {
        Readers.PROOF.read(data);
    }

    static Stream<byte[]> joinRequestSeeds() throws Exception {
        return Readers.JOIN_REQUEST.seeds();
    }

    @MethodSource("joinRequestSeeds")
    @FuzzTest
    void joinRequest(byte[] data) {
        Readers.JOIN_REQUEST.read(data);
    }

    static Stream<byte[]> jsonSeeds() throws Exception {
        return Readers.JSON.seeds();
    }

    @MethodSource("jsonSeeds")
    @FuzzTest
    void json(byte[] data) {
        Readers.JSON.read(data);
    }
}
