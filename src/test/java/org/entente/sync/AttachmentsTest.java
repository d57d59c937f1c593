package org.entente.sync;

import static org.entente.sync.Communities.pair;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.bundle.Limits;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Sha256;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Contact;
import org.entente.store.Item;
import org.entente.store.Space;
import org.entente.store.Widening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos and files of records: kept once, carried apart from the records, only to those who may see them.
class AttachmentsTest {
    @TempDir Path folder;

    private final Random random = new Random(20260714);
    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Path drive;
    private RecordId tractor;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        drive = Files.createDirectory(folder.resolve("drive"));
        tractor = Communities.add(hillside, pair(hillside, riverbend), "resource", "name", "Tractor");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private byte[] photo(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, bytes, 0, 3);
        return bytes;
    }

    private Item attach(Home home, RecordId record, String name, byte[] bytes) throws Exception {
        Path file = Files.write(Files.createTempDirectory(folder, "from").resolve(name), bytes);
        Item item = home.records().find(record).orElseThrow();
        return home.records().find(new Attachments(home).add(item, file).id()).orElseThrow();
    }

    private FilesOut.Taken take(Home from, Home to, long limit) {
        Contact contact = from.contact(to.name());
        new Outgoing(from).take(List.of(contact), drive, Outgoing.Wish.USUAL, Progress.NONE);
        return new FilesOut(from).take(List.of(contact), drive, Outgoing.Wish.USUAL, limit, Progress.NONE);
    }

    private FilesOut.Taken take(Home from, Home to) {
        return take(from, to, FileRules.USUAL.limit());
    }

    /// Brings everything on the drive in, and wipes it.
    ///
    /// @return how many files came
    private int bringIn(Home home) throws Exception {
        int files = 0;
        for (Path file : Incoming.bundlesIn(drive)) {
            files += new Incoming(home).arrive(file, Progress.NONE).files().fresh();
        }
        wipe();
        return files;
    }

    private void wipe() throws Exception {
        try (Stream<Path> files = Files.list(drive)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static Item at(Home home, Item attachment) {
        return home.records().find(attachment.id()).orElseThrow();
    }

    private static Set<String> kept(Home home) throws Exception {
        return home.contents().all();
    }

    @Test
    void aPhotoFollowsItsRecordOverADriveAndIsTheSame() throws Exception {
        byte[] bytes = photo(2_000_000); // three parts
        Item photo = attach(hillside, tractor, "barn.jpg", bytes);
        assertEquals("image/jpeg", photo.print("type"));
        assertEquals(2_000_000L, photo.values().get("size"));
        FilesOut.Taken taken = take(hillside, riverbend);
        assertEquals(1, taken.count());
        assertEquals(2_000_000, taken.bytes());
        assertTrue(String.valueOf(taken.file()).contains("-files-"));
        assertEquals(1, bringIn(riverbend));
        assertArrayEquals(bytes, new Attachments(riverbend).read(at(riverbend, photo)));
        assertEquals(List.of("barn.jpg"), titles(riverbend.records().attachments(tractor)));
        assertEquals(2, riverbend.records().history(tractor).size(), "its history tells of the photo");
        assertEquals(tractor, riverbend.records().search("barn", 5).getFirst().id());
    }

    private static List<String> titles(List<Item> items) {
        return items.stream().map(Item::title).toList();
    }

    @Test
    void recordsComeWithoutTheirPhotosAndSayWhatIsMissing() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        new Outgoing(hillside).take(List.of(hillside.contact("Riverbend")), drive, Outgoing.Wish.USUAL, Progress.NONE);
        assertEquals(0, bringIn(riverbend));
        Attachments there = new Attachments(riverbend);
        assertFalse(there.isHere(at(riverbend, photo)));
        assertEquals(1, there.missing().size());
        Refusal refusal = assertThrows(Refusal.class, () -> there.read(at(riverbend, photo)));
        assertEquals(Problem.ATTACHMENT_NOT_HERE, refusal.problem());
        take(riverbend, hillside);
        bringIn(hillside);
        assertEquals(1, take(hillside, riverbend).count(), "its receipt says that it lacks it");
        assertEquals(1, bringIn(riverbend));
        assertTrue(there.missing().isEmpty());
    }

    @Test
    void whatTheReceiptSaysToHaveIsNotTakenAgain() throws Exception {
        attach(hillside, tractor, "barn.jpg", photo(5_000));
        assertEquals(1, take(hillside, riverbend).count());
        assertEquals(1, take(hillside, riverbend).count(), "a file that was written is not yet delivered");
        assertEquals(1, bringIn(riverbend));
        assertEquals(0, take(riverbend, hillside).count());
        bringIn(hillside);
        FilesOut.Taken again = take(hillside, riverbend);
        assertEquals(0, again.count());
        assertNull(again.file());
        FilesOut.Taken all =
                new FilesOut(hillside)
                        .take(
                                List.of(hillside.contact("Riverbend")),
                                drive,
                                new Outgoing.Wish(false, true),
                                FileRules.NO_LIMIT,
                                Progress.NONE);
        assertEquals(1, all.count(), "everything was asked for");
    }

    @Test
    void theSameContentIsKeptAndCarriedOnce() throws Exception {
        byte[] bytes = photo(10_000);
        RecordId plough = Communities.add(hillside, pair(hillside, riverbend), "resource", "name", "Plough");
        attach(hillside, tractor, "one.jpg", bytes);
        attach(hillside, plough, "two.jpg", bytes);
        Path again = Files.write(folder.resolve("three.jpg"), bytes);
        Item item = hillside.records().find(tractor).orElseThrow();
        assertEquals(0, new Attachments(hillside).add(item, again).save(), "this record has it");
        assertEquals(1, kept(hillside).size());
        assertEquals(1, take(hillside, riverbend).count());
        assertEquals(1, bringIn(riverbend));
        assertEquals(1, riverbend.records().attachments(plough).size());
        assertEquals(1, kept(riverbend).size());
    }

    @Test
    void smallerOnesGoFirstWithinTheLimitAndTheRestWithTheNextDrive() throws Exception {
        attach(hillside, tractor, "large.jpg", photo(90_000));
        attach(hillside, tractor, "middle.jpg", photo(40_000));
        attach(hillside, tractor, "small.jpg", photo(20_000));
        FilesOut.Taken first = take(hillside, riverbend, 70_000);
        assertEquals(2, first.count());
        assertEquals(60_000, first.bytes());
        assertEquals(1, first.left());
        assertEquals(90_000, first.leftBytes());
        assertEquals(2, bringIn(riverbend));
        take(riverbend, hillside);
        bringIn(hillside);
        FilesOut.Taken second = take(hillside, riverbend, 100_000);
        assertEquals(1, second.count());
        assertEquals(0, second.left());
        assertEquals(1, bringIn(riverbend));
        assertEquals(0, take(hillside, riverbend, 0).count());
    }

    @Test
    void oneWhoWantsNoneIsSentNoneAndTakesNone() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        new FileRules(false, 1_000).keep(riverbend);
        assertEquals(new FileRules(false, 1_000), FileRules.of(riverbend));
        take(hillside, riverbend);
        assertEquals(0, bringIn(riverbend), "this laptop does not want it");
        assertFalse(new Attachments(riverbend).isHere(at(riverbend, photo)));
        take(riverbend, hillside);
        bringIn(hillside);
        assertEquals(0, take(hillside, riverbend).count());
        new FileRules(true, 1_000).keep(riverbend);
        wipe();
        take(riverbend, hillside);
        bringIn(hillside);
        assertEquals(1, take(hillside, riverbend).count(), "it has changed its mind");
    }

    @Test
    void whatIsOursAloneIsInNoBundleForOthers() throws Exception {
        byte[] secret = photo(3_000);
        byte[] shared = photo(3_000);
        SpaceId ours = hillside.space("ours").id();
        RecordId own = Communities.add(hillside, ours, "resource", "name", "Safe");
        Item ownPhoto = attach(hillside, own, "plan.jpg", secret);
        communities.found("Oak");
        Space network =
                hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend"), hillside.contact("Oak")));
        RecordId common = Communities.add(hillside, network.id(), "resource", "name", "Pump");
        attach(hillside, common, "pump.jpg", shared);
        attach(hillside, tractor, "pair.jpg", photo(3_000));
        List<Contact> both = List.of(hillside.contact("Riverbend"), hillside.contact("Oak"));
        Outgoing.Wish wish = new Outgoing.Wish(true, true);
        new Outgoing(hillside).take(both, drive, wish, Progress.NONE);
        FilesOut.Taken taken = new FilesOut(hillside).take(both, drive, wish, FileRules.NO_LIMIT, Progress.NONE);
        assertEquals(1, taken.count(), "only what both may see");
        new FilesOut(hillside).take(List.of(both.getFirst()), drive, wish, FileRules.NO_LIMIT, Progress.NONE);
        String part = Encoding.base64(Arrays.copyOf(secret, 300));
        for (Path file : Incoming.bundlesIn(drive)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(ownPhoto.print("sha256")), file.toString());
            assertFalse(text.contains(part), file.toString());
            assertFalse(text.contains(ours.text()), file.toString());
        }
        String both64 = Encoding.base64(Arrays.copyOf(shared, 300));
        assertTrue(Files.readString(taken.file(), StandardCharsets.ISO_8859_1).contains(both64), "the net catches");
    }

    @Test
    void aPhotoOfOursGoesToOurOtherLaptop() throws Exception {
        RecordId own = Communities.add(hillside, hillside.space("ours").id(), "resource", "name", "Safe");
        Item photo = attach(hillside, own, "plan.jpg", photo(3_000));
        Home kitchen = communities.second(hillside, "Kitchen");
        Contact us = hillside.store().trust().us();
        FilesOut.Taken taken =
                new FilesOut(hillside).take(List.of(us), drive, Outgoing.Wish.USUAL, FileRules.NO_LIMIT, Progress.NONE);
        assertEquals(1, taken.count());
        assertEquals(1, bringIn(kitchen));
        assertTrue(new Attachments(kitchen).isHere(at(kitchen, photo)));
    }

    @Test
    void aRecordElsewhereCannotShowItsFilesOnOurs() throws Exception {
        RecordId own = Communities.add(hillside, hillside.space("ours").id(), "resource", "name", "Safe");
        Communities.add(
                riverbend,
                pair(riverbend, hillside),
                "attachment",
                "name",
                "grafted.jpg",
                "about",
                own.text(),
                "type",
                "image/jpeg",
                "sha256",
                Encoding.base64(Sha256.of(new byte[1])));
        take(riverbend, hillside);
        bringIn(hillside);
        assertEquals(List.of(), hillside.records().attachments(own));
    }

    @Test
    void contentThatNobodyHereNamesIsDroppedAndCanComeAgainLater() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        take(hillside, riverbend);
        Path files = Incoming.bundlesIn(drive).getLast();
        FilesIn.Sum early = new Incoming(riverbend).arrive(files, Progress.NONE).files();
        assertEquals(0, early.fresh());
        assertEquals(1, early.unknown());
        assertTrue(kept(riverbend).isEmpty());
        new Incoming(riverbend).arrive(Incoming.bundlesIn(drive).getFirst(), Progress.NONE);
        Incoming.Preview preview = new Incoming(riverbend).preview(files);
        assertTrue(preview.isOfUse());
        assertEquals(1, preview.files().fresh());
        assertEquals(5_000, preview.files().bytes());
        assertEquals(1, new Incoming(riverbend).arrive(files, Progress.NONE).files().fresh());
        assertEquals(0, new Incoming(riverbend).arrive(files, Progress.NONE).files().fresh(), "the second time");
        assertFalse(new Incoming(riverbend).preview(files).isOfUse());
        assertTrue(new Attachments(riverbend).isHere(at(riverbend, photo)));
    }

    @Test
    void erasingRemovesTheContentHereAndThereForGood() throws Exception {
        Item photo = attach(hillside, tractor, "ana.jpg", photo(5_000));
        take(hillside, riverbend);
        Path old = Files.copy(Incoming.bundlesIn(drive).getLast(), folder.resolve("old-files-x.entente"));
        bringIn(riverbend);
        assertEquals(1, kept(riverbend).size());
        hillside.store().erase(at(hillside, photo), Set.of("sha256", "name"));
        assertTrue(kept(hillside).isEmpty());
        assertEquals(List.of(), hillside.records().attachments(tractor));
        take(hillside, riverbend);
        bringIn(riverbend);
        assertTrue(kept(riverbend).isEmpty());
        assertEquals(1, new Incoming(riverbend).arrive(old, Progress.NONE).files().unknown());
        assertTrue(kept(riverbend).isEmpty(), "an old drive does not bring it back");
        assertEquals(0, take(riverbend, hillside).count());
        assertTrue(new Attachments(riverbend).missing().isEmpty());
    }

    @Test
    void whatAnotherRecordNamesStaysWhenOneIsErased() throws Exception {
        byte[] bytes = photo(5_000);
        RecordId plough = Communities.add(hillside, pair(hillside, riverbend), "resource", "name", "Plough");
        Item one = attach(hillside, tractor, "one.jpg", bytes);
        Item two = attach(hillside, plough, "two.jpg", bytes);
        hillside.store().erase(at(hillside, one), Set.of("sha256"));
        assertTrue(new Attachments(hillside).isHere(at(hillside, two)));
    }

    @Test
    void whatIsRemovedStaysForUndoAndGoesInTheEnd() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        long save = new Attachments(hillside).remove(at(hillside, photo));
        assertEquals(List.of(), hillside.records().attachments(tractor));
        new Attachments(hillside).tidy();
        hillside.store().undo(save);
        assertTrue(new Attachments(hillside).isHere(at(hillside, photo)));
        new Attachments(hillside).remove(at(hillside, photo));
        assertEquals(0, take(hillside, riverbend).count(), "what is removed goes nowhere");
        String sha256 = photo.print("sha256");
        new Attachments(hillside).tidy();
        assertTrue(hillside.contents().has(sha256));
        assertTrue(hillside.contents().since(sha256).isAfter(Instant.EPOCH));
    }

    @Test
    void aPhotoOfAHiddenRecordGoesNowhere() throws Exception {
        attach(hillside, tractor, "barn.jpg", photo(5_000));
        Communities.set(hillside, tractor, "deleted", "true");
        assertEquals(0, take(hillside, riverbend).count());
    }

    @Test
    void spoiledContentIsRefusedWholeWhoeverSignedIt() throws Exception {
        attach(hillside, tractor, "barn.jpg", photo(5_000));
        new Outgoing(hillside).take(List.of(hillside.contact("Riverbend")), drive, Outgoing.Wish.USUAL, Progress.NONE);
        bringIn(riverbend);
        FilesOut.Taken taken =
                new FilesOut(hillside)
                        .take(
                                List.of(hillside.contact("Riverbend")),
                                drive,
                                new Outgoing.Wish(true, true),
                                FileRules.NO_LIMIT,
                                Progress.NONE);
        String sound = Files.readString(taken.file(), StandardCharsets.UTF_8);
        String line = sound.lines().filter(l -> l.startsWith("{\"data\"")).findFirst().orElseThrow();
        Map<String, Object> parts = Json.object(line.getBytes(StandardCharsets.UTF_8), "line");
        List<String> spoiled =
                List.of(
                        line.replace("{\"data\":\"" + line.substring(9, 29), "{\"data\":\"" + "A".repeat(20)),
                        line.replace("\"part\":1", "\"part\":2"),
                        line.replace("\"parts\":1", "\"parts\":2"),
                        line.replace("\"size\":5000", "\"size\":4999"),
                        line.replace("\"size\":5000", "\"size\":0"),
                        line.replace("\"size\":5000", "\"size\":" + (Limits.CONTENT + 1)),
                        line.replace("\"size\":5000", "\"more\":1,\"size\":5000"),
                        line + ",",
                        line + ",\n" + line);
        assertEquals("1", String.valueOf(parts.get("part")));
        Path file = drive.resolve("forged.entente.json");
        for (String other : spoiled) {
            assertFalse(other.equals(line));
            Files.writeString(file, sound.replace(line, other), StandardCharsets.UTF_8);
            assertEquals(Problem.BUNDLE_DAMAGED, refused(file), "unsigned");
            Forged forged = new Forged(taken.file());
            forged.sections.get(4).set(0, other);
            Files.write(file, forged.signed(hillside.keys().signing()));
            assertEquals(Problem.BUNDLE_DAMAGED, refused(file), "signed");
            assertTrue(kept(riverbend).isEmpty());
        }
        assertEquals(1, new Incoming(riverbend).arrive(taken.file(), Progress.NONE).files().fresh());
    }

    private Problem refused(Path file) {
        return assertThrows(Refusal.class, () -> new Incoming(riverbend).arrive(file, Progress.NONE)).problem();
    }

    @Test
    void whatTheDiskHasSpoiledIsNeitherShownNorPassedOn() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        String hex = HexFormat.of().formatHex(Encoding.base64(photo.print("sha256"), "sha256"));
        Path file = hillside.folder().resolve("files").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
        byte[] bytes = Files.readAllBytes(file);
        bytes[77] ^= 1;
        Files.write(file, bytes);
        FilesOut.Taken taken = take(hillside, riverbend);
        assertEquals(Problem.ATTACHMENT_DAMAGED, taken.trouble().problem());
        assertEquals(1, Incoming.bundlesIn(drive).size(), "the records are there");
        assertFalse(new Attachments(hillside).isHere(photo));
        assertEquals(1, new Attachments(hillside).missing().size(), "it is asked for");
    }

    @Test
    void whatAKilledProgramLeftIsTidiedAtTheStart() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        String orphan = hillside.contents().put(out -> out.write(photo(100)));
        hillside.close();
        Path part = Files.write(hillside.folder().resolve("staging").resolve("file7.part"), new byte[9]);
        hillside = communities.reopen(hillside);
        assertFalse(Files.exists(part));
        assertFalse(hillside.contents().has(orphan), "its record was never saved");
        assertTrue(new Attachments(hillside).isHere(at(hillside, photo)));
    }

    @Test
    void namesAreShownAndSavedWithoutHarm() throws Exception {
        List<String> naughty = new java.util.ArrayList<>();
        naughty.addAll(
                List.of("../../etc/passwd", "CON.jpg", "a\u202egpj.exe", " ", "x".repeat(400) + ".jpg", ".", "a/b"));
        naughty.addAll(
                List.of("nul", "tab\there", "\u00e9".repeat(150), "\uD83D\uDE02".repeat(90), "a:b|c?.png", "-rf *"));
        try (InputStream in = AttachmentsTest.class.getResourceAsStream("/org/entente/report/blns.json")) {
            Json.list(Map.of("all", Json.parse(in.readAllBytes(), "blns")), "all")
                    .forEach(one -> naughty.add(String.valueOf(one)));
        }
        assertTrue(naughty.size() > 400);
        byte[] bytes = photo(100);
        Path out = Files.createDirectory(folder.resolve("out"));
        for (String name : naughty) {
            Path saved = out.resolve(FileNames.safe(name, Media.of(bytes)));
            assertEquals(out, saved.getParent(), name);
            assertEquals(out, saved.normalize().getParent(), name);
            assertTrue(
                    saved.getFileName().toString().toLowerCase(java.util.Locale.ROOT).matches("(?s).+\\.jpe?g"), name);
            Files.write(saved, bytes);
            assertEquals(FileNames.title(name), FileNames.title(FileNames.title(name)), name);
        }
        assertEquals("a gpj.exe", FileNames.title("a\u202egpj.exe"));
        assertEquals("_CON.jpg", FileNames.safe("CON.jpg", Media.JPEG));
    }

    @Test
    void limitsAreSaidInWords() throws Exception {
        Item item = hillside.records().find(tractor).orElseThrow();
        Attachments attachments = new Attachments(hillside);
        Path large = folder.resolve("large.bin");
        try (var channel =
                java.nio.channels.FileChannel.open(
                        large, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), Attachments.LARGEST);
        }
        assertEquals(Problem.FILE_TOO_LARGE, problem(() -> attachments.add(item, large)));
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        assertEquals(Problem.FILE_EMPTY, problem(() -> attachments.add(item, empty)));
        assertEquals(Problem.FILE_MISSING, problem(() -> attachments.add(item, folder)));
        assertEquals(Problem.FILE_MISSING, problem(() -> attachments.add(item, folder.resolve("none"))));
        assertTrue(kept(hillside).isEmpty());
    }

    private static Problem problem(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act).problem();
    }

    @Test
    void whatAFileIsItsFirstBytesSay() throws Exception {
        Item program = attach(hillside, tractor, "photo.jpg", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("application/octet-stream", program.print("type"));
        Item pdf = attach(hillside, tractor, "agreement", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("application/pdf", pdf.print("type"));
        assertEquals("agreement.pdf", Attachments.fileName(pdf, new Attachments(hillside).read(pdf)));
    }

    @Test
    void aWidenedRecordTakesItsPhotosAlong() throws Exception {
        Space network = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend")));
        attach(hillside, tractor, "barn.jpg", photo(5_000));
        RecordId wider = new Widening(hillside.store()).widen(hillside.records().find(tractor).orElseThrow(), network);
        assertEquals(List.of("barn.jpg"), titles(hillside.records().attachments(wider)));
        assertEquals(List.of(), hillside.records().attachments(tractor));
        assertEquals(1, take(hillside, riverbend).count());
        bringIn(riverbend);
        assertTrue(new Attachments(riverbend).isHere(riverbend.records().attachments(wider).getFirst()));
    }

    @Test
    void aNameThatIsNoHashHarmsNothing() throws Exception {
        RecordId odd = hillside.store().newId(pair(hillside, riverbend));
        hillside.store()
                .save(
                        List.of(
                                new Edit(
                                        odd,
                                        "attachment",
                                        Map.of(
                                                "about", tractor.text(),
                                                "name", "odd",
                                                "sha256", "../../keys/root.json",
                                                "size", -5L,
                                                "type", "text/html"))),
                        Map.of());
        Item item = hillside.records().find(odd).orElseThrow();
        assertFalse(new Attachments(hillside).isHere(item));
        assertEquals(0, take(hillside, riverbend).count());
        assertTrue(new Attachments(hillside).missing().isEmpty());
    }

    @Test
    void aBackupHoldsThemAndNoneThatWasErased() throws Exception {
        Item photo = attach(hillside, tractor, "barn.jpg", photo(5_000));
        Item gone = attach(hillside, tractor, "ana.jpg", photo(5_000));
        hillside.store().erase(at(hillside, gone), Set.of("sha256"));
        char[] passphrase = "six words that nobody would guess".toCharArray();
        Path backup = Backup.write(hillside, drive, "b" + Backup.ENDING, passphrase);
        Path place = folder.resolve("restored");
        Backup.restore(backup, place, passphrase);
        ContentFolder restored = new ContentFolder(place);
        assertEquals(Set.of(photo.print("sha256")), restored.all());
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        attach(hillside, tractor, "barn.jpg", new ByteArrayInputStream(photo(10)).readAllBytes());
        try (Stream<Path> all = Files.walk(hillside.folder().resolve("files"))) {
            for (Path path : all.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertEquals(
                        expected,
                        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
    }
}
