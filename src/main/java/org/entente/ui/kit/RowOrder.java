package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.record.OrderKey;
import org.jspecify.annotations.Nullable;

/// Gives rows their sorting texts so that as few rows as possible change: those of the longest ascending run keep
/// theirs, the others get one in between.
public final class RowOrder {
    private RowOrder() {}

    /// Arranges rows.
    ///
    /// @param keys the texts that rows have now, in the order wanted; null for a new row
    /// @return texts that sort in that order
    public static List<String> arrange(List<@Nullable String> keys) {
        boolean[] kept = longestAscending(keys);
        List<String> arranged = new ArrayList<>();
        String before = null;
        for (int i = 0; i < keys.size(); i++) {
            String own = keys.get(i);
            String key = kept[i] && own != null ? own : OrderKey.between(before, nextKept(keys, kept, i));
            arranged.add(key);
            before = key;
        }
        return arranged;
    }

    private static @Nullable String nextKept(List<@Nullable String> keys, boolean[] kept, int after) {
        for (int i = after + 1; i < keys.size(); i++) {
            if (kept[i]) {
                return keys.get(i);
            }
        }
        return null;
    }

    private static boolean[] longestAscending(List<@Nullable String> keys) {
        int n = keys.size();
        int[] length = new int[n];
        int[] previous = new int[n];
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < n; i++) {
            String key = keys.get(i);
            if (key == null || key.isEmpty()) {
                continue;
            }
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                String earlier = keys.get(j);
                if (length[j] >= length[i] && earlier != null && earlier.compareTo(key) < 0) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        boolean[] kept = new boolean[n];
        for (int i = last; i >= 0; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }
}
