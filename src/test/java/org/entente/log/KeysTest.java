package org.entente.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ed25519 by vectors that others wrote: Project Wycheproof and hdevalence's edge cases.
class KeysTest {
    private static Object read(String name) throws IOException {
        try (InputStream in = KeysTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(Json.parse(Objects.requireNonNull(in, name).readAllBytes(), name));
        }
    }

    private static String base64(Object hex) {
        return Encoding.base64(HexFormat.of().parseHex((String) hex));
    }

    @Test
    void verifiesAsWycheproofSays() throws IOException {
        int tests = 0;
        for (Object group : (List<?>) ((Map<?, ?>) read("wycheproof/ed25519_test.json")).get("testGroups")) {
            Map<?, ?> publicKey = (Map<?, ?>) ((Map<?, ?>) group).get("publicKey");
            PublicKey key = PublicKey.enrol(base64(publicKey.get("pk")), "key");
            for (Object element : (List<?>) ((Map<?, ?>) group).get("tests")) {
                Map<?, ?> test = (Map<?, ?>) element;
                boolean verifies =
                        key.verifies(
                                HexFormat.of().parseHex((String) test.get("msg")),
                                HexFormat.of().parseHex((String) test.get("sig")));
                assertEquals("valid".equals(test.get("result")), verifies, String.valueOf(test));
                tests++;
            }
        }
        assertEquals(151, tests);
    }

    @Test
    void keysOfSmallOrderOrAnotherSpellingAreNotEnrolled() throws IOException {
        Set<String> refused = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Object element : (List<?>) read("ed25519-edge/ed25519vectors.json")) {
            Map<?, ?> test = (Map<?, ?>) element;
            List<?> flags = (List<?>) test.get("flags");
            boolean bad = flags != null && (flags.contains("low_order_A") || flags.contains("non_canonical_A"));
            String key = base64(test.get("key"));
            if (bad) {
                assertThrows(Malformed.class, () -> PublicKey.enrol(key, "key"), String.valueOf(test));
                refused.add(key);
            } else {
                PublicKey.enrol(key, "key");
                taken.add(key);
            }
        }
        assertEquals(14, refused.size());
        assertFalse(taken.isEmpty());
    }

    @Test
    void whatASeedMakesIsWhatJavaSigns() {
        for (int i = 0; i < 50; i++) {
            SigningKey key = SigningKey.random();
            byte[] text = ("text " + i).getBytes(StandardCharsets.UTF_8);
            byte[] signature = SigningKey.of(key.seed()).sign(text);
            assertTrue(PublicKey.enrol(key.publicKey().text(), "key").verifies(text, signature));
            text[0] ^= 1;
            assertFalse(key.publicKey().verifies(text, signature));
        }
    }

    @Test
    void aSignatureForOnePurposeIsNoneForAnother() {
        SigningKey key = SigningKey.random();
        String signature = key.sign("entente/card/v1", Map.of("a", 1L));
        key.publicKey().require("entente/card/v1", Map.of("a", 1L), signature);
        assertThrows(Malformed.class, () -> key.publicKey().require("entente/receipt/v1", Map.of("a", 1L), signature));
    }

    /// RFC 8032 section 7.1, test 1.
    @Test
    void theKeyOfTheRfcIsTheKeyOfTheRfc() {
        SigningKey key =
                SigningKey.of(
                        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertEquals(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                HexFormat.of().formatHex(Encoding.base64(key.publicKey().text(), 32, "key")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA==", "AB", "A A", "A\n", "+A", "AAA=", "é"})
    void otherSpellingsOfBase64AreRefused(String text) {
        assertThrows(Malformed.class, () -> Encoding.base64(text, "text"));
    }

    @Test
    void base32IsThatOfTheRfc() {
        byte[] bytes = "foobarfoobarfoobarfo".getBytes(StandardCharsets.US_ASCII);
        assertEquals("mzxw6ytboj", Encoding.base32(bytes).substring(0, 10));
    }

    @Test
    void safetyWordsAreEightOfTheListAndDiffer() {
        PublicKey one = SigningKey.random().publicKey();
        PublicKey other = SigningKey.random().publicKey();
        assertEquals(8, SafetyWords.of(one, Locale.ENGLISH).size());
        assertEquals(SafetyWords.of(one, Locale.ENGLISH), SafetyWords.of(one, Locale.FRENCH));
        assertNotEquals(SafetyWords.of(one, Locale.ENGLISH), SafetyWords.of(other, Locale.ENGLISH));
        assertNotEquals(SafetyWords.of(one, Locale.ENGLISH), SafetyWords.of(one, Locale.of("es")));
    }
}
