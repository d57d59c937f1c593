package org.entente.areas.agreements;

import java.util.Comparator;
import java.util.List;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;

/// A row of an agreement, with the record of its kind read out.
///
/// @param item  the row as it stands
/// @param value the same as the Java record of its kind
/// @param <R>   that kind
public record Row<R extends Record>(Item item, R value) {
    /// The rows of an agreement in their order; those that were put in one place apart, in an order that is the same on
    /// every laptop.
    static <R extends Record> List<Row<R>> of(Records records, RecordId agreement, Class<R> type) {
        return records.children(agreement, records.kinds().of(type)).stream()
                .sorted(Comparator.comparing((Item item) -> item.print("order")).thenComparing(Item::id))
                .map(item -> new Row<>(item, item.as(type)))
                .toList();
    }

    /// Which record.
    public RecordId id() {
        return item.id();
    }
}
