package org.entente.areas.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.record.Field;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// What a merge changed, as text in its record: a line for each, its parts with tabs between.
///
/// `field NAME BEFORE AFTER` with values as one types them, `row ID` for a row copied, `reference ID FIELD` for a record
/// that named the other one. In values `\\`, tab and line feed are written `\\\\`, `\\t` and `\\n`.
final class Taken {
    private final List<String> lines = new ArrayList<>();

    void field(Field field, @Nullable Object before, @Nullable Object after) {
        String was = field.print(before);
        String is = field.print(after);
        if (!was.equals(is)) {
            lines.add("field\t" + field.name() + "\t" + escape(was) + "\t" + escape(is));
        }
    }

    void row(RecordId id) {
        lines.add("row\t" + id);
    }

    void reference(RecordId id, String field) {
        lines.add("reference\t" + id + "\t" + field);
    }

    String text() {
        return String.join("\n", lines);
    }

    /// Reads what [#text] wrote; a line of another form, as from a newer version, is passed over.
    static void read(String text, Consumer<List<String>> line) {
        for (String one : text.split("\n", -1)) {
            List<String> parts = new ArrayList<>();
            for (String part : one.split("\t", -1)) {
                parts.add(unescape(part));
            }
            boolean whole =
                    switch (parts.getFirst()) {
                        case "field" -> parts.size() == 4;
                        case "row" -> parts.size() == 2 && RecordId.isWellFormed(parts.get(1));
                        case "reference" -> parts.size() == 3 && RecordId.isWellFormed(parts.get(1));
                        default -> false;
                    };
            if (whole) {
                line.accept(parts);
            }
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
