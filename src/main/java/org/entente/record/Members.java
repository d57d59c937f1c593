package org.entente.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A map from names to values in two arrays, sorted by name and never changed. An import makes some hundred thousand of
/// these with a few names each, which as trees would be most of its memory.
///
/// @param <V> the values
public final class Members<V extends @Nullable Object> extends AbstractMap<String, V> {
    private final String[] names;
    private final @Nullable Object[] values;

    /// Takes arrays that nobody else keeps.
    ///
    /// @param names  ascending, each once
    /// @param values for each name its value
    public Members(String[] names, @Nullable Object[] values) {
        if (names.length != values.length) {
            throw new IllegalArgumentException(names.length + " names and " + values.length + " values");
        }
        this.names = names;
        this.values = values;
    }

    /// The same names and values; the map itself where it is one of these already.
    public static <V extends @Nullable Object> Members<V> copyOf(Map<String, V> map) {
        if (map instanceof Members<V> members) {
            return members;
        }
        TreeMap<String, V> sorted = new TreeMap<>(map);
        return new Members<>(sorted.keySet().toArray(new String[0]), sorted.values().toArray());
    }

    /// The name at a place, counted from 0 in ascending order. For loops that run for every entry of an import.
    public String name(int at) {
        return names[at];
    }

    /// The value that belongs to [#name].
    @SuppressWarnings({"unchecked", "NullAway"}) // only the constructor sets values, null where V allows it
    public V value(int at) {
        return (V) values[at];
    }

    private int find(@Nullable Object name) {
        return name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int at = find(name);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return find(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], value(i));
        }
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, V>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < names.length;
        }

        @Override
        public Map.Entry<String, V> next() {
            if (at >= names.length) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, V> entry = new SimpleImmutableEntry<>(Objects.requireNonNull(names[at]), value(at));
            at++;
            return entry;
        }
    }
}
