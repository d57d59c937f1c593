package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.bundle.Seal;
import org.entente.log.Json;
import org.junit.jupiter.api.Test;

/// What seals and root keys are made of, by Project Wycheproof: X25519, HKDF with SHA-256, ChaCha20-Poly1305, all of them
/// Java's own; and an age file put together from these, against the library that reads them for us.
class SealVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    private record Vector(Map<?, ?> group, Map<?, ?> test) {
        byte[] bytes(String name) {
            return HEX.parseHex((String) test.get(name));
        }

        boolean is(String flag) {
            return ((List<?>) test.get("flags")).contains(flag);
        }

        boolean isValid() {
            return "valid".equals(test.get("result"));
        }
    }

    private static List<Vector> vectors(String name) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        try (InputStream in = Json.class.getResourceAsStream("wycheproof/" + name + "_test.json")) {
            Map<?, ?> file = Json.object(Objects.requireNonNull(in, name).readAllBytes(), name);
            for (Object group : (List<?>) file.get("testGroups")) {
                for (Object test : (List<?>) ((Map<?, ?>) group).get("tests")) {
                    vectors.add(new Vector((Map<?, ?>) group, (Map<?, ?>) test));
                }
            }
        }
        return vectors;
    }

    private static byte[] chacha(int mode, byte[] key, byte[] nonce, byte[] more, byte[] bytes)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        cipher.updateAAD(more);
        return cipher.doFinal(bytes);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    @Test
    void chaCha20Poly1305() throws Exception {
        List<Vector> vectors = vectors("chacha20_poly1305");
        for (Vector v : vectors) {
            byte[] sealed = joined(v.bytes("ct"), v.bytes("tag"));
            if (v.isValid()) {
                byte[] made =
                        chacha(Cipher.ENCRYPT_MODE, v.bytes("key"), v.bytes("iv"), v.bytes("aad"), v.bytes("msg"));
                assertArrayEquals(sealed, made, v.toString());
                byte[] read = chacha(Cipher.DECRYPT_MODE, v.bytes("key"), v.bytes("iv"), v.bytes("aad"), sealed);
                assertArrayEquals(v.bytes("msg"), read, v.toString());
            } else {
                assertThrows(
                        GeneralSecurityException.class,
                        () -> chacha(Cipher.DECRYPT_MODE, v.bytes("key"), v.bytes("iv"), v.bytes("aad"), sealed),
                        v.toString());
            }
        }
        assertEquals(325, vectors.size());
    }

    private static PublicKey publicKey(byte[] littleEndian) throws GeneralSecurityException {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = littleEndian[31 - i];
        }
        big[0] &= 0x7f; // RFC 7748 section 5
        return KeyFactory.getInstance("X25519")
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, big)));
    }

    private static byte[] agree(PrivateKey own, byte[] others) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(publicKey(others), true);
        return agreement.generateSecret();
    }

    @Test
    void x25519() throws Exception {
        int zero = 0;
        List<Vector> vectors = vectors("x25519");
        for (Vector v : vectors) {
            PrivateKey own =
                    KeyFactory.getInstance("X25519")
                            .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, v.bytes("private")));
            if (v.is("ZeroSharedSecret")) {
                assertThrows(InvalidKeyException.class, () -> agree(own, v.bytes("public")), v.toString());
                zero++;
            } else {
                assertArrayEquals(v.bytes("shared"), agree(own, v.bytes("public")), v.toString());
            }
        }
        assertTrue(zero > 10 && vectors.size() == 518, zero + " of " + vectors.size());
    }

    private static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length));
    }

    @Test
    void hkdfWithSha256() throws Exception {
        List<Vector> vectors = vectors("hkdf_sha256");
        for (Vector v : vectors) {
            int size = Math.toIntExact((Long) v.test().get("size"));
            if (v.isValid()) {
                assertArrayEquals(v.bytes("okm"), hkdf(v.bytes("ikm"), v.bytes("salt"), v.bytes("info"), size));
            } else {
                assertThrows(
                        GeneralSecurityException.class,
                        () -> hkdf(v.bytes("ikm"), v.bytes("salt"), v.bytes("info"), size));
            }
        }
        assertEquals(86, vectors.size());
    }

    /// An age file as its description says (age-encryption.org/v1), for whatever share and secret.
    private static byte[] age(byte[] recipient, byte[] share, byte[] secret, String text) throws Exception {
        byte[] fileKey = new byte[16];
        byte[] none = new byte[0];
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        byte[] wrap = hkdf(secret, joined(share, recipient), ascii("age-encryption.org/v1/X25519"), 32);
        byte[] wrapped = chacha(Cipher.ENCRYPT_MODE, wrap, new byte[12], none, fileKey);
        String header =
                "age-encryption.org/v1\n-> X25519 "
                        + base64.encodeToString(share)
                        + "\n"
                        + base64.encodeToString(wrapped)
                        + "\n---";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(hkdf(fileKey, none, ascii("header"), 32), "HmacSHA256"));
        String line = header + " " + base64.encodeToString(mac.doFinal(ascii(header))) + "\n";
        byte[] nonce = new byte[16];
        byte[] last = new byte[12];
        last[11] = 1;
        byte[] body = chacha(Cipher.ENCRYPT_MODE, hkdf(fileKey, nonce, ascii("payload"), 32), last, none, ascii(text));
        return joined(joined(ascii(line), nonce), body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The key in `age1…` (Bech32, BIP-173).
    private static byte[] key(String recipient) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char c : recipient.substring(4, recipient.length() - 6).toCharArray()) {
            bits = bits << 5 | "qpzry9x8gf2tvdw0s3jn54khce6mua7l".indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }

    private static String open(byte[] file, Seal.Receiving to) throws IOException {
        try (InputStream in = Seal.opening(new ByteArrayInputStream(file), List.of(to.identity()))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /// Whoever sends a point of small order knows the secret without knowing any key.
    @Test
    void aSealWithAShareOfSmallOrderIsRefused() throws Exception {
        Seal.Receiving to = Seal.newReceiving();
        byte[] recipient = key(to.recipient());
        KeyPair once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] big = ((XECPublicKey) once.getPublic()).getU().toByteArray();
        byte[] share = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) {
            share[i] = big[big.length - 1 - i];
        }
        assertEquals("sound", open(age(recipient, share, agree(once.getPrivate(), recipient), "sound"), to));
        List<Vector> small = vectors("x25519").stream().filter(v -> v.is("ZeroSharedSecret")).toList();
        for (Vector v : small) {
            byte[] file = age(recipient, v.bytes("public"), new byte[32], "nobody's secret");
            assertThrows(IOException.class, () -> open(file, to), v.toString());
        }
        assertTrue(small.size() > 10);
    }
}
