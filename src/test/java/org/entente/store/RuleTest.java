package org.entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.areas.Areas;
import org.entente.areas.sharing.Resource;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an area demands of a save is asked before anything is written, whoever saves.
class RuleTest {
    /// A resource that has a site keeps one, unless what is undone is how it came to have it.
    private static final Rule SITE_STAYS =
            (intent, before) -> {
                for (Rule.Proposed one : intent.of(Resource.class)) {
                    boolean had = one.before() != null && !one.before().print("site").isEmpty();
                    boolean loses = one.deleted() || one.as(Resource.class).site().isEmpty();
                    if (had && loses && !intent.undo()) {
                        throw new Refusal(Problem.FIELD_REQUIRED, "site");
                    }
                }
            };

    private final List<Rule.Intent> asked = new ArrayList<>();

    @TempDir Path folder;

    private Home home;
    private Kind<?> kind;

    @BeforeEach
    void found() {
        home =
                Home.found(
                        folder.resolve("home"),
                        new Model(Areas.kinds(), List.of((intent, before) -> asked.add(intent), SITE_STAYS)),
                        "Hillside",
                        "",
                        null);
        kind = home.records().kinds().of(Resource.class);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private RecordId tractor(String site) {
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(home.space("ours").id());
        saving.create(id, kind, home.space("ours").id(), Map.of("name", "Tractor", "site", site));
        saving.save();
        return id;
    }

    private Item item(RecordId id) {
        return home.records().find(id).orElseThrow();
    }

    private long set(RecordId id, Map<String, Object> values) {
        Saving saving = new Saving(home.store());
        saving.change(item(id), Map.copyOf(values));
        return saving.save();
    }

    @Test
    void refusesBeforeAnythingIsWritten() {
        RecordId id = tractor("North Barn");
        int before = home.records().history(id).size();
        Refusal refusal = assertThrows(Refusal.class, () -> set(id, Map.of("site", "", "name", "Old tractor")));
        assertEquals(Problem.FIELD_REQUIRED, refusal.problem());
        assertEquals("Tractor", item(id).title());
        assertEquals(before, home.records().history(id).size());
    }

    @Test
    void refusesHiding() {
        RecordId id = tractor("North Barn");
        Saving saving = new Saving(home.store());
        saving.delete(item(id));
        assertThrows(Refusal.class, saving::save);
    }

    @Test
    void seesSetsAsTheyWouldBe() {
        RecordId id = tractor("");
        set(id, Map.of("tags", List.of("field", "loan")));
        set(id, Map.of("tags", List.of("loan", "new"), "site", "Mill Yard"));
        Rule.Proposed last = asked.getLast().of(Resource.class).getFirst();
        assertEquals(Set.of("loan", "new"), last.as(Resource.class).tags());
        assertEquals("Mill Yard", last.as(Resource.class).site());
        assertEquals(List.of("loan", "new"), item(id).elements("tags"));
    }

    @Test
    void knowsAnUndoFromAChange() {
        RecordId id = tractor("");
        long save = set(id, Map.of("site", "Mill Yard"));
        home.store().undo(save);
        assertEquals("", item(id).print("site"));
    }
}
