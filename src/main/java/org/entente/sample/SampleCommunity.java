package org.entente.sample;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.areas.Areas;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sample.SampleData.Entry;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;

/// One of the six, at its own laptop.
final class SampleCommunity implements AutoCloseable {
    private final Home home;
    private final SampleData data;

    /// By the very entry: two telephones may read the same.
    private final IdentityHashMap<Entry, RecordId> ids = new IdentityHashMap<>();

    private final Map<String, SpaceId> spaces = new HashMap<>();

    SampleCommunity(Home home, SampleData data) {
        this.home = home;
        this.data = data;
    }

    Home home() {
        return home;
    }

    String name() {
        return home.name();
    }

    /// Chooses the ids of records to be written later, so that others can refer to them.
    void name(List<Entry> entries) {
        for (Space space : home.records().spaces()) {
            spaces.put(
                    switch (space.kind()) {
                        case OURS -> "ours";
                        case PAIR -> "pair:" + space.name();
                        case NETWORK -> "network";
                    },
                    space.id());
        }
        for (Entry entry : entries) {
            entry.withChildren()
                    .forEach(one -> {
                        RecordId id = home.store().newId(space(one));
                        ids.put(one, id);
                        data.name(one.ref(), id);
                    });
        }
    }

    private SpaceId space(Entry entry) {
        return Objects.requireNonNull(spaces.get(entry.space()), entry.space());
    }

    private RecordId id(Entry entry) {
        return Objects.requireNonNull(ids.get(entry), entry.ref());
    }

    /// Enters a record and its rows.
    void write(Entry entry) {
        Saving saving = new Saving(home.store());
        create(saving, entry, data.values(kind(entry), entry));
        String order = null;
        for (Entry child : entry.children()) {
            order = OrderKey.after(order);
            Kind<?> kind = kind(child);
            Map<String, @Nullable Object> values = data.values(kind, child);
            values.put(kind.parent().orElseThrow().name(), id(entry).text());
            values.put("order", order);
            create(saving, child, values);
        }
        saving.save();
    }

    private void create(Saving saving, Entry entry, Map<String, @Nullable Object> values) {
        saving.create(id(entry), kind(entry), space(entry), values);
    }

    private Kind<?> kind(Entry entry) {
        return home.records().kinds().named(entry.kind());
    }

    /// Changes one field of a record.
    void change(RecordId id, String field, String typed) {
        Item item = home.records().find(id).orElseThrow();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(field, item.kind().field(field).parse(typed));
        Saving saving = new Saving(home.store());
        saving.change(item, values);
        saving.save();
    }

    @Override
    public void close() {
        home.close();
    }

    /// Founds a community.
    static SampleCommunity found(java.nio.file.Path folder, String name, String place, SampleData data) {
        return new SampleCommunity(Home.found(folder, Areas.model(), name, place, null), data);
    }
}
