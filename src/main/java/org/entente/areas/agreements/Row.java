package org.entente.areas.agreements;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;

/// A row of an agreement, with the record of its kind read out.
///
/// @param item  the row as it stands
/// @param value the same as the Java record of its kind
/// @param <R>   that kind
public record Row<R extends Record>(Item item, R value) {
    /// The rows of several agreements, read at once; by agreement, in their order. Those that were put in one place apart
    /// are in an order that is the same on every laptop.
    static <R extends Record> Map<RecordId, List<Row<R>>> by(
            Records records, Collection<RecordId> agreements, Class<R> type) {
        Kind<R> kind = records.kinds().of(type);
        Field parent = kind.parent().orElseThrow();
        return records.referring(kind, parent, agreements).stream()
                .sorted(Comparator.comparing((Item item) -> item.print("order")).thenComparing(Item::id))
                .collect(
                        Collectors.groupingBy(
                                item -> new RecordId(String.valueOf(item.values().get(parent.name()))),
                                Collectors.mapping(item -> new Row<>(item, item.as(type)), Collectors.toList())));
    }

    /// Which record.
    public RecordId id() {
        return item.id();
    }
}
