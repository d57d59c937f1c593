package org.entente.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Shows values as people read them: in their language, with names in place of references. (For values as one types
/// them, the same in every language, see [Field#print].) Knows the names that the given items refer to.
public final class Shown {
    private final Text text;
    private final Map<RecordId, String> titles;

    private Shown(Text text, Map<RecordId, String> titles) {
        this.text = text;
        this.titles = titles;
    }

    /// For the values of these items, whose references are looked up at once.
    public static Shown of(Records records, Text text, Collection<Item> items) {
        Set<RecordId> ids = new HashSet<>();
        for (Item item : items) {
            for (Field field : item.kind().fields()) {
                if (field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES) {
                    references(item.values().get(field.name())).forEach(id -> ids.add(new RecordId(id)));
                }
            }
        }
        return new Shown(text, ids.isEmpty() ? Map.of() : records.titles(ids));
    }

    private static List<String> references(@Nullable Object value) {
        return elements(value).stream().filter(RecordId::isWellFormed).toList();
    }

    private static List<String> elements(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /// A field of an item; empty where it has no value, and said so where it was erased.
    public String value(Item item, Field field) {
        return item.isErased(field.name())
                ? text.of("erased")
                : value(item.kind(), field, item.values().get(field.name()));
    }

    /// A value as the log has it.
    public String value(Kind<?> kind, Field field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case TEXT -> value.toString();
            case NUMBER -> value instanceof Long number ? number(BigDecimal.valueOf(number)) : value.toString();
            case FLAG -> text.of(Boolean.TRUE.equals(value) ? "report.yes" : "report.no");
            case DATE -> day(value.toString());
            case CHOICE, CHOICES -> join(inOrder(field, value), word -> text.choice(kind.name(), field.name(), word));
            case TAGS -> join(elements(value), tag -> tag);
            case REFERENCE, REFERENCES -> join(references(value), this::title);
            case PLACE -> place(field, value);
            case SPAN -> value instanceof Map<?, ?> span ? span(span) : "";
            case AMOUNT -> amount(field, value);
            case ENTRIES -> value instanceof List<?> list ? number(BigDecimal.valueOf(list.size())) : "";
        };
    }

    /// The words as the kind lists them, not by their letters; one from a newer version last.
    private static List<String> inOrder(Field field, Object value) {
        List<String> words = new ArrayList<>(field.choices());
        List<String> chosen = elements(value);
        words.retainAll(chosen);
        chosen.stream().filter(word -> !words.contains(word)).forEach(words::add);
        return words;
    }

    private static String join(List<String> elements, java.util.function.Function<String, String> name) {
        return elements.stream().map(name).collect(Collectors.joining(", "));
    }

    /// A record's name; a short number where we have not that record, or it has no name.
    private String title(String id) {
        RecordId record = new RecordId(id);
        String title = titles.getOrDefault(record, "");
        return title.isBlank() ? record.handle() : title;
    }

    private String day(String date) {
        try {
            return text.day(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    private static String place(Field field, Object value) {
        boolean named = value instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.isBlank();
        return named ? String.valueOf(((Map<?, ?>) value).get("name")) : field.print(value);
    }

    private String span(Map<?, ?> span) {
        String from = span.get("from") instanceof String date ? day(date) : "";
        String to = span.get("to") instanceof String date ? day(date) : "";
        if (from.isEmpty()) {
            return to.isEmpty() ? "" : text.of("report.until", to);
        }
        return to.isEmpty() ? text.of("report.from", from) : text.of("report.from-until", from, to);
    }

    /// The number in the form of the country, and its unit: `12,50 USD`.
    private String amount(Field field, Object value) {
        String typed = field.print(value);
        int space = typed.indexOf(' ');
        try {
            return number(new BigDecimal(typed.substring(0, Math.max(0, space)))) + typed.substring(space);
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    private String number(BigDecimal number) {
        return String.format(locale(), "%,." + Math.max(0, number.scale()) + "f", number);
    }

    private Locale locale() {
        return text.locale();
    }
}
