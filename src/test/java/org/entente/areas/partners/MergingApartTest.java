package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;

/// Communities that merge, change and split apart end with the same, and nothing is lost.
class MergingApartTest extends MergingWorld {
    @Test
    void theOneThatStaysIsTheSameWhoeverMerges() throws Exception {
        RecordId here = make(hillside, pair, "partner", "name", "County Extension", "email", "a@county.example");
        RecordId there =
                make(riverbend, pair, "partner", "name", "County Extension Office", "website", "county.example");
        exchange();
        merge(hillside, here, there);
        merge(riverbend, there, here);
        exchange();
        assertEquals(all(hillside), all(riverbend));
        List<Item> left = hillside.records().list(Query.all(hillside.records().kinds().of(Partner.class)));
        assertEquals(1, left.size(), "one of them is left, and not none");
        assertEquals("a@county.example", left.getFirst().print("email"));
        assertEquals("county.example", left.getFirst().print("website"));
        assertEquals(List.of(), hillside.records().conflicts());

        new Splitting(riverbend.store()).split(merged(riverbend).id());
        exchange();
        assertEquals(all(hillside), all(riverbend));
        assertEquals(2, hillside.records().count(Query.all(hillside.records().kinds().of(Partner.class))));
    }

    @Test
    void whatAnotherEnteredMeanwhileStandsForTheOneThatStays() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill", "phase", "formal-partnership");
        RecordId two = make(hillside, pair, "partner", "name", "The Mill");
        exchange();
        RecordId other = new Merging(hillside.store()).parts(one, two).other().id();
        RecordId kept = other.equals(one) ? two : one;
        merge(hillside, one, two);
        make(riverbend, pair, "interaction", "what", "Call", "partners", List.of(other.text()), "day", "2026-05-02");
        exchange();
        for (Home home : List.of(hillside, riverbend)) {
            Dossier dossier = Dossier.of(home.records(), kept, DAY);
            assertEquals(LocalDate.of(2026, 5, 2), dossier.standing().lastContact());
            assertEquals(
                    LocalDate.of(2026, 5, 2), Standings.of(home.records(), DAY).of(item(home, kept)).lastContact());
        }
    }

    @Test
    void whoeverChangesTheOtherUnawaresIsAskedAndNothingIsLost() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill");
        RecordId two = make(hillside, pair, "partner", "name", "The Mill");
        exchange();
        RecordId other = new Merging(hillside.store()).parts(one, two).other().id();
        merge(hillside, one, two);
        Saving saving = new Saving(riverbend.store());
        saving.change(item(riverbend, other), Map.of("notes", "New roof"));
        saving.save();
        exchange();
        assertEquals(all(hillside), all(riverbend));
        assertFalse(item(hillside, other).deleted(), "in view until somebody has looked");
        assertEquals("New roof", item(hillside, other).print("notes"));
        assertTrue(hillside.records().conflicts().stream().anyMatch(c -> c.record().equals(other)));
        assertEquals(List.of(other), Aliases.of(hillside.records()).all(other));
    }

    @Test
    void chainsOfMergesMadeApartEndAtOne() throws Exception {
        RecordId a = make(hillside, pair, "partner", "name", "Mill");
        RecordId b = make(hillside, pair, "partner", "name", "The Mill");
        RecordId c = make(riverbend, pair, "partner", "name", "Mill Ltd");
        exchange();
        merge(hillside, a, b);
        merge(riverbend, b, c);
        exchange();
        assertEquals(all(hillside), all(riverbend));
        Aliases aliases = Aliases.of(hillside.records());
        Set<RecordId> ends = new HashSet<>(List.of(aliases.resolve(a), aliases.resolve(b), aliases.resolve(c)));
        for (RecordId end : ends) {
            assertFalse(item(hillside, end).deleted(), "nothing leads to a record that is hidden");
        }
    }

    @Test
    void whoSeesOneAndCouldNotSeeTheOtherIsNotShutOut() throws Exception {
        Home mill = world.found("Mill");
        RecordId one = make(hillside, pair, "partner", "name", "Agency");
        RecordId other = make(hillside, Communities.pair(hillside, mill), "partner", "name", "The Agency");
        Refusal refusal = assertThrows(Refusal.class, () -> new Merging(hillside.store()).parts(one, other));
        assertEquals(Problem.MERGE_NARROWER, refusal.problem());
        assertEquals(
                Problem.MERGE_SAME,
                assertThrows(Refusal.class, () -> new Merging(hillside.store()).parts(one, one)).problem());
    }
}
