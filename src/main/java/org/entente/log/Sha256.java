package org.entente.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4).
public final class Sha256 {
    /// Bytes in a hash.
    public static final int LENGTH = 32;

    /// Finding an algorithm costs more than a short hash.
    private static final ThreadLocal<MessageDigest> OURS = ThreadLocal.withInitial(Sha256::digest);

    private Sha256() {}

    /// A new digest. Every Java platform has the algorithm.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /// The hash of bytes.
    public static byte[] of(byte[] bytes) {
        return OURS.get().digest(bytes);
    }

    /// The hash of a part of bytes.
    public static byte[] of(byte[] bytes, int from, int length) {
        MessageDigest digest = OURS.get();
        digest.update(bytes, from, length);
        return digest.digest();
    }

    /// The hash of a value for one purpose: the purpose, a line feed, and the value's canonical form. Two purposes never
    /// give the same hash, so an id cannot be passed off as another kind of id.
    public static byte[] of(String purpose, Object value) {
        MessageDigest digest = digest();
        digest.update((purpose + "\n").getBytes(StandardCharsets.US_ASCII));
        return digest.digest(Canonical.encode(value));
    }
}
