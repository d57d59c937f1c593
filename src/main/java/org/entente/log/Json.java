package org.entente.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON that came from outside, within fixed limits, into text, `Long`, `Boolean`, null, `List` and sorted `Map`.
///
/// Jackson does the reading; this class refuses what has no place in the log: fractions, numbers over 53 bits, duplicate
/// keys, anything after the value. [#canonical] also refuses bytes that are not in canonical form, with
/// [CanonicalReader]: two documents with the same meaning but other bytes can therefore never be confused.
public final class Json {
    /// Deepest nesting read.
    public static final int DEEPEST = 16;

    /// Longest text read, in characters.
    public static final int LONGEST_TEXT = 1_000_000;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(1_000)
                                    .maxNumberLength(20)
                                    .build())
                    .build();

    private static final ThreadLocal<CanonicalReader> CANONICAL = ThreadLocal.withInitial(CanonicalReader::new);

    private Json() {}

    /// Reads one value.
    ///
    /// @param bytes UTF-8
    /// @param what  the part read, for the message
    /// @throws Malformed for anything but one such value
    public static @Nullable Object parse(byte[] bytes, String what) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            Object value = value(parser, what);
            if (parser.nextToken() != null) {
                throw new Malformed(what + " goes on after its end");
            }
            return value;
        } catch (JacksonException | ArithmeticException e) {
            throw new Malformed(what + " is not JSON we can read", e);
        }
    }

    /// Reads an object, as [#parse].
    public static Map<String, @Nullable Object> object(byte[] bytes, String what) {
        return object(parse(bytes, what), what);
    }

    /// Reads an object and refuses any bytes but its canonical ones.
    public static Map<String, @Nullable Object> canonical(byte[] bytes, String what) {
        return object(CANONICAL.get().read(bytes, what), what);
    }

    /// Reads canonical bytes part by part.
    ///
    /// @param read takes all of them
    public static <T> T canonical(byte[] bytes, String what, Function<CanonicalReader, T> read) {
        CanonicalReader reader = CANONICAL.get();
        reader.start(bytes, what);
        T value = read.apply(reader);
        reader.end();
        return value;
    }

    /// Canonical bytes of what was read from outside: a lone surrogate is the reader's refusal, not our defect.
    public static byte[] encode(@Nullable Object value, String what) {
        try {
            return Canonical.encode(value);
        } catch (IllegalArgumentException e) {
            throw new Malformed(what + " holds text that is not text", e);
        }
    }

    private static @Nullable Object value(JsonParser parser, String what) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> number(parser.getLongValue(), what);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, what));
                }
                yield list;
            }
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new TreeMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (map.containsKey(name)) {
                        throw new Malformed(what + " says «" + name + "» twice");
                    }
                    map.put(name, value(parser, what));
                }
                yield map;
            }
            case null, default -> throw new Malformed(what + " holds something that has no place in it: " + token);
        };
    }

    private static Long number(long number, String what) {
        if (Math.abs(number) > Canonical.LARGEST) {
            throw new Malformed(what + " holds a number over 53 bits");
        }
        return number;
    }

    /// A value as an object.
    public static Map<String, @Nullable Object> object(@Nullable Object value, String what) {
        if (!(value instanceof Map<?, ?>)) {
            throw new Malformed(what + " is not an object");
        }
        @SuppressWarnings("unchecked") // keys of a JSON object are text
        Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) value;
        return map;
    }

    /// A member that must be text.
    public static String string(Map<String, @Nullable Object> map, String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new Malformed("«" + name + "» is not text");
    }

    /// A member that must be a whole number of at least zero.
    public static long number(Map<String, @Nullable Object> map, String name) {
        if (map.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new Malformed("«" + name + "» is not a whole number");
    }

    /// A member that must be a list.
    public static List<@Nullable Object> list(Map<String, @Nullable Object> map, String name) {
        if (map.get(name) instanceof List<?> list) {
            return java.util.Collections.unmodifiableList(list);
        }
        throw new Malformed("«" + name + "» is not a list");
    }

    /// Refuses members that the format does not have.
    public static void only(Map<String, @Nullable Object> map, String what, String... names) {
        for (String name : map.keySet()) {
            if (!Arrays.asList(names).contains(name)) {
                throw new Malformed(what + " has a member that the format does not: " + name);
            }
        }
    }
}
