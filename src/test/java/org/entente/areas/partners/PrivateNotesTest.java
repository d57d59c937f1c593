package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.entente.bundle.Seal;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is private about a contact that others see stays at home: looked for in every byte that leaves.
class PrivateNotesTest {
    @TempDir Path folder;

    private static String opened(Path sealed, Home by) throws Exception {
        String key =
                Files.readAllLines(by.folder().resolve("keys/receiving.key")).stream()
                        .filter(line -> line.startsWith("AGE-SECRET-KEY-"))
                        .findFirst()
                        .orElseThrow();
        try (InputStream in =
                new GZIPInputStream(
                        Seal.opening(new BufferedInputStream(Files.newInputStream(sealed)), List.of(key)))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void privateNotesNeverLeaveOurs() throws Exception {
        try (Communities world = new Communities(folder)) {
            Home hillside = world.found("Hillside");
            Home riverbend = world.found("Riverbend");
            SpaceId pair = Communities.pair(hillside, riverbend);
            RecordId mill = Communities.add(hillside, pair, "partner", "name", "Mill Yard");
            Saving saving = new Saving(hillside.store());
            RecordId visit = saving.newId(pair);
            saving.create(
                    visit,
                    hillside.records().kinds().of(Interaction.class),
                    pair,
                    Map.of(
                            "what",
                            "VISIBLE-what",
                            "partners",
                            List.of(mill.text()),
                            "day",
                            "2026-05-03",
                            "note",
                            "VISIBLE-note",
                            "private_note",
                            "XYZZY they quarrel about money"));
            saving.save();
            Item item = hillside.records().find(visit).orElseThrow();
            Saving later = new Saving(hillside.store());
            later.change(
                    item,
                    Map.of(
                            "private_note",
                            "XYZZY they quarrel no more",
                            "follow_up",
                            "VISIBLE-next",
                            "tags",
                            List.of("a")));
            later.save();
            assertEquals(
                    "XYZZY they quarrel no more", hillside.records().find(visit).orElseThrow().print("private_note"));

            Path sealed = world.take(hillside, riverbend, Outgoing.Wish.USUAL);
            String document = opened(sealed, riverbend);
            for (String word : List.of("VISIBLE-what", "VISIBLE-note", "VISIBLE-next", "Mill Yard")) {
                assertTrue(document.contains(word), word + " is to arrive, or this test sees nothing");
            }
            assertFalse(document.contains("XYZZY"));
            assertFalse(document.contains("quarrel"));
            assertFalse(document.contains("private_note"));

            world.carry(hillside, riverbend);
            Item there = riverbend.records().find(visit).orElseThrow();
            assertEquals("VISIBLE-note", there.print("note"));
            assertNull(there.values().get("private_note"));
            assertEquals(List.of(), riverbend.records().search("quarrel", 10));
        }
    }
}
