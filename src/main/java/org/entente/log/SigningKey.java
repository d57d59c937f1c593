package org.entente.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/// An Ed25519 key pair (RFC 8032). Never shown, logged or compared; its seed leaves it only to be stored.
public final class SigningKey {
    private final byte[] seed;
    private final PrivateKey key;
    private final PublicKey publicKey;

    private SigningKey(byte[] seed, PublicKey publicKey) {
        this.seed = seed.clone();
        this.publicKey = publicKey;
        try {
            key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this Java", e);
        }
    }

    /// A new key.
    public static SigningKey random() {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(seed, publicKeyOf(seed));
    }

    /// The key with that seed.
    ///
    /// @param seed 32 bytes
    public static SigningKey of(byte[] seed) {
        return of(seed, publicKeyOf(requireLength(seed)));
    }

    /// The key with that seed, where the key that belongs to it is known and need not be worked out, which takes a cold
    /// start 20 ms.
    ///
    /// @param seed      32 bytes
    /// @param publicKey as [#publicKey] gave it
    public static SigningKey of(byte[] seed, PublicKey publicKey) {
        return new SigningKey(requireLength(seed), publicKey);
    }

    private static byte[] requireLength(byte[] seed) {
        if (seed.length != PublicKey.LENGTH) {
            throw new Malformed("a signing key has 32 bytes");
        }
        return seed;
    }

    /// Java derives a public key only while it generates a pair, so it is given the seed as its randomness.
    private static PublicKey publicKeyOf(byte[] seed) {
        EdECPublicKey made;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            made = (EdECPublicKey) generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this Java", e);
        }
        byte[] big = made.getPoint().getY().toByteArray();
        byte[] little = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (made.getPoint().isXOdd()) {
            little[31] |= (byte) 0x80;
        }
        return new PublicKey(Encoding.base64(little));
    }

    /// The key that checks what this one signs.
    public PublicKey publicKey() {
        return publicKey;
    }

    /// The 32 bytes from which the key can be made again. For storing it, nothing else.
    public byte[] seed() {
        return seed.clone();
    }

    /// Signs bytes: 64 bytes.
    public byte[] sign(byte[] bytes) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this Java", e);
        }
    }

    /// Signs a value for a purpose, checked by [PublicKey#require(String, Object, String)].
    public String sign(String purpose, Object value) {
        return Encoding.base64(sign(PublicKey.signed(purpose, value)));
    }

    @Override
    public String toString() {
        return "signing key of " + publicKey;
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
