package org.entente.areas.partners;

import java.util.ArrayList;
import java.util.List;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Rule;
import org.jspecify.annotations.Nullable;

/// A merge names two partners, and keeps the one that stays whoever merges ([Merging]): so none runs in a circle.
final class MergeRule implements Rule {
    @Override
    public void check(Intent intent, Records before) {
        for (Proposed one : intent.of(Merge.class)) {
            if (!one.deleted() && one.before() == null) {
                Merge merge = one.as(Merge.class);
                Item kept = item(before, merge.kept());
                Item other = item(before, merge.other());
                if (kept == null || other == null) {
                    throw new Refusal(Problem.MERGE_GONE);
                }
                List<Item> two = new ArrayList<>(List.of(other, kept));
                two.sort(Merging.order(before));
                if (kept.id().equals(other.id()) || !two.getFirst().id().equals(kept.id())) {
                    throw new Refusal(Problem.MERGE_SAME);
                }
            }
        }
    }

    private static @Nullable Item item(Records records, @Nullable RecordId id) {
        return id == null
                ? null
                : records.find(id).filter(item -> item.kind().type().equals(Partner.class)).orElse(null);
    }
}
