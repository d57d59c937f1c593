package org.entente.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes JSON in the one form that is hashed and signed: RFC 8785 (JCS) for text, booleans, null, whole numbers of at
/// most 53 bits, lists and maps. No fractions: their shortest form is where implementations disagree.
///
/// Not thread-safe; one writer a thread.
public final class Canonical {
    /// The largest whole number that every JSON reader keeps exactly (RFC 7493 section 2.2).
    public static final long LARGEST = (1L << 53) - 1;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[512];
    private int length;

    /// The canonical bytes of a value.
    ///
    /// @throws IllegalArgumentException for a value or text that has no such form (a fraction, a lone surrogate)
    public static byte[] encode(@Nullable Object value) {
        Canonical writer = new Canonical();
        writer.write(value);
        return Arrays.copyOf(writer.bytes, writer.length);
    }

    /// The canonical text of a value, as [#encode].
    public static String text(@Nullable Object value) {
        return new String(encode(value), StandardCharsets.UTF_8);
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> ascii("null");
            case String text -> string(text);
            case Boolean flag -> ascii(flag.toString());
            case Long number -> number(number);
            case Integer number -> number(number);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private void number(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("Number too large: " + number);
        }
        ascii(Long.toString(number));
    }

    private void list(List<?> list) {
        put('[');
        boolean first = true;
        for (Object element : list) {
            if (!first) {
                put(',');
            }
            first = false;
            write(element);
        }
        put(']');
    }

    private void map(Map<?, ?> map) {
        put('{');
        boolean first = true;
        // String.compareTo orders by UTF-16 code units, which is the order that RFC 8785 section 3.2.3 asks for.
        Map<?, ?> sorted = map instanceof SortedMap<?, ?> ? map : new TreeMap<>(map);
        for (Map.Entry<?, ?> entry : sorted.entrySet()) {
            if (!first) {
                put(',');
            }
            first = false;
            string((String) entry.getKey());
            put(':');
            write(entry.getValue());
        }
        put('}');
    }

    private void string(String text) {
        put('"');
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                put(0xc0 | c >> 6);
                put(0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                put(0xe0 | c >> 12);
                put(0x80 | (c >> 6 & 0x3f));
                put(0x80 | (c & 0x3f));
            } else {
                if (i + 1 >= size || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new IllegalArgumentException("Half a character (a lone surrogate) in text");
                }
                int point = Character.toCodePoint(c, text.charAt(++i));
                put(0xf0 | point >> 18);
                put(0x80 | (point >> 12 & 0x3f));
                put(0x80 | (point >> 6 & 0x3f));
                put(0x80 | (point & 0x3f));
            }
        }
        put('"');
    }

    private void ascii(char c) {
        switch (c) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\b' -> ascii("\\b");
            case '\f' -> ascii("\\f");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> {
                if (c < 0x20) {
                    ascii("\\u00");
                    put(HEX[c >> 4]);
                    put(HEX[c & 15]);
                } else {
                    put(c);
                }
            }
        }
    }

    @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int) copies low bytes, which is what ASCII is
    private void ascii(String text) {
        reserve(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    private void put(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
