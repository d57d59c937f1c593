package org.entente.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.areas.Areas;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sample.Sample;
import org.entente.sample.Sample.Entry;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;

/// A real data folder with the records of the sample network, all written by one community.
final class SampleHome {
    private static final Pattern DAY = Pattern.compile("@today(?:([+-]\\d+))?");
    private static final Pattern REFERENCE = Pattern.compile("@([a-z0-9-]+)");

    private final Home home;
    private final Map<String, RecordId> ids = new HashMap<>();

    private SampleHome(Home home) {
        this.home = home;
    }

    static Home found(Path folder) {
        return Home.found(folder, Areas.model(), "Hillside", "Vernon County", null);
    }

    static Home full(Path folder) {
        Home home = found(folder);
        home.createNetwork("Three Rivers", List.of());
        new SampleHome(home).fill();
        return home;
    }

    private SpaceId space(Entry entry) {
        return home.space(entry.space().equals("network") ? "network:Three Rivers" : "ours").id();
    }

    private void fill() {
        List<Entry> entries = Sample.entries();
        for (Entry entry : entries) {
            ids.put(entry.ref(), home.store().newId(space(entry)));
            for (Entry child : entry.children()) {
                if (!child.ref().isEmpty()) {
                    ids.put(child.ref(), home.store().newId(space(entry)));
                }
            }
        }
        Saving saving = new Saving(home.store());
        for (Entry entry : entries) {
            SpaceId space = space(entry);
            RecordId id = ids.get(entry.ref());
            saving.create(id, kind(entry), space, values(entry));
            String order = null;
            for (Entry child : entry.children()) {
                order = OrderKey.after(order);
                Map<String, @Nullable Object> values = values(child);
                values.put(kind(child).parent().orElseThrow().name(), id.text());
                values.put("order", order);
                RecordId own = child.ref().isEmpty() ? saving.newId(space) : ids.get(child.ref());
                saving.create(own, kind(child), space, values);
            }
        }
        saving.save();
    }

    private Kind<?> kind(Entry entry) {
        return home.records().kinds().named(entry.kind());
    }

    private Map<String, @Nullable Object> values(Entry entry) {
        Map<String, @Nullable Object> values = new HashMap<>();
        entry.fields().forEach((name, typed) -> values.put(name, value(kind(entry).field(name), typed)));
        return values;
    }

    private @Nullable Object value(Field field, String typed) {
        return field.parse(
                switch (field.type()) {
                    case DATE, SPAN -> DAY.matcher(typed).replaceAll(SampleHome::day);
                    case REFERENCE, REFERENCES ->
                            REFERENCE
                                    .matcher(typed)
                                    .replaceAll(m -> Matcher.quoteReplacement(ids.get(m.group(1)).text()));
                    default -> typed;
                });
    }

    private static String day(java.util.regex.MatchResult m) {
        return LocalDate.now(java.time.ZoneId.systemDefault())
                .plusDays(m.group(1) == null ? 0 : Long.parseLong(m.group(1)))
                .toString();
    }
}
