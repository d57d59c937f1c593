package org.entente.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Letting more people see a record: it is created anew, with its rows and attachments, for the wider audience, without its history; the
/// old one is hidden and says where it went, and whoever changes that one unawares is told. What is private stays with us.
/// Letting fewer people see it cannot be done, since they have it. Safe on any thread.
public final class Widening {
    private final Store store;

    /// Widens records of a store.
    public Widening(Store store) {
        this.store = store;
    }

    /// The audiences to which a record can be widened: all that can see it now can see it then.
    public List<Space> wider(Item item) {
        Space now = store.records().space(item.space()).orElseThrow();
        return store.records().spaces().stream()
                .filter(space -> !space.id().equals(now.id()) && space.members().containsAll(now.members()))
                .toList();
    }

    /// Widens a record.
    ///
    /// @return the new record
    /// @throws Refusal NARROWER where not all who can see it now could see it then, and as [Store#save]
    public RecordId widen(Item item, Space to) {
        if (wider(item).stream().noneMatch(space -> space.id().equals(to.id()))) {
            throw new Refusal(Problem.NARROWER, item.title());
        }
        Map<Item, RecordId> moved = new java.util.LinkedHashMap<>();
        gather(item, to, moved);
        Map<String, String> names = new HashMap<>();
        moved.forEach((old, fresh) -> names.put(old.id().text(), fresh.text()));
        Saving saving = new Saving(store);
        moved.forEach((old, fresh) -> saving.create(fresh, old.kind(), to.id(), renamed(old, names)));
        RecordId fresh = moved.get(item);
        saving.moved(item, java.util.Objects.requireNonNull(fresh));
        moved.keySet().stream().filter(row -> !row.id().equals(item.id())).forEach(saving::delete);
        saving.save();
        return fresh;
    }

    private void gather(Item item, Space to, Map<Item, RecordId> moved) {
        moved.put(item, store.newId(to.id()));
        for (Kind<?> kind : store.records().kinds().childrenOf(item.kind())) {
            store.records().children(item.id(), kind).forEach(row -> gather(row, to, moved));
        }
        store.records().attachments(item.id()).forEach(attachment -> moved.put(attachment, store.newId(to.id())));
    }

    /// A record's values, with references among what moves together following it.
    private static Map<String, @Nullable Object> renamed(Item item, Map<String, String> names) {
        Map<String, @Nullable Object> values = new TreeMap<>(item.values());
        for (Field field : item.kind().fields()) {
            @Nullable Object value = values.get(field.name());
            if (field.type() == FieldType.REFERENCE && value instanceof String id) {
                values.put(field.name(), names.getOrDefault(id, id));
            } else if (field.type() == FieldType.REFERENCES && value instanceof List<?> ids) {
                List<Object> all = new ArrayList<>();
                ids.forEach(id -> all.add(names.getOrDefault(String.valueOf(id), String.valueOf(id))));
                values.put(field.name(), all);
            }
        }
        return values;
    }
}
