package org.entente.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A kind of record, read once from its Java record.
///
/// @param <R> that record
public final class Kind<R extends Record> {
    private final Class<R> type;
    private final String name;
    private final Authority changedBy;
    private final boolean act;
    private final boolean personal;
    private final List<FieldReading> readings = new ArrayList<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> inOrder;
    private final Field title;
    private final @Nullable Field parent;
    private final Constructor<R> constructor;

    /// @throws IllegalArgumentException when the declaration does not hold together: a defect of ours
    public Kind(Class<R> type) {
        this.type = type;
        RecordKind found = type.getAnnotation(RecordKind.class);
        if (found == null) {
            throw new IllegalArgumentException(type + " is not marked @RecordKind");
        }
        // Read once: an annotation is answered by a proxy, which an import would feel.
        name = found.value();
        changedBy = found.changedBy();
        act = found.act();
        personal = type.isAnnotationPresent(Private.class);
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            FieldReading reading = new FieldReading(component);
            readings.add(reading);
            fields.put(reading.field().name(), reading.field());
        }
        inOrder = List.copyOf(fields.values());
        title = only(Field::title, type + " needs one @Title");
        parent = fields.values().stream().filter(Field::parent).findFirst().orElse(null);
        if (parent != null && !fields.containsKey("order")) {
            throw new IllegalArgumentException(type + " has a parent and needs a component `order`");
        }
        try {
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : components) {
                types.add(component.getType());
            }
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    private Field only(java.util.function.Predicate<Field> test, String otherwise) {
        List<Field> found = fields.values().stream().filter(test).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(otherwise);
        }
        return found.getFirst();
    }

    /// The name in the log, of the table and on the command line.
    public String name() {
        return name;
    }

    /// The Java record.
    public Class<R> type() {
        return type;
    }

    /// Who may change a record of this kind.
    public Authority changedBy() {
        return changedBy;
    }

    /// Whether a record of this kind is an act on which others build ([RecordKind#act()]).
    public boolean isAct() {
        return act;
    }

    /// Whether its records stay with our own community ([Private]).
    public boolean isPersonal() {
        return personal;
    }

    /// Its fields in the order declared.
    public List<Field> fields() {
        return inOrder;
    }

    /// A field by name.
    public Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// A field by name.
    ///
    /// @throws Refusal FIELD_UNKNOWN with the kind, the name, and the names there are
    public Field field(String name) {
        return find(name)
                .orElseThrow(
                        () -> new Refusal(Problem.FIELD_UNKNOWN, name(), name, String.join(", ", fields.keySet())));
    }

    /// The field that names a record.
    public Field title() {
        return title;
    }

    /// The field that names the record to which one of this kind belongs as a row, if it is such a kind.
    public Optional<Field> parent() {
        return Optional.ofNullable(parent);
    }

    /// The field that names the record to which one of this kind belongs, as a row or as an attachment.
    public Optional<Field> belongsBy() {
        return type.equals(Attachment.class) ? find("about") : parent();
    }

    /// Makes the Java record from merged values. What is absent is empty text, an empty set, or null.
    ///
    /// @param values field name → value as the log has it, a list for a set
    public R read(Map<String, @Nullable Object> values) {
        @Nullable Object[] arguments = new Object[readings.size()];
        for (int i = 0; i < arguments.length; i++) {
            FieldReading reading = readings.get(i);
            arguments[i] = reading.typed(values.get(reading.field().name()));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot make " + type + " from " + values, e);
        }
    }

    /// A field's value as plain text, the same in every language.
    public String print(Field field, Map<String, @Nullable Object> values) {
        return field.print(values.get(field.name()));
    }

    @Override
    public String toString() {
        return name();
    }
}
