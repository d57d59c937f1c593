package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fields and values as typed (`name=Riverbend`, `tags+=flood`) or read from a JSON file, turned into what is saved.
final class Typed {
    private final Kind<?> kind;
    private final Names names;
    private final Map<String, @Nullable Object> before;
    private final Map<String, @Nullable Object> values = new TreeMap<>();

    /// @param before the values that `+=` and `-=` start from
    Typed(Kind<?> kind, Names names, Map<String, @Nullable Object> before) {
        this.kind = kind;
        this.names = names;
        this.before = before;
    }

    /// What has been read so far: field → value as the log has it.
    Map<String, @Nullable Object> values() {
        return values;
    }

    /// Reads `FIELD=VALUE`.
    ///
    /// @throws Refusal FIELD_UNKNOWN, FIELD_VALUE, RECORD_UNKNOWN, RECORD_AMBIGUOUS
    void read(List<String> assignments, CommandLine line, Talk talk) {
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(line, talk.text().of("cli.assignment", assignment));
            }
            char sign = assignment.charAt(equals - 1);
            String value = assignment.substring(equals + 1);
            boolean edits = sign == '+' || sign == '-';
            Field field = kind.field(assignment.substring(0, edits ? equals - 1 : equals).strip());
            if (edits && !field.type().isSet()) {
                throw new ParameterException(line, talk.text().of("cli.not-a-set", field.name()));
            }
            Object parsed = parse(field, value);
            values.put(field.name(), edits ? edited(field, parsed, sign == '+') : parsed);
        }
    }

    private List<String> edited(Field field, @Nullable Object change, boolean add) {
        Object from = values.containsKey(field.name()) ? values.get(field.name()) : before.get(field.name());
        TreeSet<String> elements = new TreeSet<>(texts(from));
        if (add) {
            elements.addAll(texts(change));
        } else {
            elements.removeAll(texts(change));
        }
        return new ArrayList<>(elements);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private @Nullable Object parse(Field field, String typed) {
        if (typed.isBlank()) {
            return field.parse(typed);
        } else if (field.type() == FieldType.REFERENCE) {
            return names.reference(field, typed);
        } else if (field.type() == FieldType.REFERENCES) {
            List<String> ids = new ArrayList<>();
            for (String part : typed.split(",", -1)) {
                if (!part.isBlank()) {
                    ids.add(names.reference(field, part.strip()));
                }
            }
            return field.parse(String.join(", ", ids));
        }
        return field.parse(typed);
    }

    /// Reads a JSON object of field → text, number, true or false, or a list of texts.
    ///
    /// @throws Refusal FILE_MISSING, JSON_INPUT, and as for what is typed
    void read(Path file) {
        String name = String.valueOf(file.getFileName());
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new Refusal(Problem.JSON_INPUT, name, "{");
            }
            root.forEachEntry(fields::put);
        } catch (NoSuchFileException e) {
            throw new Refusal(e, Problem.FILE_MISSING, name);
        } catch (JacksonException e) {
            String at = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
            throw new Refusal(e, Problem.JSON_INPUT, name, at + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refusal(e, Problem.JSON_INPUT, name, String.valueOf(e.getMessage()));
        }
        fields.forEach((field, value) -> values.put(field, value(kind.field(field), value, name)));
    }

    private @Nullable Object value(Field field, JsonNode value, String file) {
        if (value.isArray() && field.type().isSet()) {
            TreeSet<String> elements = new TreeSet<>();
            value.valueStream().forEach(element -> elements.addAll(texts(parse(field, element.asString("")))));
            return new ArrayList<>(elements);
        } else if (value.isContainer()) {
            throw new Refusal(Problem.JSON_INPUT, file, field.name());
        }
        return value.isNull() ? parse(field, "") : parse(field, value.asString(""));
    }

    /// @throws Refusal FIELD_REQUIRED where a field that a record needs is not there
    void requireAll() {
        for (Field field : kind.fields()) {
            if (field.required() && values.get(field.name()) == null) {
                throw new Refusal(Problem.FIELD_REQUIRED, field.name());
            }
        }
    }

    /// @throws Refusal FIELD_REQUIRED where a field that a record needs would become empty
    void requireKept() {
        values.forEach((name, value) -> {
            if (kind.field(name).required() && value == null) {
                throw new Refusal(Problem.FIELD_REQUIRED, name);
            }
        });
    }
}
