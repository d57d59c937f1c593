package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.areas.partners.Duplicates;
import org.entente.areas.partners.Likeness;
import org.entente.interchange.GeoJson;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.store.Store;

/// The rows of a list, each with what is to become of it: new, known, or left with a reason.
final class Rows {
    private final Store store;
    private final Records records;
    private final Known known;
    private final Space audience;
    private final Here here;
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<RecordId, Integer> taken = new HashMap<>();
    private final List<Initiative> read = new ArrayList<>();
    private final List<Initiative> fresh = new ArrayList<>();
    private final List<Renewal> renewals = new ArrayList<>();
    private int before;

    Rows(Store store, List<GeoJson.Feature> list, Known known, SpaceId space) {
        this.store = store;
        this.known = known;
        records = store.records();
        audience = records.space(space).orElseThrow();
        here = new Here(records);
        for (GeoJson.Feature feature : list) {
            read.add(new Initiative(feature, records.kinds()));
        }
        boolean placed = read.stream().anyMatch(one -> one.place() != null);
        for (Initiative one : read) {
            if (!one.name().isEmpty()) {
                sort(one, placed);
            }
        }
        alike();
        ask();
    }

    /// Those that are new.
    List<Initiative> fresh() {
        return fresh;
    }

    /// Those that change a partner that is here, and may.
    List<Renewal> renewals() {
        return renewals;
    }

    /// How many are of a partner that is here.
    int known() {
        return before;
    }

    /// What a person should look at, in the list's order.
    List<Flag> flags() {
        return read.stream().flatMap(one -> one.flags().stream()).toList();
    }

    private void sort(Initiative one, boolean placed) {
        List<Here.One> same = here.of(one, placed);
        if (!same.isEmpty()) {
            before++;
            if (same.size() > 1) {
                which(one, same);
            } else if (known != Known.SKIP) {
                renew(one, same.getFirst());
            }
            return;
        }
        Integer first = keys.putIfAbsent(Here.key(one.name(), one.place()), one.row());
        if (first == null) {
            fresh.add(one);
        } else {
            one.flag(Flag.What.TWICE, "name", String.valueOf(first));
        }
    }

    /// One of several partners: nobody guesses which, but where it says what one of them has already there is nothing to ask.
    private void which(Initiative one, List<Here.One> same) {
        boolean nothingNew =
                same.stream()
                        .map(partner -> records.find(partner.id()).orElseThrow())
                        .anyMatch(item -> new Renewal(records, item, one, Known.UPDATE).differences().isEmpty());
        if (!nothingNew) {
            one.flag(Flag.What.SEVERAL, "name", same.getFirst().name());
        }
    }

    /// Of several rows of one partner the first counts, else the same list read in again would change it again.
    private void renew(Initiative one, Here.One same) {
        Item item = records.find(same.id()).orElseThrow();
        Integer first = taken.putIfAbsent(item.id(), one.row());
        if (first != null) {
            one.flag(Flag.What.TWICE, "name", String.valueOf(first));
            return;
        }
        Renewal renewal = new Renewal(records, item, one, known);
        if (!renewal.keepsNotes()) {
            one.leaveNotes();
        }
        if (renewal.differences().isEmpty()) {
            return;
        }
        Space space = records.space(item.space()).orElse(null);
        if (item.conflicts() > 0) {
            one.flag(Flag.What.REVIEW, "name", item.title());
        } else if (space == null || !audience.members().containsAll(space.members())) {
            one.flag(Flag.What.WIDER, "name", item.title());
        } else {
            renewals.add(renewal);
        }
    }

    /// Leaves those that a rule protects: all are asked about at once, and only where one is refused each by itself.
    private void ask() {
        try {
            Saving all = new Saving(store);
            renewals.forEach(one -> one.into(all));
            all.check();
        } catch (Refusal some) {
            renewals.removeIf(one -> {
                try {
                    Saving saving = new Saving(store);
                    one.into(saving);
                    saving.check();
                    return false;
                } catch (Refusal refusal) {
                    one.row().leave(refusal);
                    return true;
                }
            });
        }
    }

    /// Flags those that most likely are somebody who is here under another name or in another place, or stands in the list
    /// twice so.
    private void alike() {
        List<Likeness.Facts> facts = new ArrayList<>(here.all().stream().map(Here.One::facts).toList());
        fresh.forEach(one -> facts.add(one.facts()));
        int old = here.all().size();
        Set<Integer> flagged = new HashSet<>();
        for (Duplicates.Found found : Duplicates.among(facts).found()) {
            boolean likely = found.score().value() >= Likeness.LIKELY;
            if (likely && found.other() >= old && flagged.add(found.other())) {
                String name =
                        found.one() < old ? here.all().get(found.one()).name() : fresh.get(found.one() - old).name();
                fresh.get(found.other() - old).flag(Flag.What.ALIKE, "name", name);
            }
        }
    }
}
