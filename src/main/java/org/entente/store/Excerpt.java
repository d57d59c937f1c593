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
                int from = Math.max(0, at - AROUND);
                int to = Math.min(text.length(), at + word.length() + AROUND);
                return (from > 0 ? "…" : "")
                        + text.substring(from, at)
                        + "«"
                        + text.substring(at, at + word.length())
                        + "»"
                        + text.substring(at + word.length(), to)
                        + (to < text.length() ? "…" : "");
            }
            if (first.isEmpty()) {
                first = text.substring(0, Math.min(2 * AROUND, text.length()));
            }
        }
        return first;
    }
}
