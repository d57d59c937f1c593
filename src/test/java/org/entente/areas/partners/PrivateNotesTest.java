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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.bundle.Seal;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Contact;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Attachments;
import org.entente.sync.Communities;
import org.entente.sync.FileRules;
import org.entente.sync.FilesOut;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is private about a contact that others see stays at home: looked for in every byte that leaves.
class PrivateNotesTest {
    @TempDir Path folder;

    /// A piece of a photo, as a bundle carries it.
    private static final Pattern DATA = Pattern.compile("\"data\":\"([^\"]*)\"");

    /// What a bundle holds, and after it what its photos hold.
    static String opened(Path sealed, Home by) throws Exception {
        String key =
                Files.readAllLines(by.folder().resolve("keys/receiving.key")).stream()
                        .filter(line -> line.startsWith("AGE-SECRET-KEY-"))
                        .findFirst()
                        .orElseThrow();
        try (InputStream in =
                new GZIPInputStream(
                        Seal.opening(new BufferedInputStream(Files.newInputStream(sealed)), List.of(key)))) {
            String document = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return document
                    + DATA.matcher(document)
                            .results()
                            .map(found ->
                                    new String(
                                            Base64.getUrlDecoder().decode(found.group(1)), StandardCharsets.ISO_8859_1))
                            .collect(Collectors.joining());
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

    @Test
    void norDoWordsAndPhotosOfOurOwnContactsWithAPartnerWhomOthersSee() throws Exception {
        try (Communities world = new Communities(folder)) {
            Home hillside = world.found("Hillside");
            Home riverbend = world.found("Riverbend");
            SpaceId pair = Communities.pair(hillside, riverbend);
            Saving saving = new Saving(hillside.store());
            RecordId mill = saving.newId(pair);
            saving.create(
                    mill,
                    hillside.records().kinds().named("partner"),
                    pair,
                    Map.of("name", "Mill Yard", "sensitivities", "XYZZY debts"));
            saving.save();
            RecordId seen = contact(hillside, pair, mill, "VISIBLE-visit", "XYZZY they quarrel");
            SpaceId ours = hillside.space("ours").id();
            RecordId hidden = contact(hillside, ours, mill, "XYZZY what we think", "XYZZY of them");
            attach(hillside, seen, "gate.txt", "VISIBLE-photo");
            attach(hillside, hidden, "XYZZY.txt", "XYZZY-photo");
            Path drive = Files.createDirectory(folder.resolve("drive"));
            List<Contact> them = List.of(hillside.contact("Riverbend"));
            new Outgoing(hillside).take(them, drive, Outgoing.Wish.USUAL, Progress.NONE);
            new FilesOut(hillside).take(them, drive, Outgoing.Wish.USUAL, FileRules.USUAL.limit(), Progress.NONE);
            StringBuilder all = new StringBuilder();
            for (Path file : Incoming.bundlesIn(drive)) {
                all.append(file.getFileName()).append(opened(file, riverbend));
            }
            for (String word : List.of("Mill Yard", "VISIBLE-visit", "VISIBLE-photo", "gate.txt")) {
                assertTrue(all.indexOf(word) >= 0, word + " is to arrive, or this test sees nothing");
            }
            assertFalse(all.indexOf("XYZZY") >= 0);
            for (Path file : Incoming.bundlesIn(drive)) {
                new Incoming(riverbend).arrive(file, Progress.NONE);
            }
            assertEquals(List.of(), riverbend.records().search("XYZZY", 10));
            assertEquals(1, riverbend.records().attachments(seen).size());
        }
    }

    private static RecordId contact(Home home, SpaceId space, RecordId with, String what, String privately) {
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(space);
        saving.create(
                id,
                home.records().kinds().of(Interaction.class),
                space,
                Map.of("what", what, "partners", List.of(with.text()), "day", "2026-05-03", "private_note", privately));
        saving.save();
        return id;
    }

    private void attach(Home home, RecordId record, String name, String words) throws Exception {
        Path file = Files.writeString(Files.createTempDirectory(folder, "from").resolve(name), words);
        new Attachments(home).add(home.records().find(record).orElseThrow(), file);
    }
}
