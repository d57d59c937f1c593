package org.entente.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a field from a record component, and gives log values the type that the component has. What reflection says of
/// the component is asked for once: a list makes thousands of records.
final class FieldReading {
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private final Field field;

    /// Word → constant, of a choice.
    private final Map<String, Object> constants = new LinkedHashMap<>();

    FieldReading(RecordComponent component) {
        Class<?> element = component.getType() == Set.class ? element(component) : component.getType();
        FieldType type = type(component, element);
        if (type == FieldType.CHOICE || type == FieldType.CHOICES) {
            for (Object constant : element.getEnumConstants()) {
                constants.put(word((Enum<?>) constant), constant);
            }
        }
        field = read(component, type, List.copyOf(constants.keySet()));
    }

    Field field() {
        return field;
    }

    private static String name(RecordComponent component) {
        return CAPITAL.matcher(component.getName()).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }

    /// The word of an enum constant: `LAND_TRUST` is `land-trust`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Field read(RecordComponent component, FieldType type, List<String> choices) {
        ChildOf parent = component.getAnnotation(ChildOf.class);
        RefersTo target = component.getAnnotation(RefersTo.class);
        Form form = component.getAnnotation(Form.class);
        List<String> refersTo =
                parent != null ? kinds(parent.value()) : target != null ? kinds(target.value()) : List.of();
        if ((type == FieldType.REFERENCE || type == FieldType.REFERENCES) && parent == null && target == null) {
            throw new IllegalArgumentException(component + " needs @RefersTo or @ChildOf");
        }
        return new Field(
                name(component),
                type,
                component.isAnnotationPresent(Title.class),
                component.isAnnotationPresent(Required.class) || parent != null,
                component.isAnnotationPresent(Lines.class),
                component.isAnnotationPresent(Listed.class) || component.isAnnotationPresent(Title.class),
                component.isAnnotationPresent(Private.class),
                component.isAnnotationPresent(ByAction.class),
                parent != null,
                choices,
                refersTo,
                form == null ? Form.Text.ANY : form.text(),
                form == null ? 0 : form.min(),
                form == null ? 999_999_999_999L : form.max());
    }

    private static List<String> kinds(Class<? extends Record>[] types) {
        return Arrays.stream(types).map(t -> t.getAnnotation(RecordKind.class).value()).toList();
    }

    private static Class<?> element(RecordComponent component) {
        Type argument = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) argument;
    }

    private static FieldType type(RecordComponent component, Class<?> element) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return FieldType.TEXT;
        } else if (type == Long.class) {
            return FieldType.NUMBER;
        } else if (type == Boolean.class) {
            return FieldType.FLAG;
        } else if (type == LocalDate.class) {
            return FieldType.DATE;
        } else if (type.isEnum()) {
            return FieldType.CHOICE;
        } else if (type == RecordId.class) {
            return FieldType.REFERENCE;
        } else if (type == Place.class) {
            return FieldType.PLACE;
        } else if (type == Span.class) {
            return FieldType.SPAN;
        } else if (type == Amount.class) {
            return FieldType.AMOUNT;
        } else if (type == Entries.class) {
            return FieldType.ENTRIES;
        } else if (type == Set.class) {
            return element.isEnum()
                    ? FieldType.CHOICES
                    : element == RecordId.class ? FieldType.REFERENCES : FieldType.TAGS;
        }
        throw new IllegalArgumentException("A field cannot be a " + type + ": " + component);
    }

    /// A value as the component has it. What is absent is empty text, an empty set, or null; and so is a word from a newer
    /// version.
    @Nullable Object typed(@Nullable Object value) {
        return switch (field.type()) {
            case TEXT -> value == null ? "" : value;
            case NUMBER, FLAG -> value;
            case DATE -> date(value);
            case CHOICE -> value instanceof String word ? constants.get(word) : null;
            case REFERENCE -> value instanceof String id ? new RecordId(id) : null;
            case CHOICES, TAGS, REFERENCES -> set(value instanceof List<?> list ? list : List.of());
            case PLACE ->
                    value instanceof Map<?, ?> map
                            ? new Place(
                                    String.valueOf(map.get("name")),
                                    (Long) map.get("latitude"),
                                    (Long) map.get("longitude"))
                            : null;
            case SPAN -> value instanceof Map<?, ?> map ? new Span(date(map.get("from")), date(map.get("to"))) : null;
            case ENTRIES -> value instanceof List<?> list ? new Entries(List.copyOf(list)) : null;
            case AMOUNT ->
                    value instanceof Map<?, ?> map && map.get("quantity") instanceof Long quantity
                            ? new Amount(quantity, String.valueOf(map.get("unit")))
                            : null;
        };
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return value instanceof String text ? LocalDate.parse(text) : null;
    }

    private Set<Object> set(List<?> elements) {
        Set<Object> set = new TreeSet<>();
        for (Object element : elements) {
            Object typed =
                    switch (field.type()) {
                        case CHOICES -> constants.get((String) element);
                        case REFERENCES -> new RecordId((String) element);
                        default -> element;
                    };
            if (typed != null) {
                set.add(typed);
            }
        }
        return Collections.unmodifiableSet(set);
    }
}
