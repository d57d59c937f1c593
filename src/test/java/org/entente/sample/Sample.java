package org.entente.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.areas.RecordsInMemory;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.entente.sample.SampleData.Entry;
import org.jspecify.annotations.Nullable;

/// The sample network without a store, as tests of reports read it.
public final class Sample {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 3);

    private Sample() {}

    /// The network with every value read as if it had been typed.
    public static RecordsInMemory records() {
        SampleData data = new SampleData(TODAY);
        List<Entry> entries = SampleData.entries();
        int number = 0;
        for (Entry entry : entries.stream().flatMap(Entry::withChildren).toList()) {
            if (!entry.ref().isEmpty()) {
                data.name(entry.ref(), RecordsInMemory.id(++number));
            }
        }
        RecordsInMemory records = new RecordsInMemory();
        for (Entry entry : entries) {
            RecordId id = data.id(entry.ref());
            records.put(id, entry.kind(), data.values(records.kinds().named(entry.kind()), entry));
            String order = null;
            for (Entry child : entry.children()) {
                order = OrderKey.after(order);
                Kind<?> kind = records.kinds().named(child.kind());
                Map<String, @Nullable Object> values = data.values(kind, child);
                values.put(kind.parent().orElseThrow().name(), id.text());
                values.put("order", order);
                RecordId own = child.ref().isEmpty() ? RecordsInMemory.id(++number) : data.id(child.ref());
                records.put(own, child.kind(), values);
            }
        }
        return records;
    }
}
