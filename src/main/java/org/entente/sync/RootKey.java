package org.entente.sync;

import com.password4j.ScryptFunction;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.SigningKey;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// A community's root key in its file: under a passphrase by scrypt (RFC 7914; N = 2^16, r = 8, p = 1: 64 MiB and about
/// a second on an old laptop) and ChaCha20-Poly1305 (RFC 8439), or unprotected where somebody chose so.
final class RootKey {
    private static final int COST = 1 << 16;
    private static final int BLOCK = 8;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY = 32;

    private RootKey() {}

    static void write(Path file, SigningKey root, char @Nullable [] passphrase) throws IOException {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("root", root.publicKey().text());
        if (passphrase == null) {
            map.put("seed", Encoding.base64(root.seed()));
        } else {
            byte[] salt = random(SALT);
            byte[] nonce = random(NONCE);
            map.put("scrypt", COST);
            map.put("salt", Encoding.base64(salt));
            map.put("nonce", Encoding.base64(nonce));
            try {
                byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, COST), nonce, root.seed());
                map.put("sealed", Encoding.base64(sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("ChaCha20-Poly1305 is missing from this Java", e);
            }
        }
        Folders.writePrivate(file, Canonical.encode(map));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// Whether it is on this laptop at all.
    static boolean exists(Path file) {
        return Files.exists(file);
    }

    /// The public key of the one in a file.
    static String keyOf(Path file) {
        return Json.string(read(file), "root");
    }

    /// Whether the key can be used without a passphrase.
    static boolean isUnprotected(Path file) {
        return read(file).containsKey("seed");
    }

    private static Map<String, @Nullable Object> read(Path file) {
        try {
            return Json.object(Files.readAllBytes(file), "root key");
        } catch (IOException | Malformed e) {
            throw new Refusal(e, Problem.KEYS_DAMAGED, file.toString());
        }
    }

    /// Reads the key.
    ///
    /// @throws Refusal ROOT_KEY_ELSEWHERE where it is not on this laptop, PASSPHRASE_MISSING, PASSPHRASE_WRONG, KEYS_DAMAGED
    static SigningKey open(Path file, char @Nullable [] passphrase) {
        if (!exists(file)) {
            throw new Refusal(Problem.ROOT_KEY_ELSEWHERE);
        }
        Map<String, @Nullable Object> map = read(file);
        try {
            byte[] seed;
            if (map.containsKey("seed")) {
                seed = Encoding.base64(Json.string(map, "seed"), KEY, "seed");
            } else if (passphrase == null) {
                throw new Refusal(Problem.PASSPHRASE_MISSING);
            } else {
                seed = unseal(map, passphrase);
            }
            SigningKey key = SigningKey.of(seed);
            if (!key.publicKey().text().equals(Json.string(map, "root"))) {
                throw new Refusal(Problem.KEYS_DAMAGED, file.toString());
            }
            return key;
        } catch (Malformed e) {
            throw new Refusal(e, Problem.KEYS_DAMAGED, file.toString());
        } catch (GeneralSecurityException e) {
            throw new Refusal(e, Problem.PASSPHRASE_WRONG);
        }
    }

    private static byte[] unseal(Map<String, @Nullable Object> map, char[] passphrase) throws GeneralSecurityException {
        long cost = Json.number(map, "scrypt");
        if (cost < 2 || cost > 1 << 20 || Long.bitCount(cost) != 1) {
            throw new Malformed("a cost that no version writes");
        }
        byte[] salt = Encoding.base64(Json.string(map, "salt"), SALT, "salt");
        byte[] nonce = Encoding.base64(Json.string(map, "nonce"), NONCE, "nonce");
        byte[] sealed = Encoding.base64(Json.string(map, "sealed"), "sealed");
        return cipher(Cipher.DECRYPT_MODE, key(passphrase, salt, (int) cost), nonce, sealed);
    }

    private static byte[] key(char[] passphrase, byte[] salt, int cost) {
        byte[] bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase)).array();
        byte[] trimmed = Arrays.copyOf(bytes, new String(passphrase).getBytes(StandardCharsets.UTF_8).length);
        try {
            return ScryptFunction.getInstance(cost, BLOCK, 1, KEY).hash(trimmed, salt).getBytes();
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(trimmed, (byte) 0);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(bytes);
    }
}
