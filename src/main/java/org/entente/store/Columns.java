package org.entente.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.entente.log.Canonical;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// How a field's value stands in its kind's table: readable with any SQLite browser, references as the other table's id.
final class Columns {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final double MILLION = 1_000_000;

    private Columns() {}

    /// A column's name and SQLite type.
    record Column(String name, String type) {}

    static List<Column> of(Field field) {
        String name = field.name();
        return switch (field.type()) {
            case TEXT, DATE, CHOICE, CHOICES, TAGS, REFERENCES, ENTRIES -> List.of(new Column(name, "TEXT"));
            case NUMBER, FLAG, REFERENCE -> List.of(new Column(name, "INTEGER"));
            case PLACE ->
                    List.of(
                            new Column(name, "TEXT"),
                            new Column(name + "_latitude", "REAL"),
                            new Column(name + "_longitude", "REAL"));
            case SPAN -> List.of(new Column(name + "_from", "TEXT"), new Column(name + "_to", "TEXT"));
            case AMOUNT -> List.of(new Column(name, "INTEGER"), new Column(name + "_unit", "TEXT"));
        };
    }

    /// The column by which a list is sorted on that field.
    static String sorting(Field field) {
        return field.title() ? "sort_title" : of(field).getFirst().name();
    }

    /// Puts a value into its columns.
    ///
    /// @param row from `at` on, filled
    /// @param key gives a record's number in the store
    /// @return where the next field begins
    static int put(@Nullable Object[] row, int at, Field field, @Nullable Object value, ToLongFunction<RecordId> key) {
        switch (field.type()) {
            case TEXT, DATE, CHOICE, NUMBER -> row[at] = value;
            case ENTRIES -> row[at] = value == null ? null : Canonical.text(value);
            case FLAG -> row[at] = value == null ? null : Boolean.TRUE.equals(value) ? 1 : 0;
            case REFERENCE -> row[at] = value instanceof String id ? key.applyAsLong(new RecordId(id)) : null;
            case CHOICES, TAGS, REFERENCES ->
                    row[at] =
                            value instanceof List<?> list
                                    ? String.join(", ", list.stream().map(String::valueOf).toList())
                                    : null;
            case PLACE -> {
                Map<?, ?> place = value instanceof Map<?, ?> map ? map : Map.of();
                row[at] = place.get("name");
                row[at + 1] = degrees(place.get("latitude"));
                row[at + 2] = degrees(place.get("longitude"));
                return at + 3;
            }
            case SPAN -> {
                Map<?, ?> span = value instanceof Map<?, ?> map ? map : Map.of();
                row[at] = span.get("from");
                row[at + 1] = span.get("to");
                return at + 2;
            }
            case AMOUNT -> {
                Map<?, ?> amount = value instanceof Map<?, ?> map ? map : Map.of();
                row[at] = amount.get("quantity");
                row[at + 1] = amount.get("unit");
                return at + 2;
            }
        }
        return at + 1;
    }

    private static @Nullable Double degrees(@Nullable Object millionths) {
        return millionths instanceof Long number ? number / MILLION : null;
    }

    /// Text without accents and case, so that «Ágora» is found between «Adams» and «Barn».
    static String sortable(String text) {
        String plain =
                isAscii(text) ? text : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// What search finds of a record beside its title, put together field by field.
    static void addSearchable(StringBuilder text, Field field, @Nullable Object value) {
        if (!field.title() && value != null) {
            String words = searchable(field, value);
            if (!words.isEmpty()) {
                text.append(words).append(' ');
            }
        }
    }

    /// Whether search finds what stands in the first column of a field.
    private static boolean isSearchable(Field field) {
        return switch (field.type()) {
            case TEXT, CHOICE -> !field.name().equals("order");
            case CHOICES, TAGS, PLACE -> true;
            case NUMBER, FLAG, DATE, REFERENCE, REFERENCES, ENTRIES, SPAN, AMOUNT -> false;
        };
    }

    /// The columns in which search finds words, the title's among them where it is a text.
    static List<String> searchable(Kind<?> kind) {
        return kind.fields().stream().filter(Columns::isSearchable).map(field -> of(field).getFirst().name()).toList();
    }

    /// The words of a value that search should find.
    static String searchable(Field field, @Nullable Object value) {
        if (!isSearchable(field)) {
            return "";
        }
        return switch (value) {
            case String text -> text;
            case List<?> list -> String.join(" ", list.stream().map(String::valueOf).toList());
            case Map<?, ?> map when map.get("name") instanceof String name -> name;
            case null, default -> "";
        };
    }
}
