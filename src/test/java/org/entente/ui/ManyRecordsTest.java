package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Standings;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read for a page at once is what is read one by one, over the sample network.
class ManyRecordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir Path folder;

    @Test
    void thoseThatNameAnyAreThoseThatNameEach() {
        try (Home home = SampleHome.full(folder.resolve("home"))) {
            Records records = home.records();
            List<RecordId> ids = new ArrayList<>();
            records.kinds().all().forEach(kind -> records.list(Query.all(kind)).forEach(item -> ids.add(item.id())));
            int found = 0;
            for (Kind<?> kind : records.kinds().all()) {
                for (Field field : kind.fields()) {
                    if (field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES) {
                        Set<RecordId> each = new TreeSet<>();
                        ids.forEach(id -> records.referring(kind, field, id).forEach(item -> each.add(item.id())));
                        List<Item> any = records.referring(kind, field, ids);
                        assertEquals(
                                List.copyOf(each), any.stream().map(Item::id).sorted().toList(), kind + "." + field);
                        found += any.size();
                    }
                }
            }
            assertFalse(found < 100, "the sample refers to much");
        }
    }

    @Test
    void relationshipsStandTheSameReadForAPageOrAllTogether() {
        try (Home home = SampleHome.full(folder.resolve("home"))) {
            Kind<?> partner = home.records().kinds().of(Partner.class);
            List<Item> all = home.records().list(Query.all(partner));
            Standings together = Standings.of(home.records(), TODAY);
            for (Item one : all) {
                Standings alone = Standings.over(home.records(), TODAY, List.of(one));
                assertEquals(together.of(one), alone.of(one));
            }
        }
    }

    @Test
    void allAreHandedOnInOrderAsTheyWereAtTheBeginning() {
        try (Home home = SampleHome.found(folder.resolve("home"))) {
            Kind<?> partner = home.records().kinds().of(Partner.class);
            Saving saving = new Saving(home.store());
            for (int i = 0; i < 1_001; i++) {
                RecordId id = saving.newId(home.space("ours").id());
                saving.create(id, partner, home.space("ours").id(), java.util.Map.of("name", "Mill " + (9_999 - i)));
            }
            saving.save();
            List<String> expected = home.records().list(Query.all(partner)).stream().map(Item::title).toList();
            List<String> taken = new ArrayList<>();
            home.records()
                    .each(
                            Query.all(partner),
                            items -> {
                                if (taken.isEmpty()) {
                                    Saving meanwhile = new Saving(home.store());
                                    meanwhile.delete(items.getLast());
                                    meanwhile.delete(home.records().list(Query.all(partner)).getLast());
                                    meanwhile.save();
                                }
                                items.forEach(item -> taken.add(item.title()));
                            });
            assertEquals(expected, taken);
            assertEquals(999, home.records().count(Query.all(partner)));
        }
    }
}
