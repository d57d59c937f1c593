package org.entente.log;

import java.util.Arrays;

/// Bytes that are put one after the other, and can be cleared and used again. Not thread-safe.
public final class Bytes {
    private static final int BILLION = 1_000_000_000;

    private byte[] bytes;
    private int length;

    /// @param size how many to expect
    public Bytes(int size) {
        bytes = new byte[size];
    }

    /// Forgets what was put.
    public Bytes clear() {
        length = 0;
        return this;
    }

    /// One byte.
    public Bytes put(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
        return this;
    }

    /// Bytes as they are.
    public Bytes put(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /// Text that is known to be ASCII.
    @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) copies low bytes, which is what ASCII is
    public Bytes put(String ascii) {
        reserve(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    /// A number in decimal digits.
    public Bytes number(long number) {
        if (number < 0) {
            return put(Long.toString(number));
        }
        if (number < BILLION) {
            int digits = 1;
            for (int rest = (int) number / 10; rest > 0; rest /= 10) {
                digits++;
            }
            return digits((int) number, digits);
        }
        long above = number / BILLION; // in two parts, because a division of 32 bits takes a fraction of one of 64
        return number(above).digits((int) (number - above * BILLION), 9);
    }

    private Bytes digits(int number, int digits) {
        reserve(digits);
        int rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /// Bytes as base64url without padding.
    public Bytes base64(byte[] from) {
        reserve(from.length / 3 * 4 + 4);
        length = Encoding.base64(from, bytes, length);
        return this;
    }

    /// The hash of what was put.
    public byte[] sha256() {
        return Sha256.of(bytes, 0, length);
    }

    /// A copy of what was put.
    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
