package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// Makes one partner of two that were entered twice, and two again. Never on the window's thread.
///
/// Which of the two records stays does not depend on who merges: the one more people see, and of those the one with the
/// lower id. So merges made apart agree, and none can hide both. The other one is hidden and says where it went; rows are
/// copied, and records that name it name the one that stays, as far as they may be changed. Whatever names it later
/// is taken to name that one ([Aliases]).
///
/// Whoever sees the one that stays and could not see the other learns nothing of it: what is written about the two is
/// written where the other one lies, and a row stays with those who see it.
public final class Merging {
    /// These three say one thing and are taken together.
    static final List<String> PHASE = List.of("phase", "phase_since", "phase_reason");

    private final Store store;
    private final Records records;

    /// Merges partners of a store.
    public Merging(Store store) {
        this.store = store;
        records = store.records();
    }

    /// The two in their parts: which stays and which goes.
    public record Parts(Item kept, Item other) {}

    /// Which of two stays.
    ///
    /// @throws Refusal MERGE_SAME, MERGE_GONE, MERGE_NARROWER where those who see the one could not see the other
    public Parts parts(RecordId one, RecordId another) {
        if (one.equals(another)) {
            throw new Refusal(Problem.MERGE_SAME);
        }
        List<Item> two = new ArrayList<>(List.of(there(one), there(another)));
        two.sort(order(records));
        Item kept = two.getFirst();
        Item other = two.getLast();
        if (!members(kept).containsAll(members(other))) {
            throw new Refusal(Problem.MERGE_NARROWER, other.title(), kept.title());
        }
        return new Parts(kept, other);
    }

    private Item there(RecordId id) {
        return records.find(id)
                .filter(item -> !item.deleted() && item.kind().type().equals(Partner.class))
                .orElseThrow(() -> new Refusal(Problem.MERGE_GONE));
    }

    /// The one that stays first.
    static Comparator<Item> order(Records records) {
        return Comparator.comparing(
                        (Item item) -> records.space(item.space()).map(Space::kind).orElseThrow(),
                        Comparator.reverseOrder())
                .thenComparing(Item::id);
    }

    private Set<String> members(Item item) {
        return records.space(item.space()).orElseThrow().members();
    }

    /// What is proposed to stand in each field where the two differ: what the one that stays says, or else what the other
    /// says, and of sets all. Where more people see the one that stays nothing is proposed of the other, since they
    /// would see it.
    ///
    /// @return field → value, of those fields alone in which the two differ
    public Map<String, @Nullable Object> proposal(Parts parts) {
        Map<String, @Nullable Object> proposed = new LinkedHashMap<>();
        boolean widens = !parts.kept().space().equals(parts.other().space());
        for (Field field : parts.kept().kind().fields()) {
            Object ours = parts.kept().values().get(field.name());
            Object theirs = parts.other().values().get(field.name());
            if (Objects.equals(ours, theirs) || theirs == null) {
                continue;
            }
            boolean phase = PHASE.contains(field.name());
            boolean mine = phase ? parts.kept().values().get("phase") != null : ours != null;
            if (widens && !field.personal()) {
                proposed.put(field.name(), ours);
            } else if (field.type().isSet()) {
                TreeSet<String> all = new TreeSet<>(parts.kept().elements(field.name()));
                all.addAll(parts.other().elements(field.name()));
                proposed.put(field.name(), List.copyOf(all));
            } else {
                proposed.put(field.name(), mine ? ours : theirs);
            }
        }
        return proposed;
    }

    /// Merges.
    ///
    /// @param values field → value to stand in the record that stays; what is not named stays as it is
    /// @return the save's number: undoing it right away undoes all
    /// @throws Refusal as [#parts], what a rule says, and as [Store#save]
    public long merge(Parts parts, Map<String, @Nullable Object> values, LocalDate day) {
        try {
            return save(parts, values, day, true);
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.CHANGED_MEANWHILE) {
                throw refusal;
            }
            // A record of another area may have to stay as it is, as a signed agreement does: it is then read as naming
            // the one that stays.
            return save(parts, values, day, false);
        }
    }

    private long save(Parts parts, Map<String, @Nullable Object> values, LocalDate day, boolean everywhere) {
        Item kept = parts.kept();
        Saving saving = new Saving(store);
        Taken shared = new Taken();
        Taken personal = new Taken();
        values.forEach((name, value) -> {
            Field field = kept.kind().field(name);
            (field.personal() ? personal : shared).field(field, kept.values().get(name), value);
        });
        saving.change(kept, values);
        Function<Item, Taken> told = item -> isSeenWhere(parts.other(), item) ? shared : personal;
        copyRows(parts, saving, told);
        moveReferences(parts, saving, told, everywhere);
        saving.moved(parts.other(), kept.id());
        Map<String, @Nullable Object> merge = new TreeMap<>();
        merge.put("name", parts.other().title().isBlank() ? parts.other().id().handle() : parts.other().title());
        merge.put("kept", kept.id().text());
        merge.put("other", parts.other().id().text());
        merge.put("day", day.toString());
        merge.put("taken", shared.text());
        merge.put("taken_privately", personal.text());
        merge.values().removeIf(value -> value == null || value.equals(""));
        SpaceId space = parts.other().space();
        saving.create(saving.newId(space), records.kinds().of(Merge.class), space, merge);
        return saving.save();
    }

    /// Whether all who read of the merge see that record too: if not, not even that there is one is theirs to know.
    private boolean isSeenWhere(Item other, Item item) {
        return members(item).containsAll(members(other));
    }

    /// Telephone numbers, criteria met and whatever rows a partner has, unless the one that stays has the same.
    private void copyRows(Parts parts, Saving saving, Function<Item, Taken> taken) {
        for (Kind<?> kind : records.kinds().childrenOf(parts.kept().kind())) {
            String parent = kind.parent().orElseThrow().name();
            List<Item> there = records.children(parts.kept().id(), kind);
            for (Item row : records.children(parts.other().id(), kind)) {
                if (there.stream().noneMatch(one -> isSame(one, row))) {
                    Map<String, @Nullable Object> values = new TreeMap<>(row.values());
                    values.put(parent, parts.kept().id().text());
                    RecordId id = saving.newId(row.space());
                    saving.create(id, kind, row.space(), values);
                    taken.apply(row).row(id);
                }
            }
        }
    }

    static boolean isSame(Item one, Item row) {
        return one.kind().fields().stream()
                .filter(field -> !field.parent() && !field.name().equals("order"))
                .allMatch(field -> one.print(field.name()).equals(row.print(field.name())));
    }

    private void moveReferences(Parts parts, Saving saving, Function<Item, Taken> taken, boolean everywhere) {
        RecordId other = parts.other().id();
        Map<RecordId, Item> items = new LinkedHashMap<>();
        Map<RecordId, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();
        for (Kind<?> kind : records.kinds().all()) {
            boolean own = kind.type().getPackage().equals(Partner.class.getPackage());
            if (kind.type().equals(Merge.class) || kind.isAct() || !(own || everywhere)) {
                continue;
            }
            for (Field field : kind.fields()) {
                if (field.parent() || !field.refersTo().contains("partner")) {
                    continue;
                }
                for (Item item : records.referring(kind, field, other)) {
                    if (isOurs(item)) {
                        items.put(item.id(), item);
                        changes.computeIfAbsent(item.id(), i -> new TreeMap<>())
                                .put(field.name(), renamed(item, field, other, parts.kept().id()));
                        taken.apply(item).reference(item.id(), field.name());
                    }
                }
            }
        }
        items.forEach((id, item) -> saving.change(item, Objects.requireNonNull(changes.get(id))));
    }

    private boolean isOurs(Item item) {
        return switch (item.kind().changedBy()) {
            case ANY_MEMBER -> true;
            case OWNER -> item.owner().equals(store.us());
            case ADMINISTRATOR -> false;
        };
    }

    static Object renamed(Item item, Field field, RecordId from, RecordId to) {
        if (!field.type().isSet()) {
            return to.text();
        }
        TreeSet<String> all = new TreeSet<>(item.elements(field.name()));
        all.remove(from.text());
        all.add(to.text());
        return List.copyOf(all);
    }

    /// Says that two who look alike are two.
    ///
    /// @return the save's number
    public long keepApart(Item one, Item other, LocalDate day) {
        Parts parts = parts(one.id(), other.id());
        Saving saving = new Saving(store);
        SpaceId space = parts.other().space();
        saving.create(
                saving.newId(space),
                records.kinds().of(Distinct.class),
                space,
                Map.of(
                        "name",
                        parts.kept().title() + " / " + parts.other().title(),
                        "one",
                        parts.kept().id().text(),
                        "other",
                        parts.other().id().text(),
                        "day",
                        day.toString()));
        return saving.save();
    }
}
