package org.entente.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.areas.Areas;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.sample.SampleData.Entry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleDataTest {
    private static final Set<String> COMMUNITIES =
            Set.of("Hillside", "Riverbend", "Coulee Commons", "Oak Savanna", "Mill Creek", "Sandstone Ridge");

    private final Kinds kinds = Areas.kinds();
    private final List<Entry> entries = SampleData.entries();

    @Test
    void everyFieldIsAcceptedAsIfItHadBeenTyped() {
        assertEquals(entries.stream().flatMap(Entry::withChildren).count(), countIn(Sample.records()));
    }

    private long countIn(org.entente.areas.RecordsInMemory records) {
        return kinds.all().stream().mapToLong(kind -> records.count(org.entente.store.Query.all(kind))).sum();
    }

    @Test
    void everyRequiredFieldIsThere() {
        assertAll(
                all().map(entry ->
                        () -> {
                            for (Field field : kinds.named(entry.kind()).fields()) {
                                boolean there =
                                        field.parent() || !field.required() || entry.fields().containsKey(field.name());
                                assertTrue(there, entry.ref() + " lacks " + field.name());
                            }
                        }));
    }

    @Test
    void everyReferenceNamesARecordOfARightKindThatAllReadersCanSee() {
        Map<String, Entry> byRef = new HashMap<>();
        all().filter(e -> !e.ref().isEmpty())
                .forEach(e -> assertEquals(null, byRef.put(e.ref(), e), e.ref() + " is there twice"));
        all().forEach(entry -> {
            Kind<?> kind = kinds.named(entry.kind());
            Set<String> wanted =
                    kind.fields().stream()
                            .filter(f -> !f.parent())
                            .flatMap(f -> f.refersTo().stream())
                            .collect(Collectors.toSet());
            for (String ref : SampleData.references(kind, entry)) {
                Entry target = byRef.get(ref);
                assertTrue(target != null && wanted.contains(target.kind()), entry.ref() + " → " + ref);
                boolean seen = target.space().equals("network") || readers(target).containsAll(readers(entry));
                assertTrue(seen && !(entry.space().equals("network") && !target.space().equals("network")), ref);
            }
        });
    }

    @Test
    void communitiesAndSpacesAreThoseOfTheNetwork() {
        all().forEach(entry -> {
            assertTrue(COMMUNITIES.contains(entry.by()), entry.toString());
            String space = entry.space();
            boolean pair = space.startsWith("pair:") && COMMUNITIES.contains(space.substring(5));
            assertTrue(space.equals("network") || space.equals("ours") || pair, entry.toString());
        });
    }

    @Test
    void noTelephoneNumberBelongsToAnybody() {
        all().filter(e -> e.kind().equals("phone"))
                .forEach(e -> assertTrue(e.fields().get("number").matches("\\d{3}-555-01\\d\\d"), e.toString()));
    }

    @Test
    void theConflictIsAboutAFieldOfARecordThere() {
        JsonNode conflict = SampleData.json("conflict");
        String ref = conflict.get("record").asString().substring(1);
        Entry entry = entries.stream().filter(e -> e.ref().equals(ref)).findFirst().orElseThrow();
        Field field = kinds.named(entry.kind()).field(conflict.get("field").asString());
        Set<Object> values =
                conflict.get("values")
                        .valueStream()
                        .map(value -> field.parse(value.asString()))
                        .collect(Collectors.toSet());
        assertEquals(2, values.size());
        assertEquals(
                new TreeSet<>(Set.of("Hillside", "Riverbend")), new TreeSet<>(conflict.get("values").propertyNames()));
    }

    private Stream<Entry> all() {
        return entries.stream().flatMap(Entry::withChildren);
    }

    private static Set<String> readers(Entry entry) {
        return entry.space().startsWith("pair:")
                ? Set.of(entry.by(), entry.space().substring(5))
                : entry.space().equals("ours") ? Set.of(entry.by()) : COMMUNITIES;
    }
}
