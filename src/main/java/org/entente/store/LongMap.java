package org.entente.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A map from numbers above zero that spreads them well: under `Long`'s own hash, the keys of records, which hold a log's
/// number above and a count below, fall on one another by the dozen.
final class LongMap<V> {
    private long[] keys = new long[64];
    private @Nullable Object[] values = new Object[64];
    private int size;

    /// The value of a key; null where there is none.
    @SuppressWarnings("unchecked") // only put writes values
    @Nullable V get(long key) {
        return (V) values[place(key)];
    }

    /// Sets the value of a key.
    void put(long key, V value) {
        int place = place(key);
        if (keys[place] == 0) {
            keys[place] = key;
            size++;
        }
        values[place] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /// How many keys there are.
    int size() {
        return size;
    }

    /// The keys, ascending.
    long[] sortedKeys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    /// Forgets everything, and gives back the memory.
    void clear() {
        keys = new long[64];
        values = new Object[64];
        size = 0;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask; // Fibonacci hashing
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
