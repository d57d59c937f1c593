package org.entente.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sortable keys between which there is always room for another, so that moving one row changes that row alone.
/// A key is a fraction written in base 26 with the letters a to z; it never ends in `a`.
public final class OrderKey {
    private static final int BASE = 26;

    private OrderKey() {}

    /// A key that sorts after `low` and before `high`.
    ///
    /// @param low  the key before, or null for the beginning
    /// @param high the key after, or null for the end
    /// @throws IllegalArgumentException when low does not sort before high
    public static String between(@Nullable String low, @Nullable String high) {
        String floor = Objects.requireNonNullElse(low, "");
        if (high != null && floor.compareTo(high) >= 0) {
            throw new IllegalArgumentException("No room between " + floor + " and " + high);
        }
        StringBuilder key = new StringBuilder();
        boolean below = high != null;
        for (int i = 0; ; i++) {
            int from = i < floor.length() ? floor.charAt(i) - 'a' : 0;
            int to = below && high != null ? (i < high.length() ? high.charAt(i) - 'a' : 0) : BASE;
            if (to - from > 1) {
                return key.append((char) ('a' + (from + to) / 2)).toString();
            }
            key.append((char) ('a' + from));
            below = below && from == to;
        }
    }

    /// A key after the given one, or the first where there is none.
    public static String after(@Nullable String last) {
        return between(last, null);
    }
}
