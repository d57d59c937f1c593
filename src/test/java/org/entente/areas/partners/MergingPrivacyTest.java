package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.sync.Outgoing;
import org.junit.jupiter.api.Test;

/// Merging and splitting show nobody what was private before: looked for in every byte that leaves.
class MergingPrivacyTest extends MergingWorld {
    /// All that Riverbend is sent from now on.
    private String sent() throws Exception {
        String sent = PrivateNotesTest.opened(world.take(hillside, riverbend, Outgoing.Wish.USUAL), riverbend);
        world.carry(hillside, riverbend);
        return sent;
    }

    private RecordId split() {
        RecordId merge = merged(hillside).id();
        new Splitting(hillside.store()).split(merge);
        return merge;
    }

    @Test
    void aPrivateNoteThatIsChosenStaysAtHome() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill", "sensitivities", "XYZZY old debts");
        RecordId two =
                make(hillside, pair, "partner", "name", "Old Mill", "sensitivities", "XYZZY new", "notes", "VISIBLE");
        Merging merging = new Merging(hillside.store());
        Merging.Parts parts = merging.parts(one, two);
        Map<String, Object> chosen = Map.of("sensitivities", "XYZZY of both", "notes", "VISIBLE");
        merging.merge(parts, Map.copyOf(chosen), DAY);
        assertEquals("XYZZY of both", item(hillside, parts.kept().id()).print("sensitivities"));
        assertTrue(merged(hillside).print("taken_privately").contains("XYZZY"), "or this test sees nothing");
        String sent = sent();
        assertTrue(sent.contains("VISIBLE") && sent.contains("Old Mill"), "or this test sees nothing");
        assertFalse(sent.contains("XYZZY"));
        assertEquals("", merged(riverbend).print("taken_privately"));

        split();
        assertEquals(parts.kept().print("sensitivities"), item(hillside, parts.kept().id()).print("sensitivities"));
        String later = sent();
        assertFalse(later.contains("XYZZY"));
        assertFalse(item(riverbend, parts.other().id()).deleted(), "the splitting arrived");
        assertEquals(List.of(), riverbend.records().search("XYZZY", 10));
    }

    @Test
    void ofAPartnerThatOnlyWeSawNothingIsTold() throws Exception {
        SpaceId ours = hillside.space("ours").id();
        RecordId shared = make(hillside, pair, "partner", "name", "VISIBLE Mill");
        RecordId mine = make(hillside, ours, "partner", "name", "XYZZY cheats", "sensitivities", "XYZZY debts");
        RecordId number = make(hillside, ours, "phone", "owner", mine.text(), "order", "a", "number", "XYZZY-555");
        contact("XYZZY visit", mine, "2026-05-01");
        Merging merging = new Merging(hillside.store());
        merging.keepApart(item(hillside, mine), item(hillside, shared), DAY);
        merge(hillside, mine, shared);
        assertEquals("XYZZY debts", item(hillside, shared).print("sensitivities"));
        assertEquals(List.of("XYZZY-555"), PartnersArea.numbers(hillside.records(), shared), "we see it there");
        String sent = sent();
        assertTrue(sent.contains("VISIBLE"), "or this test sees nothing");
        assertFalse(sent.contains("XYZZY"));
        assertFalse(sent.contains(mine.text()), "not even that there was one");

        split();
        assertEquals(List.of("XYZZY-555"), PartnersArea.numbers(hillside.records(), mine));
        assertEquals(List.of(), PartnersArea.numbers(hillside.records(), shared));
        assertEquals("XYZZY-555", item(hillside, number).print("number"));
        assertEquals("", item(hillside, shared).print("sensitivities"));
        String later = sent();
        assertFalse(later.contains("XYZZY"));
        assertFalse(later.contains(mine.text()));
    }

    @Test
    void thatWeHaveRecordsOfOurOwnAboutItIsNotToldEither() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill");
        RecordId two = make(hillside, pair, "partner", "name", "VISIBLE Mill");
        RecordId kept = new Merging(hillside.store()).parts(one, two).kept().id();
        RecordId other = kept.equals(one) ? two : one;
        RecordId visit = contact("XYZZY visit", other, "2026-05-01");
        merge(hillside, one, two);
        assertEquals(Set.of(kept), item(hillside, visit).as(Interaction.class).partners());
        String sent = sent();
        assertTrue(sent.contains("VISIBLE"), "or this test sees nothing");
        assertFalse(sent.contains(visit.text()));
        split();
        assertEquals(Set.of(other), item(hillside, visit).as(Interaction.class).partners());
        assertFalse(sent().contains(visit.text()));
    }

    /// As a screen would that forgets what is private: the store is the last to look.
    @Test
    void aMergeThatPutsItIntoASharedRecordIsRefusedAsAWhole() throws Exception {
        RecordId one = make(hillside, pair, "partner", "name", "Mill");
        RecordId two = make(hillside, pair, "partner", "name", "Old Mill", "sensitivities", "XYZZY debts");
        Merging.Parts parts = new Merging(hillside.store()).parts(one, two);
        RecordId kept = parts.kept().id();
        RecordId other = parts.other().id();
        RecordId merge = hillside.store().newId(pair);
        Edit hides = new Edit(other, "partner", Map.of(Edit.DELETED, true, Edit.MOVED, kept.text()));
        Map<String, Object> bare = Map.of("name", "Mill", "kept", kept.text(), "other", other.text());
        Edit takes = new Edit(kept, "partner", Map.of("sensitivities", "XYZZY debts"));
        Edit told =
                new Edit(
                        merge,
                        "merge",
                        Map.of(
                                "name",
                                "Mill",
                                "kept",
                                kept.text(),
                                "other",
                                other.text(),
                                "taken_privately",
                                "field\tsensitivities\t\tXYZZY debts"));
        for (List<Edit> edits :
                List.of(List.of(takes, hides, new Edit(merge, "merge", Map.copyOf(bare))), List.of(hides, told))) {
            Refusal refusal = assertThrows(Refusal.class, () -> hillside.store().save(edits, Map.of()));
            assertEquals(Problem.PRIVATE_SHARED, refusal.problem());
        }
        assertFalse(item(hillside, other).deleted(), "nothing of it was written");
        assertTrue(hillside.records().find(merge).isEmpty());
        assertFalse(sent().contains("XYZZY"));
    }
}
