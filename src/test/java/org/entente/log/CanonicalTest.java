package org.entente.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
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

    @Test
    void nestingIsBounded() {
        byte[] deep = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThrows(Malformed.class, () -> Json.parse(deep, "deep"));
    }
}
