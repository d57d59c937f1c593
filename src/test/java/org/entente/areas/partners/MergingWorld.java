package org.entente.areas.partners;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Two communities that share a space, and partners in it that were entered twice.
abstract class MergingWorld {
    static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    @TempDir Path folder;

    Communities world;
    Home hillside;
    Home riverbend;
    SpaceId pair;

    @BeforeEach
    void found() throws Exception {
        world = new Communities(folder);
        hillside = world.found("Hillside");
        riverbend = world.found("Riverbend");
        pair = Communities.pair(hillside, riverbend);
    }

    @AfterEach
    void close() {
        world.close();
    }

    static RecordId make(Home home, SpaceId space, String kind, Object... fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(space);
        saving.create(id, home.records().kinds().named(kind), space, values);
        saving.save();
        return id;
    }

    /// A contact of Hillside's with a partner, which only Hillside sees.
    RecordId contact(String what, RecordId partner, String day) {
        SpaceId ours = hillside.space("ours").id();
        List<String> partners = List.of(partner.text());
        return make(hillside, ours, "interaction", "what", what, "partners", partners, "day", day);
    }

    static Item item(Home home, RecordId id) {
        return home.records().find(id).orElseThrow();
    }

    static long merge(Home home, RecordId one, RecordId other) {
        Merging merging = new Merging(home.store());
        Merging.Parts parts = merging.parts(one, other);
        return merging.merge(parts, merging.proposal(parts), DAY);
    }

    static Item merged(Home home) {
        return home.records().list(Query.all(home.records().kinds().of(Merge.class))).getFirst();
    }

    void exchange() throws Exception {
        world.carry(hillside, riverbend);
        world.carry(riverbend, hillside);
        world.carry(hillside, riverbend);
    }

    /// What stands in every partner in view, and which stand for others.
    static String all(Home home) {
        StringBuilder all = new StringBuilder();
        Aliases aliases = Aliases.of(home.records());
        for (Item item : home.records().list(Query.all(home.records().kinds().of(Partner.class)))) {
            all.append(item.id()).append(item.values()).append(aliases.all(item.id())).append('\n');
        }
        return all.toString();
    }
}
