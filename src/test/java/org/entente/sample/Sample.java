package org.entente.sample;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.areas.RecordsInMemory;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample network as tests read it.
public final class Sample {
    /// Its files, in the order in which they are entered.
    public static final List<String> FILES =
            List.of("partners", "people", "agreements", "resources", "crisis-contacts", "call-trees");

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 3);
    private static final Pattern DAY = Pattern.compile("@today(?:([+-]\\d+))?");
    private static final Pattern REFERENCE = Pattern.compile("@([a-z0-9-]+)");

    private final Map<String, RecordId> ids = new HashMap<>();

    /// One record of a file.
    public record Entry(
            String ref, String kind, String by, String space, Map<String, String> fields, List<Entry> children) {}

    /// A file as JSON.
    public static JsonNode json(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/org/entente/sample/" + file + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
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
        Map<String, String> fields = new HashMap<>();
        node.path("fields").forEachEntry((name, value) -> fields.put(name, value.asString()));
        List<Entry> children = node.path("children").valueStream().map(child -> entry(child, by, space)).toList();
        return new Entry(node.path("ref").asString(""), node.path("kind").asString(""), by, space, fields, children);
    }

    /// The network with every value read as if it had been typed.
    public static RecordsInMemory records() {
        Sample sample = new Sample();
        List<Entry> entries = entries();
        int number = 0;
        for (Entry entry : entries.stream().flatMap(Sample::withChildren).toList()) {
            if (!entry.ref().isEmpty()) {
                sample.ids.put(entry.ref(), RecordsInMemory.id(++number));
            }
        }
        RecordsInMemory records = new RecordsInMemory();
        for (Entry entry : entries) {
            RecordId id = Objects.requireNonNull(sample.ids.get(entry.ref()));
            records.put(id, entry.kind(), sample.values(records.kinds().named(entry.kind()), entry));
            String order = null;
            for (Entry child : entry.children()) {
                order = OrderKey.after(order);
                Kind<?> kind = records.kinds().named(child.kind());
                Map<String, @Nullable Object> values = sample.values(kind, child);
                values.put(kind.parent().orElseThrow().name(), id.text());
                values.put("order", order);
                RecordId own = sample.ids.get(child.ref());
                records.put(own == null ? RecordsInMemory.id(++number) : own, child.kind(), values);
            }
        }
        return records;
    }

    static Stream<Entry> withChildren(Entry entry) {
        return Stream.concat(Stream.of(entry), entry.children().stream());
    }

    private Map<String, @Nullable Object> values(Kind<?> kind, Entry entry) {
        Map<String, @Nullable Object> values = new HashMap<>();
        entry.fields().forEach((name, typed) -> values.put(name, value(kind.field(name), typed)));
        return values;
    }

    /// A value as the log has it.
    @Nullable Object value(Field field, String typed) {
        return field.parse(
                switch (field.type()) {
                    case DATE, SPAN -> DAY.matcher(typed).replaceAll(Sample::day);
                    case REFERENCE, REFERENCES -> REFERENCE.matcher(typed).replaceAll(m -> ids.get(m.group(1)).text());
                    default -> typed;
                });
    }

    private static String day(java.util.regex.MatchResult m) {
        return TODAY.plusDays(m.group(1) == null ? 0 : Long.parseLong(m.group(1))).toString();
    }

    /// The refs that an entry's fields name.
    static List<String> references(Kind<?> kind, Entry entry) {
        List<String> named = new ArrayList<>();
        for (Field field : kind.fields()) {
            if (!field.refersTo().isEmpty() && entry.fields().containsKey(field.name())) {
                Matcher m = REFERENCE.matcher(entry.fields().get(field.name()));
                named.addAll(m.results().map(r -> r.group(1)).collect(Collectors.toList()));
            }
        }
        return named;
    }
}
