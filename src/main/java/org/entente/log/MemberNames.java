package org.entente.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Names of members that one reader has met, alone and as the whole row of an object. The same few come again and again
/// in a large document, and are then found without making them anew. Bounded: a new one takes the place of an old one.
/// Not thread-safe.
final class MemberNames {
    private static final int NAMES = 512;
    private static final int ROWS = 256;
    private static final int LONGEST = 40;

    private final @Nullable String[] names = new String[NAMES];
    private final String[] @Nullable [] rows = new String[ROWS][];

    /// The name that stands in those bytes, all of them ASCII.
    ///
    /// @param hash of the bytes, as a text of them would have it
    String name(byte[] bytes, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return make(bytes, from, to);
        }
        int place = (hash ^ hash >>> 9) & NAMES - 1;
        String known = names[place];
        if (known == null || !stands(known, bytes, from, to)) {
            known = make(bytes, from, to);
            names[place] = known;
        }
        return known;
    }

    private static String make(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static boolean stands(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Names in an array of their own, which nobody may change: other objects with the same names share it.
    ///
    /// @param from where in `all` they begin
    /// @param to   where they end, past the last
    String[] row(String[] all, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + all[i].hashCode();
        }
        int place = (hash ^ hash >>> 9) & ROWS - 1;
        String[] known = rows[place];
        if (known == null || !stands(known, all, from, to)) {
            known = new String[to - from]; // Arrays.copyOfRange would have the virtual machine look for its class
            System.arraycopy(all, from, known, 0, to - from);
            rows[place] = known;
        }
        return known;
    }

    private static boolean stands(String[] row, String[] all, int from, int to) {
        if (row.length != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!row[i - from].equals(all[i])) {
                return false;
            }
        }
        return true;
    }
}
