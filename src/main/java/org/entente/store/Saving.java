package org.entente.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.record.Companion;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.jspecify.annotations.Nullable;

/// Gathers what a person changed in one form, and saves it in one go so that one undo takes all of it back.
///
/// Turns field values into registers, writes only what differs, and puts private fields of shared records into their
/// companions in *ours*. Needs no window; reads and writes the store, so never on the window's thread.
public final class Saving {
    private final Store store;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<RecordId, Map<String, String>> looked = new HashMap<>();

    /// Starts with nothing to save.
    public Saving(Store store) {
        this.store = store;
    }

    /// A name for a record to be created with [#create].
    public RecordId newId(SpaceId space) {
        return store.newId(space);
    }

    /// Creates a record.
    ///
    /// @param values field → value as the log has it; for a set the list of its elements
    public void create(RecordId id, Kind<?> kind, SpaceId space, Map<String, @Nullable Object> values) {
        write(id, kind, space, Map.of(), values, true);
    }

    /// Changes those fields of a record that differ from what it showed when it was looked at.
    ///
    /// @param item   the record as it was then
    /// @param values field → new value; fields not named stay as they are
    public void change(Item item, Map<String, @Nullable Object> values) {
        looked.put(item.id(), item.stamps());
        write(item.id(), item.kind(), item.space(), item.values(), values, false);
    }

    /// Hides a record, and with it its rows.
    public void delete(Item item) {
        looked.put(item.id(), item.stamps());
        edits.add(Edit.delete(item.id(), item.kind().name()));
    }

    /// Hides a record for which another has taken its place.
    public void moved(Item item, RecordId to) {
        looked.put(item.id(), item.stamps());
        edits.add(new Edit(item.id(), item.kind().name(), Map.of(Edit.DELETED, true, Edit.MOVED, to.text())));
    }

    /// Brings a hidden record back, also one for which another had taken its place.
    public void restore(Item item) {
        looked.put(item.id(), item.stamps());
        Map<String, @Nullable Object> registers = new TreeMap<>();
        registers.put(Edit.DELETED, false);
        registers.put(Edit.MOVED, null);
        edits.add(new Edit(item.id(), item.kind().name(), registers));
    }

    /// Whether there is nothing to save.
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// Saves.
    ///
    /// @return the save's number, for [Store#undo]
    /// @throws org.entente.record.Refusal as [Store#save]
    public long save() {
        return store.save(edits, looked);
    }

    /// Asks the rules, as [#save] does, and writes nothing.
    ///
    /// @throws org.entente.record.Refusal as [Store#check]
    public void check() {
        store.check(edits);
    }

    private void write(
            RecordId id,
            Kind<?> kind,
            SpaceId space,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> values,
            boolean create) {
        Map<String, @Nullable Object> registers = new TreeMap<>();
        Map<Field, @Nullable Object> personal = new HashMap<>();
        boolean shared = kind.fields().stream().anyMatch(Field::personal) && isShared(space);
        values.forEach((name, value) -> {
            Field field = kind.field(name);
            if (Objects.equals(normal(before.get(name)), normal(value))) {
                return;
            }
            if (field.personal() && shared) {
                personal.put(field, value);
            } else if (field.type().isSet()) {
                elements(name, before.get(name), value, registers);
            } else {
                registers.put(name, value);
            }
        });
        if (create || !registers.isEmpty()) {
            edits.add(new Edit(id, kind.name(), registers));
        }
        if (!personal.isEmpty()) {
            writeCompanions(id, personal);
        }
    }

    /// Empty text, an empty set and nothing are the same to a person.
    private static @Nullable Object normal(@Nullable Object value) {
        boolean empty = "".equals(value) || (value instanceof List<?> list && list.isEmpty());
        return empty ? null : value instanceof List<?> list ? Set.copyOf(list) : value;
    }

    private static void elements(
            String field, @Nullable Object before, @Nullable Object after, Map<String, @Nullable Object> registers) {
        Set<String> old = new HashSet<>(texts(before));
        Set<String> now = new HashSet<>(texts(after));
        now.stream().filter(e -> !old.contains(e)).forEach(e -> registers.put(field + "." + e, true));
        old.stream().filter(e -> !now.contains(e)).forEach(e -> registers.put(field + "." + e, false));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private boolean isShared(SpaceId space) {
        return store.records().space(space).filter(s -> s.kind() != SpaceKind.OURS).isPresent();
    }

    private void writeCompanions(RecordId about, Map<Field, @Nullable Object> personal) {
        Records records = store.records();
        Kind<Companion> kind = records.kinds().of(Companion.class);
        List<Item> held = records.companions(about);
        personal.forEach((field, value) -> {
            Item own =
                    held.stream()
                            .filter(item -> field.name().equals(item.values().get("field")))
                            .findFirst()
                            .orElse(null);
            Map<String, @Nullable Object> registers = new TreeMap<>();
            registers.put("text", value == null ? null : String.valueOf(value));
            if (own == null) {
                registers.put("field", field.name());
                registers.put("about", about.text());
                edits.add(new Edit(store.newId(ours()), kind.name(), registers));
            } else {
                looked.put(own.id(), own.stamps());
                edits.add(new Edit(own.id(), kind.name(), registers));
            }
        });
    }

    private SpaceId ours() {
        return store.records().spaces().stream()
                .filter(s -> s.kind() == SpaceKind.OURS)
                .map(Space::id)
                .findFirst()
                .orElseThrow();
    }
}
