package org.entente.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8785 by the vectors of its author, less the fractions, which the log does not have.
class CanonicalTest {
    private static byte[] vector(String name) throws IOException {
        try (InputStream in = CanonicalTest.class.getResourceAsStream("jcs/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"french", "unicode", "weird"})
    void writesAsTheVectorsSay(String name) throws IOException {
        Object value = Json.parse(vector("input/" + name + ".json"), name);
        assertArrayEquals(vector("output/" + name + ".json"), Canonical.encode(value));
        assertEquals(value, Json.canonical(vector("output/" + name + ".json"), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"values"})
    void refusesFractions(String name) throws IOException {
        byte[] input = vector("input/" + name + ".json");
        assertThrows(Malformed.class, () -> Json.parse(input, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"b\":1,\"a\":1}",
                "{ \"a\":1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":9007199254740992}",
                "{\"a\":-0}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1}\n",
                "{\"a\":1}{}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "[]",
                ""
            })
    void otherBytesForTheSameMeaningAreRefused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThrows(Malformed.class, () -> Json.canonical(bytes, "test"));
    }

    @Test
    void numbersOfAnySizeAreWrittenInTheirShortestForm() {
        long[] bounds = {0, 1, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 1_000_000_001, 9_999_999_999L};
        for (long number : bounds) {
            assertEquals(Long.toString(number), Canonical.text(number));
            assertEquals(Long.toString(-number), Canonical.text(-number));
        }
        new Random(20261125)
                .longs(1_000, 0, Canonical.LARGEST + 1)
                .map(number -> number >> number % 50)
                .forEach(number -> assertEquals(Long.toString(number), Canonical.text(number)));
        assertEquals("9007199254740991", Canonical.text(Canonical.LARGEST));
    }

    @Test
    void controlCharactersAreLowerCaseAndTheRestStandsAsItIs() {
        assertEquals(
                "{\"a\":\"\\u001f\\n\\\"\\\\ /é€\uD83D\uDE02\",\"b\":[true,null,-5]}",
                Canonical.text(
                        Map.of("a", "\u001F\n\"\\ /é€\uD83D\uDE02", "b", java.util.Arrays.asList(true, null, -5L))));
    }

    @Test
    void halfACharacterIsRefusedWhenWritten() {
        assertThrows(IllegalArgumentException.class, () -> Canonical.encode("\uD800"));
    }

    /// Two readers, the one that checks as it goes and Jackson with writing again, agree on which bytes are canonical.
    @Test
    void readsOnlyWhatWritesBackTheSame() {
        byte[] sound =
                Canonical.encode(
                        Map.of(
                                "a", java.util.Arrays.asList(0L, -1L, 9007199254740991L, null, true, false, List.of()),
                                "é\uD83D\uDE02", "plain \u0001\b\n\"\\/ é€\uD83D\uDE02\u007f",
                                "b", Map.of("", Map.of(), "x", "y")));
        byte[] likely = "\"\\{}[],:0159-+.eubnftr /\u007f\u0000\n".getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(20260101);
        int canonical = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = sound.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
            }
            boolean expected = writesBackTheSame(bytes);
            boolean read = isCanonical(bytes);
            assertEquals(expected, read, () -> new String(bytes, StandardCharsets.UTF_8));
            canonical += read ? 1 : 0;
        }
        assertTrue(canonical > 1_000, "too few were canonical: " + canonical);
    }

    private static boolean isCanonical(byte[] bytes) {
        try {
            Json.canonical(bytes, "test");
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean writesBackTheSame(byte[] bytes) {
        try {
            return java.util.Arrays.equals(Json.encode(Json.object(bytes, "test"), "test"), bytes);
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void nestingIsBounded() {
        byte[] deep = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThrows(Malformed.class, () -> Json.parse(deep, "deep"));
    }
}
