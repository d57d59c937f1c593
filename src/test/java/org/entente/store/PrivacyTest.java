package org.entente.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What is private is written by no way into a log that others read; where another program did it, it is read all the same.
class PrivacyTest {
    @TempDir Path folder;

    private Communities world;
    private Home hillside;
    private Home riverbend;
    private SpaceId pair;
    private SpaceId ours;

    @BeforeEach
    void meet() throws Exception {
        world = new Communities(folder);
        hillside = world.found("Hillside");
        riverbend = world.found("Riverbend");
        pair = Communities.pair(hillside, riverbend);
        ours = hillside.space("ours").id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Refusal refused(Executable deed) {
        Refusal refusal = assertThrows(Refusal.class, deed);
        assertEquals(Problem.PRIVATE_SHARED, refusal.problem());
        return refusal;
    }

    private static Edit edit(RecordId id, String kind, String register, @Nullable Object value) {
        Map<String, @Nullable Object> registers = new HashMap<>();
        registers.put(register, value);
        return new Edit(id, kind, registers);
    }

    @Test
    void aPrivateValueIsRefusedInASharedRecordAndNothingOfTheSaveIsWritten() throws Exception {
        RecordId mill = hillside.store().newId(pair);
        RecordId barn = hillside.store().newId(ours);
        List<Edit> edits =
                List.of(
                        new Edit(barn, "resource", Map.of("name", "Barn")),
                        new Edit(mill, "partner", Map.of("name", "Mill", "sensitivities", "XYZZY")));
        Refusal refusal = refused(() -> hillside.store().save(edits, Map.of()));
        assertTrue(hillside.records().find(barn).isEmpty());
        assertTrue(hillside.records().find(mill).isEmpty());
        Text english = Text.in(Locale.ENGLISH);
        String sentence = Sentences.of(english, null, refusal);
        assertTrue(sentence.contains(english.field("partner", "sensitivities")), sentence);

        hillside.store().save(List.of(new Edit(mill, "partner", Map.of("name", "Mill"))), Map.of());
        refused(() -> Communities.set(hillside, mill, "sensitivities", "XYZZY"));
        RecordId lease = Communities.add(hillside, pair, "agreement", "title", "Lease");
        refused(() -> hillside.store().save(List.of(edit(lease, "agreement", "preparation_days", 10L)), Map.of()));
        world.carry(hillside, riverbend);
        assertNull(Communities.value(riverbend, mill, "sensitivities"));
    }

    @Test
    void inOursItIsSaved() {
        RecordId mill = Communities.add(hillside, ours, "partner", "name", "Mill", "sensitivities", "Shy");
        assertEquals("Shy", Communities.value(hillside, mill, "sensitivities"));
    }

    @Test
    void aKindThatIsPrivateIsRefusedInASharedSpace() {
        RecordId mill = Communities.add(hillside, pair, "partner", "name", "Mill");
        Refusal companion =
                refused(() ->
                        Communities.add(
                                hillside,
                                pair,
                                "companion",
                                "field",
                                "sensitivities",
                                "about",
                                mill.text(),
                                "text",
                                "XYZZY"));
        String sentence = Sentences.of(Text.in(Locale.ENGLISH), null, companion);
        assertTrue(sentence.startsWith("“Private note” is for your own community alone"), sentence);
        refused(() -> Communities.add(hillside, pair, "our-place", "name", "Hillside"));
        Saving saving = new Saving(hillside.store());
        saving.create(
                hillside.store().newId(pair),
                hillside.records().kinds().named("our-place"),
                pair,
                new TreeMap<>(Map.of("name", "Hillside")));
        refused(saving::save);
    }

    @Test
    void whatAnotherProgramWroteIsReadCanBeEmptiedButComesBackByNoWay() throws Exception {
        RecordId mill = Communities.add(hillside, pair, "partner", "name", "Mill");
        Forging.save(hillside.store(), List.of(edit(mill, "partner", "sensitivities", "Said by Hillside")));
        Communities.set(hillside, mill, "name", "Old Mill");
        world.carry(hillside, riverbend);
        assertEquals("Said by Hillside", Communities.value(riverbend, mill, "sensitivities"));
        assertEquals("Old Mill", Communities.value(riverbend, mill, "name"), "nothing else of the bundle is lost");

        long emptied = riverbend.store().save(List.of(edit(mill, "partner", "sensitivities", null)), Map.of());
        refused(() -> riverbend.store().undo(emptied));
        assertNull(Communities.value(riverbend, mill, "sensitivities"));

        Saving saving = new Saving(riverbend.store());
        saving.change(riverbend.records().find(mill).orElseThrow(), new TreeMap<>(Map.of("sensitivities", "Ours")));
        long save = saving.save();
        assertEquals("Ours", Communities.value(riverbend, mill, "sensitivities"));
        riverbend.store().undo(save);
        world.carry(riverbend, hillside);
        assertNull(Communities.value(hillside, mill, "sensitivities"));
    }

    @Test
    void widerAudiencesDoNotGetItEither() throws Exception {
        RecordId mill = Communities.add(hillside, pair, "partner", "name", "Mill");
        Forging.save(hillside.store(), List.of(edit(mill, "partner", "sensitivities", "XYZZY")));
        Space network = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend")));
        RecordId wide = new Widening(hillside.store()).widen(hillside.records().find(mill).orElseThrow(), network);
        assertEquals("XYZZY", Communities.value(hillside, wide, "sensitivities"), "kept beside it");
        assertTrue(
                hillside.records().history(wide).stream()
                        .filter(change -> change.record().equals(wide))
                        .noneMatch(change -> change.registers().containsKey("sensitivities")));
    }
}
