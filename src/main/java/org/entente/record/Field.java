package org.entente.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One field of a kind, read from a record component.
///
/// @param name      in the log, the tables and on the command line: lower case with underscores
/// @param type      the form of its value
/// @param title     whether it names the record
/// @param required  whether a record needs it
/// @param lines     whether text may have several lines
/// @param listed    whether lists show it at first
/// @param personal  whether it stays with our own community ([Private])
/// @param byAction  whether forms leave it out ([ByAction])
/// @param parent    whether it names the record this one is a row of ([ChildOf])
/// @param choices   the words allowed, for CHOICE and CHOICES, in their order
/// @param refersTo  the kinds it may name, for REFERENCE and REFERENCES and the parent
/// @param form      what a text is
/// @param min       smallest number
/// @param max       largest number
public record Field(
        String name,
        FieldType type,
        boolean title,
        boolean required,
        boolean lines,
        boolean listed,
        boolean personal,
        boolean byAction,
        boolean parent,
        List<String> choices,
        List<String> refersTo,
        Form.Text form,
        long min,
        long max) {

    /// A field that is typed.
    public Field(
            String name,
            FieldType type,
            boolean title,
            boolean required,
            boolean lines,
            boolean listed,
            boolean personal,
            boolean parent,
            List<String> choices,
            List<String> refersTo,
            Form.Text form,
            long min,
            long max) {
        this(name, type, title, required, lines, listed, personal, false, parent, choices, refersTo, form, min, max);
    }

    /// Longest text a field takes, in characters.
    public static final int LONGEST_TEXT = 100_000;

    /// Reads what a person typed.
    ///
    /// @return the value as the log has it (a list of words for a set), or null for nothing typed
    /// @throws Refusal FIELD_VALUE with the field's name, what was typed, and what was expected
    public @Nullable Object parse(String typed) {
        return FieldText.parse(this, typed);
    }

    /// Writes a value as [#parse] reads it: the same in every language, for the command line and CSV.
    public String print(@Nullable Object value) {
        return FieldText.print(this, value);
    }

    /// Whether a value read from outside has the form this field needs. For a set, the list of its elements.
    public boolean accepts(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (type) {
            case TEXT -> value instanceof String text && text.length() <= LONGEST_TEXT;
            case NUMBER -> value instanceof Long;
            case FLAG -> value instanceof Boolean;
            case DATE -> value instanceof String text && FieldText.isDate(text);
            case CHOICE -> value instanceof String;
            case REFERENCE -> value instanceof String text && RecordId.isWellFormed(text);
            case CHOICES, TAGS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case REFERENCES ->
                    value instanceof List<?> list
                            && list.stream().allMatch(e -> e instanceof String text && RecordId.isWellFormed(text));
            case PLACE -> value instanceof Map<?, ?> map && FieldText.isPlace(map);
            case SPAN -> value instanceof Map<?, ?> map && FieldText.isSpan(map);
            case ENTRIES -> value instanceof List<?> list && list.stream().allMatch(FieldText::isEntry);
            case AMOUNT ->
                    value instanceof Map<?, ?> map
                            && map.size() == 2
                            && map.get("quantity") instanceof Long
                            && map.get("unit") instanceof String;
        };
    }

    /// Whether a register's value has the form this field needs: as [#accepts], but true or false for an element.
    public boolean acceptsRegister(String register, @Nullable Object value) {
        boolean element = register.length() > name.length();
        if (element != type.isSet()) {
            return false;
        }
        return element ? value instanceof Boolean : accepts(value);
    }
}
