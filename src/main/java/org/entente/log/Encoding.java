package org.entente.log;

import java.util.Arrays;
import java.util.Base64;

/// Bytes as text: base64url without padding for keys, hashes and signatures (RFC 4648 section 5), lower-case base32
/// for ids that people may have to read (section 6). Each text has exactly one meaning and each meaning one text.
public final class Encoding {
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    private Encoding() {}

    /// Bytes as base64url without padding.
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Strict: no padding, no white space, no spare bits, and exactly so many bytes.
    ///
    /// @throws Malformed when the text is anything else
    public static byte[] base64(String text, int length, String what) {
        byte[] bytes = base64(text, what);
        if (bytes.length != length) {
            throw new Malformed(what + " has " + bytes.length + " bytes instead of " + length);
        }
        return bytes;
    }

    /// As above, of any length.
    public static byte[] base64(String text, String what) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed(what + " is not base64url", e);
        }
        throw new Malformed(what + " is not base64url as it should be written");
    }

    /// The first 20 bytes as 32 characters of base32: 160 bits, so that nobody finds a second text with that id.
    public static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(32);
        byte[] part = Arrays.copyOf(bytes, 20);
        int bits = 0;
        int held = 0;
        for (byte b : part) {
            bits = (bits << 8 | (b & 0xff)) & 0xfff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32[bits >> held & 31]);
            }
        }
        return text.toString();
    }
}
