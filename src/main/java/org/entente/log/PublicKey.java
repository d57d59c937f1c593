package org.entente.log;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// An Ed25519 key that checks signatures (RFC 8032), as 43 characters of base64url. Enrolled only when it is a point of
/// the curve written in the one right way and not one of the eight of small order: with those, Java's verifier accepts
/// signatures that nobody made.
///
/// @param text the key
public record PublicKey(String text) implements Comparable<PublicKey> {
    /// Bytes in a key.
    public static final int LENGTH = 32;

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D =
            BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

    private static final int MOST_ENROLLED = 10_000;

    /// Keys that were found good: the same few are read again and again.
    private static final Set<String> ENROLLED = ConcurrentHashMap.newKeySet();

    /// A key read from outside.
    ///
    /// @throws Malformed when it is not base64url of 32 bytes, not a point, not canonical, or of small order
    public static PublicKey enrol(String text, String what) {
        if (ENROLLED.contains(text)) {
            return new PublicKey(text);
        }
        byte[] bytes = Encoding.base64(text, LENGTH, what);
        BigInteger y = y(bytes);
        if (y.compareTo(P) >= 0 || !isPoint(y, sign(bytes)) || isSmallOrder(y)) {
            throw new Malformed(what + " is not a key that can be trusted with signatures");
        }
        if (ENROLLED.size() < MOST_ENROLLED) {
            ENROLLED.add(text);
        }
        return new PublicKey(text);
    }

    private static BigInteger y(byte[] littleEndian) {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = littleEndian[31 - i];
        }
        big[0] &= 0x7f;
        return new BigInteger(1, big);
    }

    private static boolean sign(byte[] bytes) {
        return (bytes[31] & 0x80) != 0;
    }

    /// x² = (y² − 1) / (d·y² + 1) must have a root, and x = 0 has no negative.
    private static boolean isPoint(BigInteger y, boolean negative) {
        BigInteger square = xSquared(y);
        if (square.signum() == 0) {
            return !negative;
        }
        return square.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
    }

    private static BigInteger xSquared(BigInteger y) {
        BigInteger yy = y.multiply(y).mod(P);
        return yy.subtract(BigInteger.ONE).multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P)).mod(P);
    }

    /// Eight times the point is the neutral one (y = 1). Doubling needs x² and y² alone:
    /// y' = (x² + y²) / (1 − d·x²·y²).
    private static boolean isSmallOrder(BigInteger y) {
        BigInteger doubled = y;
        for (int i = 0; i < 3; i++) {
            BigInteger xx = xSquared(doubled);
            BigInteger yy = doubled.multiply(doubled).mod(P);
            BigInteger below = BigInteger.ONE.subtract(D.multiply(xx).multiply(yy)).mod(P);
            doubled = xx.add(yy).multiply(below.modInverse(P)).mod(P);
        }
        return doubled.equals(BigInteger.ONE);
    }

    /// Whether the signature was made over those bytes with the key that belongs to this one.
    public boolean verifies(byte[] signed, byte[] signature) {
        try {
            byte[] bytes = Encoding.base64(text, LENGTH, "key");
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new EdECPublicKeySpec(
                                            NamedParameterSpec.ED25519, new EdECPoint(sign(bytes), y(bytes)))));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length, or with a scalar out of range
        }
    }

    /// Checks a signature over a value: see [SigningKey#sign(String, Object)].
    ///
    /// @throws Malformed when it was not made with this key over that value for that purpose
    public void require(String purpose, Object value, String signature) {
        if (!verifies(signed(purpose, value), Encoding.base64(signature, 64, "signature"))) {
            throw new Malformed("the signature on a " + purpose + " does not fit");
        }
    }

    /// The bytes signed: the purpose, a line feed, the canonical form. A signature for one purpose is none for another.
    static byte[] signed(String purpose, Object value) {
        byte[] head = (purpose + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] body = Json.encode(value, purpose);
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    // Written out, as the compiler's own are linked anew by each process, which takes it milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicKey that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(PublicKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
