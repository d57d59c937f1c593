package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.Tools;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Space;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reader in another language, written from the format's description alone, says the same as [Check] of every bundle,
/// sound, damaged or signed by a laptop that means harm.
class InteropTest {
    private static final long SEED = 20260101;

    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Home oak;
    private Space network;
    private final Map<String, byte[]> cases = new LinkedHashMap<>();

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend «Río» \uD83C\uDF3E");
        oak = communities.found("Oak");
        network = hillside.createNetwork("Three Rivers", List.of(contact(riverbend), hillside.contact("Oak")));
        SpaceId pair = hillside.space("pair:" + riverbend.name()).id();
        RecordId one = Communities.add(hillside, pair, "partner", "name", "Coöperative «Río»", "tags.a\u0001b", "true");
        Communities.set(hillside, one, "notes", "line\nline\t\"quoted\" \\ \u001f \u007f é€\uD83D\uDE02");
        RecordId shared = Communities.add(hillside, network.id(), "crisis-contact", "name", "Fire brigade");
        communities.carry(hillside, riverbend);
        communities.carry(hillside, oak);
        Communities.set(riverbend, shared, "role", "Ladder truck");
        Communities.set(oak, shared, "role", "Pump");
        communities.carry(riverbend, oak);
        communities.carry(oak, hillside);
        Communities.set(hillside, shared, "role", "Both", "branch", "Operations");
    }

    private org.entente.store.Contact contact(Home home) {
        return hillside.contact(home.name());
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private Path open(Home from, Home to, boolean everything) throws Exception {
        return communities.take(from, to, new Outgoing.Wish(true, everything));
    }

    private SigningKey device() {
        return hillside.keys().signing();
    }

    private Forged forged() throws Exception {
        return new Forged(open(hillside, riverbend, true));
    }

    /// What [Check] says, in the words of the other reader.
    private Map<String, Object> ours(Path file) {
        Map<String, Object> verdict = new TreeMap<>();
        try {
            Check.Found found = Check.bundle(file, folder.resolve("nobody"));
            verdict.put("valid", true);
            verdict.put("bundle", found.bundle());
            verdict.put("from", found.fromName());
            verdict.put("community", found.from());
            verdict.put("certified", found.certified());
            verdict.put("to", found.to());
            verdict.put("made", found.made().toEpochMilli());
            verdict.put("spaces", (long) found.spaces());
            verdict.put("laptops", (long) found.laptops());
            verdict.put("entries", found.entries());
            verdict.put("statements", (long) found.cards());
            verdict.put("files", (long) found.files());
            verdict.put("fileBytes", found.fileBytes());
        } catch (Refusal e) {
            verdict.put("valid", false);
        }
        return verdict;
    }

    /// Compares the two on every case.
    ///
    /// @return how many both hold sound
    private int agree() throws Exception {
        List<String> names = new ArrayList<>(cases.keySet());
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.write(folder.resolve("case" + files.size()), cases.get(name)));
        }
        List<Map<String, Object>> theirs = Interop.verdicts(files);
        List<String> differ = new ArrayList<>();
        int sound = 0;
        for (int i = 0; i < files.size(); i++) {
            Map<String, Object> expected = ours(files.get(i));
            Map<String, Object> verdict = new TreeMap<>(theirs.get(i));
            Object why = verdict.remove("why");
            if (!expected.equals(verdict)) {
                differ.add(names.get(i) + ": ours " + expected + ", theirs " + verdict + " " + why);
            }
            sound += Boolean.TRUE.equals(expected.get("valid")) ? 1 : 0;
        }
        assertEquals(List.of(), differ);
        return sound;
    }

    @Test
    void soundBundlesAreSoundToBoth() throws Exception {
        cases.put("everything", Files.readAllBytes(open(hillside, riverbend, true)));
        cases.put("a range that goes on", Files.readAllBytes(open(hillside, oak, false)));
        cases.put("relayed", Files.readAllBytes(open(oak, riverbend, true)));
        communities.carry(hillside, oak);
        communities.carry(oak, hillside);
        cases.put("nothing new", Files.readAllBytes(open(hillside, oak, false)));
        erase();
        cases.put("erased", Files.readAllBytes(open(hillside, riverbend, true)));
        assertTrue(new String(cases.get("erased"), StandardCharsets.UTF_8).contains("{\"body\":null,"));
        assertEquals(cases.size(), agree());
    }

    private void erase() {
        SpaceId pair = hillside.space("pair:" + riverbend.name()).id();
        RecordId id = Communities.add(hillside, pair, "person", "name", "Ana", "phone", "+1 555 0100");
        var change = hillside.records().history(id).getFirst();
        var log =
                hillside.store().shelf().logs(pair).stream()
                        .filter(l -> change.entry().startsWith(l.head().log()))
                        .findFirst()
                        .orElseThrow();
        List<Object> entry = List.of(log.head().log(), log.head().seq(), log.head().hash(), List.of("phone"));
        RecordId erasure = hillside.store().newId(pair);
        Map<String, Object> fields = new TreeMap<>();
        fields.put("about", id.text());
        fields.put("kind", "person");
        fields.put("entries", List.of(entry));
        hillside.store().save(List.of(new org.entente.record.Edit(erasure, "erasure", fields)), Map.of());
    }

    @Test
    void aSealedBundleOpenedByAgeIsSoundToBoth() throws Exception {
        Tools.need("age");
        Tools.need("gunzip");
        Path sealed = communities.take(hillside, riverbend, new Outgoing.Wish(false, true));
        Path key = riverbend.folder().resolve("keys/receiving.key");
        Tools.Said zipped = Tools.run(new byte[0], "age", "-d", "-i", key.toString(), sealed.toString());
        cases.put("opened", Tools.run(zipped.out(), "gunzip").out());
        assertEquals(1, agree());
    }

    /// Certified or not: by the root, by its successor, not kept, revoked, retired, by a stranger.
    @Test
    void bothFollowTheRootsOfTheSender() throws Exception {
        SigningKey root = RootKey.open(hillside.folder().resolve("keys/root.json"), null);
        SigningKey next = SigningKey.random();
        SigningKey stranger = SigningKey.random();
        PublicKey us = root.publicKey();
        PublicKey device = device().publicKey();
        Map<String, Object> certificate = Statement.device(device, "age1", "New");
        Statement kept = Statement.sign(root, 3, Statement.succeed(next, us, List.of(device), 1));
        Statement dropped = Statement.sign(root, 3, Statement.succeed(next, us, List.of(), 1));
        Statement again = Statement.sign(next, us, 4, certificate);
        Statement other = Statement.sign(root, 5, Statement.succeed(stranger, us, List.of(device), 1));
        withCards("succession that keeps", kept);
        withCards("succession that drops", dropped);
        withCards("certified again", dropped, again);
        withCards("certified again by whom nobody named", again);
        withCards("two successions", dropped, other);
        withCards("a stranger", Statement.sign(stranger, us, 9, Statement.retire(device, 5)));
        withCards("revoked", Statement.sign(root, 3, Statement.revoke(device, List.of(), 5)));
        withCards(
                "revoked and certified again",
                Statement.sign(root, 3, Statement.revoke(device, List.of(), 5)),
                Statement.sign(root, 4, certificate));
        withCards("retired", Statement.sign(root, 3, Statement.retire(device, 5)));
        withCards("renamed by the next root", kept, Statement.sign(next, us, 4, Statement.name("Hilltop", "")));
        withCards("renamed by a stranger", Statement.sign(stranger, us, 4, Statement.name("Hilltop", "")));
        withCards("something new", Statement.sign(root, 7, Map.of("type", "motto", "words", List.of("a", 1L))));
        Forged none = forged();
        none.cards().removeIf(line -> line.contains("\"community\":\"" + us.text()));
        cases.put("no card of the sender", none.signed(device()));
        assertEquals(cases.size(), agree());
        assertEquals(
                List.of(true, false, true, true, true, true, false, false, false, true, true, true, false),
                cases.keySet().stream().map(this::certified).toList());
    }

    private boolean certified(String name) {
        Path file = folder.resolve("case" + new ArrayList<>(cases.keySet()).indexOf(name));
        return Check.bundle(file, folder.resolve("nobody")).certified();
    }

    private void withCards(String name, Statement... statements) throws Exception {
        Forged forged = forged();
        Arrays.stream(statements).forEach(s -> forged.cards().add(new String(s.encode(), StandardCharsets.UTF_8)));
        cases.put(name, forged.signed(device()));
    }

    @Test
    void bothRefuseWhatWasDamagedOnTheWay() throws Exception {
        byte[] sound = Files.readAllBytes(open(hillside, riverbend, true));
        byte[] other = Files.readAllBytes(open(hillside, oak, true));
        for (int at = 0; at < sound.length; at += 23) {
            byte[] bad = sound.clone();
            bad[at] ^= (byte) (1 << at % 8);
            cases.put("byte " + at, bad);
        }
        for (int at = 0; at < sound.length; at += 97) {
            cases.put("cut at " + at, Arrays.copyOf(sound, at));
        }
        cases.put("last byte missing", Arrays.copyOf(sound, sound.length - 1));
        String text = new String(sound, StandardCharsets.UTF_8);
        int line = text.indexOf('\n') + 1;
        String manifest = new String(other, StandardCharsets.UTF_8);
        cases.put("two mixed", bytes(manifest.substring(0, manifest.indexOf('\n') + 1) + text.substring(line)));
        cases.put("goes on", bytes(text + " "));
        cases.put("CR", bytes(text.replace("\n", "\r\n")));
        cases.put("byte order mark", bytes("\uFEFF" + text));
        assertEquals(0, agree());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void bothRefuseWhatALaptopWithKeysForges() throws Exception {
        Forgeries forgeries = new Forgeries(this::forged, device());
        cases.putAll(forgeries.all());
        assertEquals(0, agree());
        assertTrue(cases.size() > 60, "only " + cases.size());
    }

    /// Changes bytes of a body at random and makes all hashes and signatures fit again: only form can be wrong.
    @Test
    void bothTakeTheSameFormsOfABody() throws Exception {
        Random random = new Random(SEED);
        String likely = "\"\\{}[],:0159-+.eubnftr /\u007f\u0000é\uD83D\uDE02";
        Forged model = forged();
        int range = ownRange(model);
        for (int i = 0; i < 200; i++) {
            Forged forged = forged(model);
            int at = forged.starts().get(range) + random.nextInt(2);
            String line = forged.entries().get(at);
            int place = 8 + random.nextInt(line.lastIndexOf(",\"header\"") - 8);
            char c =
                    random.nextInt(3) > 0 ? likely.charAt(random.nextInt(likely.length())) : (char) random.nextInt(128);
            boolean insert = random.nextBoolean();
            String changed = line.substring(0, place) + c + line.substring(insert ? place : place + 1);
            if (!changed.contains("\n")) {
                forged.entries().set(at, changed);
                forged.rechain(range, device());
                cases.put("seed " + SEED + ", case " + i + ": " + changed, forged.signed(device()));
            }
        }
        int sound = agree();
        assertTrue(sound > 10 && sound < cases.size() - 50, sound + " of " + cases.size());
    }

    private int ownRange(Forged forged) {
        for (int i = 0; i < forged.logs().size(); i++) {
            if (forged.checkpointOf(forged.logs().get(i)).get("device").equals(device().publicKey().text())
                    && (Long) forged.logs().get(i).get("last") == 2) {
                return i;
            }
        }
        throw new AssertionError("no own log of two entries");
    }

    private Forged forged(Forged model) throws Exception {
        return new Forged(Files.write(folder.resolve("model"), model.signed(device())));
    }
}
