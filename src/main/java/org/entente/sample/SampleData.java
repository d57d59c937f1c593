package org.entente.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of `sample-data` as they stand, and how their values are read.
public final class SampleData {
    /// Its files, in the order in which they are entered.
    public static final List<String> FILES =
            List.of(
                    "partners",
                    "people",
                    "relationships",
                    "interactions",
                    "projects",
                    "practices",
                    "agreements",
                    "resources",
                    "crisis-contacts",
                    "call-trees");

    private static final Pattern DAY = Pattern.compile("@today(?:([+-]\\d+))?");
    private static final Pattern REFERENCE = Pattern.compile("@([a-z0-9-]+)");

    private final LocalDate today;
    private final Map<String, RecordId> ids = new HashMap<>();

    /// One record of a file.
    ///
    /// @param ref      its name within the files; may be empty
    /// @param kind     its kind
    /// @param by       the community that writes it
    /// @param space    who can see it: `network`, `ours`, or `pair:` and the other community
    /// @param fields   field → value as typed, with `@ref` and `@today`
    /// @param children its rows, in their order
    public record Entry(
            String ref, String kind, String by, String space, Map<String, String> fields, List<Entry> children) {
        /// The record and its rows.
        public Stream<Entry> withChildren() {
            return Stream.concat(Stream.of(this), children.stream());
        }
    }

    /// @param today the day from which days are counted
    public SampleData(LocalDate today) {
        this.today = today;
    }

    /// A file as JSON.
    public static JsonNode json(String file) {
        try (@Nullable InputStream in = SampleData.class.getResourceAsStream("/org/entente/sample/" + file + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All records of all files.
    public static List<Entry> entries() {
        return FILES.stream()
                .flatMap(file -> json(file).valueStream())
                .map(node -> entry(node, node.path("by").asString(""), node.path("space").asString("")))
                .toList();
    }

    private static Entry entry(JsonNode node, String by, String space) {
        Map<String, String> fields = new LinkedHashMap<>();
        node.path("fields").forEachEntry((name, value) -> fields.put(name, value.asString()));
        List<Entry> children = node.path("children").valueStream().map(child -> entry(child, by, space)).toList();
        return new Entry(node.path("ref").asString(""), node.path("kind").asString(""), by, space, fields, children);
    }

    /// Says which record a ref stands for.
    public void name(String ref, RecordId id) {
        if (!ref.isEmpty()) {
            ids.put(ref, id);
        }
    }

    /// The record a ref stands for.
    public RecordId id(String ref) {
        return Objects.requireNonNull(ids.get(ref), ref);
    }

    /// A record's values as the log has them. All it refers to must have been named.
    public Map<String, @Nullable Object> values(Kind<?> kind, Entry entry) {
        Map<String, @Nullable Object> values = new HashMap<>();
        entry.fields().forEach((name, typed) -> values.put(name, value(kind.field(name), typed)));
        return values;
    }

    private @Nullable Object value(Field field, String typed) {
        return field.parse(
                switch (field.type()) {
                    case DATE, SPAN -> DAY.matcher(typed).replaceAll(this::day);
                    case REFERENCE, REFERENCES -> REFERENCE.matcher(typed).replaceAll(m -> id(m.group(1)).text());
                    default -> typed;
                });
    }

    private String day(MatchResult m) {
        return today.plusDays(m.group(1) == null ? 0 : Long.parseLong(m.group(1))).toString();
    }

    /// The refs that an entry's fields name.
    public static List<String> references(Kind<?> kind, Entry entry) {
        List<String> named = new ArrayList<>();
        for (Field field : kind.fields()) {
            String typed = entry.fields().get(field.name());
            if (!field.refersTo().isEmpty() && typed != null) {
                Matcher m = REFERENCE.matcher(typed);
                m.results().map(r -> r.group(1)).forEach(named::add);
            }
        }
        return named;
    }
}
