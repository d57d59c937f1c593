package org.entente.store;

import java.util.Locale;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.jspecify.annotations.Nullable;

/// A few words around what was searched for, so that a person sees why a record was found.
final class Excerpt {
    private static final int AROUND = 40;

    private Excerpt() {}

    /// @param item  the record found
    /// @param typed what was searched for, in lower case
    static String of(Item item, String typed) {
        String word = typed.strip().split("\\s+", 2)[0];
        String first = "";
        for (Field field : item.kind().fields()) {
            @Nullable Object value = item.values().get(field.name());
            String text = Columns.searchable(field, value).replace('\n', ' ');
            boolean code = field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES; // no words for people
            if (text.isEmpty() || code || (field.title() && item.kind().parent().isEmpty())) {
                continue;
            }
            int at = text.toLowerCase(Locale.ROOT).indexOf(word);
            if (at >= 0 && at + word.length() <= text.length()) {
                int from = begin(text, at);
                int to = end(text, at + word.length(), AROUND);
                return (from > 0 ? "…" : "")
                        + text.substring(from, at)
                        + "«"
                        + text.substring(at, at + word.length())
                        + "»"
                        + text.substring(at + word.length(), to)
                        + (to < text.length() ? "…" : "");
            }
            if (first.isEmpty()) {
                int to = end(text, 0, 2 * AROUND);
                first = text.substring(0, to) + (to < text.length() ? "…" : "");
            }
        }
        return first;
    }

    /// Where a word begins, at most [#AROUND] before.
    private static int begin(String text, int at) {
        int space = text.indexOf(' ', Math.max(0, at - AROUND));
        return at <= AROUND ? 0 : space >= 0 && space < at ? space + 1 : at - AROUND;
    }

    /// Where a word ends, at most so many further.
    private static int end(String text, int at, int most) {
        if (text.length() - at <= most) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', at + most);
        return space > at ? space : at + most;
    }
}
