package org.entente.log;

import java.nio.charset.StandardCharsets;
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

    private final Bytes out;

    private Canonical(Bytes out) {
        this.out = out;
    }

    /// The canonical bytes of a value.
    ///
    /// @throws IllegalArgumentException for a value or text that has no such form (a fraction, a lone surrogate)
    public static byte[] encode(@Nullable Object value) {
        Bytes out = new Bytes(512);
        write(value, out);
        return out.toArray();
    }

    /// Writes a value after what was put, as [#encode].
    public static void write(@Nullable Object value, Bytes out) {
        new Canonical(out).write(value);
    }

    /// The canonical text of a value, as [#encode].
    public static String text(@Nullable Object value) {
        return new String(encode(value), StandardCharsets.UTF_8);
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.put("null");
            case String text -> string(text);
            case Boolean flag -> out.put(flag.toString());
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
        out.number(number);
    }

    private void list(List<?> list) {
        out.put('[');
        boolean first = true;
        for (Object element : list) {
            if (!first) {
                out.put(',');
            }
            first = false;
            write(element);
        }
        out.put(']');
    }

    private void map(Map<?, ?> map) {
        out.put('{');
        boolean first = true;
        // String.compareTo orders by UTF-16 code units, which is the order that RFC 8785 section 3.2.3 asks for.
        Map<?, ?> sorted = map instanceof SortedMap<?, ?> ? map : new TreeMap<>(map);
        for (Map.Entry<?, ?> entry : sorted.entrySet()) {
            if (!first) {
                out.put(',');
            }
            first = false;
            string((String) entry.getKey());
            out.put(':');
            write(entry.getValue());
        }
        out.put('}');
    }

    private void string(String text) {
        out.put('"');
        if (isPlain(text)) {
            out.put(text);
        } else {
            escape(text);
        }
        out.put('"');
    }

    /// ASCII without anything to escape, which most text is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escape(String text) {
        int size = text.length();
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                out.put(0xc0 | c >> 6);
                out.put(0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                out.put(0xe0 | c >> 12);
                out.put(0x80 | (c >> 6 & 0x3f));
                out.put(0x80 | (c & 0x3f));
            } else {
                if (i + 1 >= size || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new IllegalArgumentException("Half a character (a lone surrogate) in text");
                }
                int point = Character.toCodePoint(c, text.charAt(++i));
                out.put(0xf0 | point >> 18);
                out.put(0x80 | (point >> 12 & 0x3f));
                out.put(0x80 | (point >> 6 & 0x3f));
                out.put(0x80 | (point & 0x3f));
            }
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '"' -> out.put("\\\"");
            case '\\' -> out.put("\\\\");
            case '\b' -> out.put("\\b");
            case '\f' -> out.put("\\f");
            case '\n' -> out.put("\\n");
            case '\r' -> out.put("\\r");
            case '\t' -> out.put("\\t");
            default -> {
                if (c < 0x20) {
                    out.put("\\u00");
                    out.put(HEX[c >> 4]);
                    out.put(HEX[c & 15]);
                } else {
                    out.put(c);
                }
            }
        }
    }
}
