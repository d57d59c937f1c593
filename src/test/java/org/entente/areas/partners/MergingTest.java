package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two records of one partner become one, and two again.
class MergingTest extends MergingWorld {
    @Test
    void fieldsRowsAndReferencesGoToTheOneThatStays() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge Clinic", "tags", List.of("health"));
        RecordId two =
                make(
                        hillside,
                        ours,
                        "partner",
                        "name",
                        "Ridge & Valley Clinic",
                        "email",
                        "desk@clinic.example",
                        "tags",
                        List.of("flu"),
                        "sensitivities",
                        "Short of money");
        make(hillside, ours, "phone", "owner", two.text(), "order", "a", "number", "608-555-0134");
        RecordId visit = contact("Visit", two, "2026-05-01");
        RecordId ana = make(hillside, ours, "person", "name", "Ana", "partner", two.text());
        RecordId lease = make(hillside, ours, "agreement", "title", "Rooms", "parties", List.of(two.text()));
        merge(hillside, two, one);

        assertTrue(item(hillside, two).deleted());
        Item kept = item(hillside, one);
        assertEquals("Ridge Clinic", kept.title());
        assertEquals("desk@clinic.example", kept.print("email"));
        assertEquals(List.of("flu", "health"), kept.elements("tags"));
        assertEquals("Short of money", kept.print("sensitivities"));
        assertEquals(List.of("608-555-0134"), PartnersArea.numbers(hillside.records(), one));
        assertEquals(Set.of(one), item(hillside, visit).as(Interaction.class).partners());
        assertEquals(one, item(hillside, ana).as(Person.class).partner());
        assertEquals(List.of(one.text()), item(hillside, lease).elements("parties"));
        Dossier dossier = Dossier.of(hillside.records(), two, DAY);
        assertEquals(one, dossier.standing().item().id(), "the other's card is that of the one that stays");
    }

    @Test
    void itIsSplitAgainLaterAndWhatWasChangedSinceStays() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge Clinic", "tags", List.of("health"));
        RecordId two =
                make(
                        hillside,
                        ours,
                        "partner",
                        "name",
                        "Valley Clinic",
                        "email",
                        "desk@clinic.example",
                        "notes",
                        "Two lines\nwith a\ttab and a \\",
                        "website",
                        "clinic.example",
                        "phase",
                        "formal-partnership",
                        "phase_since",
                        "2026-01-01",
                        "tags",
                        List.of("flu"));
        make(hillside, ours, "phone", "owner", two.text(), "order", "a", "number", "608-555-0134");
        RecordId visit = contact("Visit", two, "2026-05-01");
        Map<String, @Nullable Object> before = item(hillside, two).values();
        merge(hillside, one, two);
        assertEquals("formal-partnership", item(hillside, one).print("phase"));
        RecordId call = contact("Call", one, "2026-05-02");
        Saving later = new Saving(hillside.store());
        later.change(item(hillside, one), Map.of("website", "ridge.example"));
        later.save();

        long save = new Splitting(hillside.store()).split(merged(hillside).id());
        assertEquals(before, item(hillside, two).values());
        assertFalse(item(hillside, two).deleted());
        Item kept = item(hillside, one);
        assertEquals("", kept.print("email") + kept.print("notes") + kept.print("phase"));
        assertEquals("ridge.example", kept.print("website"), "changed since, so it stays");
        assertEquals(List.of("health"), kept.elements("tags"));
        assertEquals(List.of(), PartnersArea.numbers(hillside.records(), one));
        assertEquals(List.of("608-555-0134"), PartnersArea.numbers(hillside.records(), two));
        assertEquals(Set.of(two), item(hillside, visit).as(Interaction.class).partners());
        assertEquals(Set.of(one), item(hillside, call).as(Interaction.class).partners());
        hillside.store().undo(save);
        assertTrue(item(hillside, two).deleted(), "one undo takes the splitting back");
        assertEquals("desk@clinic.example", item(hillside, one).print("email"));
    }

    @Test
    void oneUndoTakesAMergeBack() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge Clinic");
        RecordId two = make(hillside, ours, "partner", "name", "Valley Clinic", "email", "desk@clinic.example");
        String before = all(hillside);
        hillside.store().undo(merge(hillside, one, two));
        assertEquals(before, all(hillside));
    }

    @Test
    void theOneThatMorePeopleSeeStaysAndNothingIsShownToThemUnasked() {
        SpaceId ours = hillside.space("ours").id();
        RecordId mine = make(hillside, ours, "partner", "name", "Mill", "notes", "Quarrels", "website", "mill.example");
        RecordId shared = make(hillside, pair, "partner", "name", "The Mill");
        Merging merging = new Merging(hillside.store());
        Merging.Parts parts = merging.parts(mine, shared);
        assertEquals(shared, parts.kept().id());
        merging.merge(parts, merging.proposal(parts), DAY);
        assertEquals("", item(hillside, shared).print("notes") + item(hillside, shared).print("website"));
    }

    @Test
    void ofAllPartnersThoseAlikeAreShownUntilSomebodySaysTheyAreTwo() {
        SpaceId ours = hillside.space("ours").id();
        RecordId one = make(hillside, ours, "partner", "name", "Ridge & Valley Clinic");
        RecordId two = make(hillside, ours, "partner", "name", "Ridge Valley Clinic");
        make(hillside, ours, "partner", "name", "Folk School");
        List<Duplicates.Pair> found = Duplicates.all(hillside.records());
        assertEquals(1, found.size());
        assertEquals(Set.of(one, two), Set.of(found.getFirst().one().id(), found.getFirst().other().id()));
        new Merging(hillside.store()).keepApart(item(hillside, one), item(hillside, two), DAY);
        assertEquals(List.of(), Duplicates.all(hillside.records()));
        List<Duplicates.Near> near =
                Duplicates.near(
                        hillside.records(),
                        Likeness.Facts.of("ridge vally clinic", null, "", "", List.of()),
                        "ridge vally clinic",
                        one);
        assertEquals(List.of(two), near.stream().map(n -> n.item().id()).toList());
    }
}
