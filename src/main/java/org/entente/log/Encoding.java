package org.entente.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Bytes as text: base64url without padding for keys, hashes and signatures (RFC 4648 section 5), lower-case base32
/// for ids that people may have to read (section 6). Each text has exactly one meaning and each meaning one text.
public final class Encoding {
    private static final byte[] BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIX_BITS = new byte[128];
    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    static {
        Arrays.fill(SIX_BITS, (byte) -1);
        for (int i = 0; i < BASE64.length; i++) {
            SIX_BITS[BASE64[i]] = (byte) i;
        }
    }

    private Encoding() {}

    /// Refuses a text that is not the base64url of so many bytes, without making those bytes.
    ///
    /// @throws Malformed as [#base64(String, int, String)]
    public static void requireBase64(String text, int length, String what) {
        int last = 0;
        boolean fits = text.length() == (length * 8 + 5) / 6;
        for (int i = 0; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            last = c < 128 ? SIX_BITS[c] : -1;
            fits = last >= 0;
        }
        int spare = text.length() * 6 - length * 8;
        if (!fits || (last & ((1 << spare) - 1)) != 0) {
            throw new Malformed(what + " is not base64url of " + length + " bytes as it should be written");
        }
    }

    /// Bytes as base64url without padding.
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Writes bytes as base64url into an array that has room.
    ///
    /// @return where the text ends
    static int base64(byte[] bytes, byte[] to, int at) {
        int bits = 0;
        int held = 0;
        int end = at;
        for (byte b : bytes) {
            bits = (bits << 8 | (b & 0xff)) & 0x3fff;
            held += 8;
            while (held >= 6) {
                held -= 6;
                to[end++] = BASE64[(bits >> held) & 63];
            }
        }
        if (held > 0) {
            to[end++] = BASE64[(bits << (6 - held)) & 63];
        }
        return end;
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
