package org.entente.areas.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// Makes two partners again of one that was merged, however long ago: the other one comes back as it was, and what was
/// taken from it leaves the one that stayed, except where somebody has changed it since. Never on the window's thread.
public final class Splitting {
    private final Store store;
    private final Records records;

    /// Splits partners of a store.
    public Splitting(Store store) {
        this.store = store;
        records = store.records();
    }

    /// Splits. Where two communities had merged the same two apart, both merges are taken back.
    ///
    /// @param merge the record of the merge
    /// @return the save's number
    /// @throws Refusal MERGE_GONE where it was split already, and as [Store#save]
    public long split(RecordId merge) {
        Item item =
                records.find(merge)
                        .filter(one -> !one.deleted() && one.kind().type().equals(Merge.class))
                        .orElseThrow(() -> new Refusal(Problem.MERGE_GONE));
        RecordId keptId = item.as(Merge.class).kept();
        RecordId otherId = item.as(Merge.class).other();
        Item kept = keptId == null ? null : records.find(keptId).orElse(null);
        Item other = otherId == null ? null : records.find(otherId).orElse(null);
        if (kept == null || other == null) {
            throw new Refusal(Problem.MERGE_GONE);
        }
        Saving saving = new Saving(store);
        Map<String, @Nullable Object> values = new TreeMap<>();
        Map<RecordId, Map<String, @Nullable Object>> references = new LinkedHashMap<>();
        Kind<Merge> kind = records.kinds().of(Merge.class);
        for (Item one : records.referring(kind, kind.field("other"), other.id())) {
            Merge done = one.as(Merge.class);
            if (kept.id().equals(done.kept())) {
                String all = done.taken() + "\n" + records.find(one.id()).orElseThrow().print("taken_privately");
                Taken.read(all, line -> takeBack(line, kept, other, saving, values, references));
                saving.delete(one);
            }
        }
        saving.change(kept, values);
        for (Map.Entry<RecordId, Map<String, @Nullable Object>> one : references.entrySet()) {
            Item by = records.find(one.getKey()).orElse(null);
            if (by != null) {
                saving.change(by, one.getValue());
            }
        }
        if (other.deleted()) {
            saving.restore(other);
        }
        return saving.save();
    }

    private void takeBack(
            List<String> line,
            Item kept,
            Item other,
            Saving saving,
            Map<String, @Nullable Object> values,
            Map<RecordId, Map<String, @Nullable Object>> references) {
        switch (line.getFirst()) {
            case "field" ->
                    kept.kind()
                            .find(line.get(1))
                            .ifPresent(field -> field(field, line.get(2), line.get(3), kept, values));
            case "row" -> row(new RecordId(line.get(1)), other, saving);
            default -> reference(new RecordId(line.get(1)), line.get(2), kept, other, references);
        }
    }

    private static void field(
            Field field, String before, String after, Item kept, Map<String, @Nullable Object> values) {
        Object was = parse(field, before);
        if (field.type().isSet()) {
            TreeSet<String> now = new TreeSet<>(kept.elements(field.name()));
            if (parse(field, after) instanceof List<?> added) {
                added.forEach(element -> now.remove(String.valueOf(element)));
            }
            TreeSet<String> stay = new TreeSet<>();
            if (was instanceof List<?> old) {
                old.forEach(element -> stay.add(String.valueOf(element)));
            }
            stay.retainAll(new TreeSet<>(kept.elements(field.name())));
            now.addAll(stay);
            values.put(field.name(), List.copyOf(now));
        } else if (kept.print(field.name()).equals(after)) {
            values.put(field.name(), was);
        }
    }

    /// A text may stand there that is no longer allowed to be typed, as a bad e-mail of an import.
    private static @Nullable Object parse(Field field, String typed) {
        if (field.type() == FieldType.TEXT) {
            return typed.isEmpty() ? null : typed;
        }
        try {
            return field.parse(typed);
        } catch (Refusal misfit) {
            return null;
        }
    }

    /// A row copied goes, unless it says something else by now.
    private void row(RecordId id, Item other, Saving saving) {
        records.find(id)
                .filter(row -> !row.deleted())
                .filter(row ->
                        records.children(other.id(), row.kind()).stream().anyMatch(one -> Merging.isSame(one, row)))
                .ifPresent(saving::delete);
    }

    private void reference(
            RecordId id, String name, Item kept, Item other, Map<RecordId, Map<String, @Nullable Object>> references) {
        Item by = records.find(id).filter(item -> !item.deleted()).orElse(null);
        Field field = by == null ? null : by.kind().find(name).orElse(null);
        if (by == null || field == null) {
            return;
        }
        boolean names =
                field.type().isSet()
                        ? by.elements(name).contains(kept.id().text())
                        : by.print(name).equals(kept.id().text());
        if (names) {
            references
                    .computeIfAbsent(id, i -> new TreeMap<>())
                    .put(name, Merging.renamed(by, field, kept.id(), other.id()));
        }
    }
}
