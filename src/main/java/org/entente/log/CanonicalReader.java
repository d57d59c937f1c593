package org.entente.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.record.Members;
import org.jspecify.annotations.Nullable;

/// Reads JSON that must be in the form that [Canonical] writes, and refuses any other bytes while it reads: white space,
/// names out of order or twice, escapes that are not needed, fractions, numbers over 53 bits, text that is not UTF-8.
/// Whatever is read is therefore the only form of its value, without writing it again to compare.
///
/// Values are as [Json] gives them. Not thread-safe; keep one for many documents, because it remembers names.
public final class CanonicalReader {
    private static final int LONGEST_NAME = 1_000;

    private final MemberNames names = new MemberNames();
    // Members of the objects that are being read, the innermost last: each takes its own away once it is whole.
    private String[] openNames = new String[16];
    private @Nullable Object[] openValues = new Object[16];
    private int held;
    private byte[] bytes = new byte[0];
    private int begin;
    private int length; // of the bytes before the end, those before the beginning among them
    private int at;
    private int deep;
    private String what = "";

    /// Reads one value that takes all the bytes.
    ///
    /// @param what the part read, for the message
    /// @throws Malformed for anything else
    public @Nullable Object read(byte[] document, String what) {
        start(document, what);
        Object value = value();
        end();
        return value;
    }

    /// Begins with other bytes, for reading part by part.
    ///
    /// @param what the part read, for the message
    public void start(byte[] document, String what) {
        start(document, 0, document.length, what);
    }

    /// As [#start(byte[], String)], with some of an array's bytes alone. Positions are those in the array.
    ///
    /// @param from where they begin
    /// @param to   where they end, past the last
    public void start(byte[] document, int from, int to, String what) {
        bytes = document;
        begin = from;
        length = to;
        this.what = what;
        at = from;
        deep = 0;
        held = 0;
    }

    /// Where the next part begins.
    public int position() {
        return at;
    }

    /// Passes over bytes that must stand next.
    public void expect(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            expect(ascii.charAt(i));
        }
    }

    /// Passes over bytes where they stand next.
    ///
    /// @return whether they did
    public boolean passes(String ascii) {
        int end = at + ascii.length();
        if (end > length) {
            return false;
        }
        for (int i = at; i < end; i++) {
            if (bytes[i] != ascii.charAt(i - at)) {
                return false;
            }
        }
        at = end;
        return true;
    }

    /// Begins an object whose members are read one by one.
    public void open() {
        expect('{');
        deeper();
    }

    /// Ends such an object.
    public void close() {
        expect('}');
        deep--;
    }

    /// Reads text, which must stand next.
    public String text() {
        expect('"');
        return string();
    }

    /// Reads a whole number of at least zero, which must stand next.
    public long count() {
        if (next() == '-') {
            throw otherwise();
        }
        return number();
    }

    /// Refuses anything after what was read.
    public void end() {
        if (at != length) {
            throw new Malformed(what + " goes on after its end");
        }
    }

    /// Reads the value that stands next.
    public @Nullable Object value() {
        return switch (next()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> list();
            case 't' -> word("rue", true);
            case 'f' -> word("alse", false);
            case 'n' -> word("ull", null);
            default -> number();
        };
    }

    private int next() {
        if (at >= length) {
            throw new Malformed(what + " ends too early");
        }
        return bytes[at++];
    }

    private void expect(int c) {
        if (next() != c) {
            throw otherwise();
        }
    }

    private Malformed otherwise() {
        return new Malformed(what + " is not in canonical form at byte " + (at - begin));
    }

    private @Nullable Object word(String rest, @Nullable Object value) {
        expect(rest);
        return value;
    }

    private Long number() {
        boolean negative = bytes[--at] == '-';
        if (negative) {
            at++;
        }
        int from = at;
        long number = 0;
        while (at < length && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 17) {
            number = number * 10 + (bytes[at++] - '0');
        }
        boolean minimal = at > from && (bytes[from] != '0' || (at == from + 1 && !negative));
        if (!minimal || number > Canonical.LARGEST) {
            throw otherwise();
        }
        return negative ? -number : number;
    }

    private void deeper() {
        if (++deep > Json.DEEPEST) {
            throw new Malformed(what + " is nested too deep");
        }
    }

    private List<@Nullable Object> list() {
        deeper();
        List<@Nullable Object> list = new ArrayList<>();
        if (next() != ']') {
            at--;
            do {
                list.add(value());
            } while (goesOn(']'));
        }
        deep--;
        return list;
    }

    private boolean goesOn(int end) {
        int c = next();
        if (c != ',' && c != end) {
            throw otherwise();
        }
        return c == ',';
    }

    private Map<String, @Nullable Object> object() {
        deeper();
        int first = held;
        if (next() != '}') {
            at--;
            do {
                String name = name();
                // by UTF-16 code units, as Canonical writes them
                if (held > first && openNames[held - 1].compareTo(name) >= 0) {
                    throw new Malformed(what + " says «" + name + "» twice or out of order");
                }
                expect(':');
                add(name);
                Object value = value(); // may need more room for members of its own
                openValues[held - 1] = value;
            } while (goesOn('}'));
        }
        deep--;
        int members = held - first;
        @Nullable Object[] values = new Object[members];
        System.arraycopy(openValues, first, values, 0, members);
        String[] row = names.row(openNames, first, held);
        Arrays.fill(openValues, first, held, null);
        held = first;
        return new Members<>(row, values);
    }

    private void add(String name) {
        if (held == openNames.length) {
            openNames = Arrays.copyOf(openNames, held * 2);
            openValues = Arrays.copyOf(openValues, held * 2);
        }
        openNames[held++] = name;
    }

    private String name() {
        expect('"');
        int hash = 0;
        int end = at;
        while (end < length && isPlain(bytes[end])) {
            hash = hash * 31 + bytes[end++];
        }
        String name;
        if (end == length || bytes[end] != '"') {
            name = string(); // with an escape, or beyond ASCII
        } else {
            name = names.name(bytes, at, end, hash);
            at = end + 1;
        }
        if (name.length() > LONGEST_NAME) {
            throw new Malformed(what + " has a name that is too long");
        }
        return name;
    }

    /// ASCII that stands for itself.
    private static boolean isPlain(byte c) {
        return c >= 0x20 && c != '"' && c != '\\';
    }

    /// The rest of a text after its quotation mark.
    private String string() {
        int from = at;
        int end = from;
        while (end < length && isPlain(bytes[end])) {
            end++;
        }
        if (end < length && bytes[end] == '"') {
            at = end + 1;
            return limited(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1));
        }
        StringBuilder text = new StringBuilder(end - from + 64);
        at = from;
        for (int c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                text.append(escaped());
            } else if (c < 0) {
                at--;
                text.appendCodePoint(beyondAscii());
            } else if (c < 0x20) {
                throw otherwise();
            } else {
                text.append((char) c);
            }
        }
        return limited(text.toString());
    }

    private String limited(String text) {
        if (text.length() > Json.LONGEST_TEXT) {
            throw new Malformed(what + " has a text that is too long");
        }
        return text;
    }

    private char escaped() {
        int c = next();
        return switch (c) {
            case '"', '\\' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> control();
            default -> throw otherwise();
        };
    }

    /// Only a control character that has no shorter escape, in lower case.
    private char control() {
        expect("00");
        int high = next() - '0';
        int digit = next();
        int low = digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : digit >= '0' && digit <= '9' ? digit - '0' : -1;
        int c = high << 4 | low;
        if ((high != 0 && high != 1) || low < 0 || (c >= '\b' && c <= '\r' && c != 0x0b)) {
            throw otherwise();
        }
        return (char) c;
    }

    /// A character of two to four bytes of UTF-8 (RFC 3629), in the only form it has; no half of a pair.
    private int beyondAscii() {
        int first = next() & 0xff;
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        int point = first & (0x3f >> more);
        for (int i = 0; i < more; i++) {
            int c = next() & 0xff;
            if ((c & 0xc0) != 0x80) {
                throw otherwise();
            }
            point = point << 6 | (c & 0x3f);
        }
        int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (first < 0xc0 || first > 0xf7 || point < least || point > Character.MAX_CODE_POINT || half) {
            throw otherwise();
        }
        return point;
    }
}
