package org.entente.areas.partners;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;

/// Which record stands for a merged partner: what still names the other one, or is brought in naming it, is taken to name
/// the one that stayed.
public final class Aliases {
    private final Map<RecordId, RecordId> kept;

    private Aliases(Map<RecordId, RecordId> kept) {
        this.kept = kept;
    }

    /// Reads all merges. One whose other record is in view again, because somebody changed it unawares, does not count.
    /// Where one was merged apart with two others, all take it for the same one of these.
    public static Aliases of(Records records) {
        Map<RecordId, RecordId> kept = new HashMap<>();
        for (Item item : records.list(Query.all(records.kinds().of(Merge.class)))) {
            Merge merge = item.as(Merge.class);
            if (merge.kept() != null
                    && merge.other() != null
                    && records.find(merge.other()).map(Item::deleted).orElse(false)) {
                kept.merge(merge.other(), merge.kept(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        return new Aliases(kept);
    }

    /// The record that stands for one: itself, where it was not merged.
    public RecordId resolve(RecordId id) {
        RecordId at = id;
        Set<RecordId> seen = new HashSet<>(); // a circle cannot come about by merging, but by a forged entry
        while (seen.add(at)) {
            RecordId next = kept.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return id;
    }

    /// The records merged into one, itself first.
    public List<RecordId> all(RecordId id) {
        List<RecordId> others = kept.keySet().stream().filter(other -> resolve(other).equals(id)).sorted().toList();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(id), others.stream()).toList();
    }

    /// Those of some records that are, or stand for, one.
    public boolean names(Collection<RecordId> ids, RecordId one) {
        return ids.stream().anyMatch(id -> resolve(id).equals(one));
    }
}
