package org.entente.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.areas.RecordsInMemory;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// The sample network without a store, as tests of reports read it.
public final class Sample {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 3);

    private Sample() {}

    /// One record of a file, as [SampleData.Entry].
    public record Entry(
            String ref, String kind, String by, String space, Map<String, String> fields, List<Entry> children) {}

    /// All records of all files.
    public static List<Entry> entries() {
        return SampleData.entries().stream().map(Sample::entry).toList();
    }

    private static Entry entry(SampleData.Entry e) {
        List<Entry> children = e.children().stream().map(Sample::entry).toList();
        return new Entry(e.ref(), e.kind(), e.by(), e.space(), e.fields(), children);
    }

    /// The network with every value read as if it had been typed.
    public static RecordsInMemory records() {
        SampleData data = new SampleData(TODAY);
        List<SampleData.Entry> entries = SampleData.entries();
        int number = 0;
        for (SampleData.Entry entry : entries.stream().flatMap(SampleData.Entry::withChildren).toList()) {
            if (!entry.ref().isEmpty()) {
                data.name(entry.ref(), RecordsInMemory.id(++number));
            }
        }
        RecordsInMemory records = new RecordsInMemory();
        for (SampleData.Entry entry : entries) {
            RecordId id = data.id(entry.ref());
            records.put(id, entry.kind(), data.values(records.kinds().named(entry.kind()), entry));
            String order = null;
            for (SampleData.Entry child : entry.children()) {
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
