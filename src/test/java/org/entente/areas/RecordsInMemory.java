package org.entente.areas;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Attached;
import org.entente.store.Change;
import org.entente.store.Conflict;
import org.entente.store.Hit;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Space;
import org.jspecify.annotations.Nullable;

/// As much of a store as reports read, for tests of the reports alone.
public final class RecordsInMemory implements Records {
    private static final SpaceId SPACE = new SpaceId("a".repeat(32));

    private final Kinds kinds = Areas.kinds();
    private final Map<RecordId, Item> items = new LinkedHashMap<>();

    /// The id of the record with that number.
    public static RecordId id(int number) {
        return RecordId.of("b".repeat(32), number);
    }

    /// Adds a record with values as the log has them.
    public void put(RecordId id, String kind, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> set = new HashMap<>(values);
        set.values().removeIf(v -> v == null);
        items.put(
                id,
                new Item(
                        id,
                        kinds.named(kind),
                        SPACE,
                        "us",
                        set,
                        Map.of(),
                        java.util.Set.of(),
                        false,
                        0,
                        Instant.EPOCH));
    }

    @Override
    public Kinds kinds() {
        return kinds;
    }

    @Override
    public Optional<Item> find(RecordId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public List<Item> list(Query query) {
        return items.values().stream()
                .filter(item -> item.kind().name().equals(query.kind().name()))
                .sorted(Comparator.comparing(Item::title))
                .toList();
    }

    @Override
    public int count(Query query) {
        return list(query).size();
    }

    @Override
    public List<Item> referring(Kind<?> kind, Field field, RecordId to) {
        return list(Query.all(kind)).stream()
                .filter(item ->
                        item.print(field.name()).equals(to.text()) || item.elements(field.name()).contains(to.text()))
                .toList();
    }

    @Override
    public List<Item> referring(Kind<?> kind, Field field, Collection<RecordId> to) {
        return to.stream().flatMap(id -> referring(kind, field, id).stream()).distinct().toList();
    }

    @Override
    public void each(Query query, Consumer<List<Item>> taken) {
        taken.accept(list(query));
    }

    @Override
    public List<Item> companions(RecordId about) {
        return List.of();
    }

    @Override
    public List<Item> attachments(RecordId about) {
        return List.of();
    }

    @Override
    public List<Attached> attached() {
        return List.of();
    }

    @Override
    public List<Item> children(RecordId parent, Kind<?> kind) {
        String field = kind.parent().orElseThrow().name();
        return items.values().stream()
                .filter(item -> item.kind().name().equals(kind.name()))
                .filter(item -> item.print(field).equals(parent.text()))
                .sorted(Comparator.comparing((Item item) -> item.print("order")).thenComparing(Item::id))
                .toList();
    }

    @Override
    public Map<RecordId, String> titles(Collection<RecordId> ids) {
        Map<RecordId, String> titles = new HashMap<>();
        for (RecordId id : new ArrayList<>(ids)) {
            find(id).ifPresent(item -> titles.put(id, item.title()));
        }
        return titles;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> history(RecordId id) {
        return List.of(); // as it is before anything was changed
    }

    @Override
    public List<Conflict> conflicts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Space> spaces() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Space> space(SpaceId id) {
        return Optional.of(new Space(id, SpaceKind.NETWORK, "Three Rivers", Set.of("us")));
    }
}
