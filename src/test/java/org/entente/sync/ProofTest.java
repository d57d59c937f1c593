package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.areas.agreements.Document;
import org.entente.bundle.Proof;
import org.entente.cli.Commands;
import org.entente.log.Canonical;
import org.entente.log.Card;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proofs of signatures, checked by `verify` where there is no store and by the reader in Node.
class ProofTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private SpaceId pair;
    private RecordId agreement;
    private RecordId signature;

    @BeforeEach
    void sign() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        pair = Communities.pair(hillside, riverbend);
        agreement = Communities.add(hillside, pair, "agreement", "title", "Sharing the mill");
        signature = sign(hillside, "Ana «la molinera»");
        Communities.add(hillside, pair, "partner", "name", "XYZZY-nobody's-business");
    }

    private RecordId sign(Home home, String person) {
        return Communities.add(
                home,
                pair,
                "signature",
                "agreement",
                agreement.text(),
                "order",
                "a",
                "community",
                home.name(),
                "person",
                person,
                "how",
                "on-paper");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private Path proof(Home home) {
        Path file = folder.resolve(home.name() + ".proof");
        new Proofs(home).write(home.records().find(signature).orElseThrow(), file);
        return file;
    }

    private record Said(int status, String out, String err) {}

    /// `verify` where nobody has founded anything.
    private Said verify(Path file, String... more) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "verify",
                                file.toString(),
                                "--home",
                                folder.resolve("nobody").toString(),
                                "--language",
                                "en"));
        command.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Commands.run(command.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
        return new Said(status, out.toString(), err.toString());
    }

    /// What both say, which must be the same.
    private Map<String, Object> verdict(Path file) throws Exception {
        Map<String, Object> theirs = Interop.verdicts(List.of(file), "--proof").getFirst();
        Said ours = verify(file, "--json");
        assertEquals(0, ours.status(), ours.err() + theirs);
        assertEquals(theirs, Json.object(ours.out().getBytes(StandardCharsets.UTF_8), "verdict"));
        return theirs;
    }

    @Test
    void aSignatureIsProvedToSomebodyWhoHasNothing() throws Exception {
        Path file = proof(hillside);
        String text = Files.readString(file);
        assertFalse(text.contains("XYZZY") || text.contains("mill\""), text);
        Map<String, Object> verdict = verdict(file);
        assertEquals("Hillside", verdict.get("from"));
        assertEquals("signature", verdict.get("kind"));
        assertEquals("live", verdict.get("standing"));
        assertEquals(false, verdict.get("disputed"));
        assertEquals("Ana «la molinera»", ((Map<?, ?>) verdict.get("fields")).get("person"));
        Said words = verify(file);
        assertTrue(words.out().contains("Ana «la molinera»"), words.out());
        assertTrue(words.out().contains("Signed by"), words.out());
        assertEquals("", words.err());
        assertFalse(Files.exists(folder.resolve("nobody")));
    }

    @Test
    void anotherCommunityProvesItAsWellWithLaterCorrections() throws Exception {
        Communities.set(hillside, signature, "person", "Ana Molina");
        communities.carry(hillside, riverbend);
        Map<String, Object> verdict = verdict(proof(riverbend));
        assertEquals("Hillside", verdict.get("from"));
        assertEquals(1L, verdict.get("changes"));
        assertEquals("Ana Molina", ((Map<?, ?>) verdict.get("fields")).get("person"));
        assertEquals(hillside.store().community().text(), verdict.get("community"));
    }

    /// The text under which a signature stands is in its proof, word for word, and its fingerprint fits; or both readers say
    /// that it does not.
    @Test
    void theTextThatWasSignedIsShownAndCheckedByBoth() throws Exception {
        String text = "Agreement\n\nWe share the mill: «él», 20 €.\n";
        String fingerprint = new Document(text).fingerprint();
        Communities.set(hillside, agreement, "notes", "nothing that matters");
        for (boolean fits : List.of(true, false)) {
            String beside = fits ? text : text + " ";
            hillside.close();
            Home lax = Home.open(hillside.folder(), new Model(communities.model.kinds(), List.of()));
            signature =
                    Communities.add(
                            lax,
                            pair,
                            "signature",
                            "agreement",
                            agreement.text(),
                            "order",
                            "b",
                            "community",
                            "Hillside",
                            "how",
                            "by-key",
                            "fingerprint",
                            fingerprint,
                            "document",
                            beside);
            Path file = proof(lax);
            lax.close();
            Map<String, Object> verdict = verdict(file);
            assertEquals(fits, verdict.get("text"));
            Said words = verify(file);
            assertTrue(words.out().contains("  | We share the mill: «él», 20 €."), words.out());
            assertEquals(!fits, words.err().contains("does not stand under this text"), words.err());
        }
    }

    /// The signer swapped: its own key, in the name of a party that it is not.
    @Test
    void whoeverSignsIsAPartyOfTheTextOrBothSayThatItIsNot() throws Exception {
        hillside.close();
        Home lax = Home.open(hillside.folder(), new Model(communities.model.kinds(), List.of()));
        String ours = lax.store().us();
        String theirs = riverbend.store().us();
        for (String head :
                List.of(
                        "Agreement (Entente, form 1)\nParty 1: Hillside\nRepresented by: Ana\nSigns in Entente as: ",
                        "Acuerdo (Entente, forma 1)\nParte 1: Hillside\nFirma en Entente como: ")) {
            for (String who : List.of(ours, theirs)) {
                String text = head + who + "\n\nWe share the mill.\n";
                signature = signed(lax, "Hillside", text);
                Path file = proof(lax);
                assertEquals(who.equals(ours), verdict(file).get("party"), text);
                String said = verify(file).err();
                assertEquals(who.equals(theirs), said.contains("not a signature of one of the parties"), said);
            }
            signature = signed(lax, "Riverbend", head.replace("1: Hillside", "1: Riverbend") + theirs + "\n\nWe.\n");
            assertEquals(false, verdict(proof(lax)).get("party"));
        }
        lax.close();
    }

    private RecordId signed(Home home, String community, String text) {
        return Communities.add(
                home,
                pair,
                "signature",
                "agreement",
                agreement.text(),
                "order",
                "c",
                "community",
                community,
                "how",
                "by-key",
                "fingerprint",
                new Document(text).fingerprint(),
                "document",
                text);
    }

    @Test
    void onlyActsAreProved() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                new Proofs(hillside)
                                        .write(
                                                hillside.records().find(agreement).orElseThrow(),
                                                folder.resolve("none")));
        assertEquals(Problem.NOT_AN_ACT, refusal.problem());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void anyByteFlippedOrCutOffIsRefusedByBoth() throws Exception {
        byte[] sound = Files.readAllBytes(proof(hillside));
        Map<String, byte[]> cases = new LinkedHashMap<>();
        for (int at = 0; at < sound.length; at++) {
            byte[] bad = sound.clone();
            bad[at] ^= (byte) (1 << at % 8);
            cases.put("byte " + at, bad);
        }
        for (int at = 0; at < sound.length; at += 41) {
            cases.put("cut at " + at, Arrays.copyOf(sound, at));
        }
        cases.put("goes on", Arrays.copyOf(sound, sound.length + 1));
        refusedByBoth(cases);
        Said one = verify(Files.write(folder.resolve("one"), cases.get("byte " + sound.length / 2)));
        assertEquals(1, one.status());
        assertTrue(one.err().contains("(" + Problem.PROOF_DAMAGED.code() + ")"), one.err());
    }

    private void refusedByBoth(Map<String, byte[]> cases) throws Exception {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> bad : cases.entrySet()) {
            files.add(Files.write(folder.resolve("bad" + files.size()), bad.getValue()));
            assertThrows(Malformed.class, () -> Proof.read(bad.getValue()), bad.getKey());
        }
        List<Map<String, Object>> verdicts = Interop.verdicts(files, "--proof");
        List<String> names = List.copyOf(cases.keySet());
        for (int i = 0; i < verdicts.size(); i++) {
            assertEquals(false, verdicts.get(i).get("valid"), names.get(i));
        }
    }

    @Test
    void partsOfOtherProofsDoNotFit() throws Exception {
        String ours = Files.readString(proof(hillside));
        communities.carry(hillside, riverbend);
        RecordId mine = signature;
        signature = sign(riverbend, "Ben");
        String theirs = Files.readString(proof(riverbend));
        signature = mine;
        signature = sign(hillside, "Ana again");
        String again = Files.readString(proof(hillside));
        Map<String, byte[]> cases = new LinkedHashMap<>();
        for (String part : List.of("act", "cards", "chain", "checkpoint", "previous", "seq", "space")) {
            for (String other : List.of(theirs, again)) {
                String mixed = with(ours, part, part(other, part));
                if (!mixed.equals(ours)) {
                    cases.put(part + " of " + (other.equals(theirs) ? "another log" : "the same log"), bytes(mixed));
                }
            }
        }
        cases.put("no card", bytes(with(ours, "cards", "[]")));
        cases.put(
                "no certificate",
                bytes(
                        ours.replaceFirst("\\{\"community\":\"[^}]*\"statement\":\\{\"device\"[^}]*}},?", "")
                                .replace("},]", "}]")));
        cases.put("no chain", bytes(with(ours, "chain", "[]")));
        cases.put("a newer form", bytes(ours.replace("proof/1", "proof/2")));
        cases.put("more", bytes(ours.replace(",\"seq\"", ",\"say\":1,\"seq\"")));
        cases.put(
                "a space of nobody here",
                bytes(
                        with(
                                ours,
                                "space",
                                "{\"kind\":\"ours\",\"nonce\":\""
                                        + Encoding.base64(new byte[16])
                                        + "\",\"roots\":[\""
                                        + riverbend.store().us()
                                        + "\"]}")));
        assertTrue(cases.size() > 15, cases.keySet().toString());
        refusedByBoth(cases);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String proof, String name) {
        return Canonical.text(Json.object(bytes(proof), "proof").get(name));
    }

    private static String with(String proof, String name, String part) {
        Matcher place =
                Pattern.compile(Pattern.quote("\"" + name + "\":" + part(proof, name)) + "(?=[,}])").matcher(proof);
        return place.replaceFirst(Matcher.quoteReplacement("\"" + name + "\":" + part));
    }

    /// The cut names an entry before the signature, after it, on another branch, or the laptop was retired.
    @Test
    void whatARevocationMeansForAProofIsSaidAlike() throws Exception {
        communities.carry(hillside, riverbend);
        Proof proof = Proof.read(Files.readAllBytes(proof(riverbend)));
        Tip act = proof.tip();
        Tip before = new Tip(act.log(), act.seq() - 1, proof.previous());
        Tip elsewhere = new Tip(act.log(), act.seq(), before.hash());
        Tip later = new Tip(act.log(), act.seq() + 100, before.hash());
        var device = hillside.keys().signing().publicKey();
        SigningKey root = RootKey.open(hillside.folder().resolve("keys/root.json"), null);
        SigningKey next = SigningKey.random();
        Map<String, Boolean> disputed = new LinkedHashMap<>();
        List<Statement> statements =
                List.of(
                        Statement.sign(root, 3, Statement.revoke(device, List.of(before), 5)),
                        Statement.sign(root, 3, Statement.revoke(device, List.of(), 5)),
                        Statement.sign(root, 3, Statement.revoke(device, List.of(elsewhere), 5)),
                        Statement.sign(root, 3, Statement.succeed(next, root.publicKey(), List.of(), 5)),
                        Statement.sign(root, 3, Statement.revoke(device, List.of(act), 5)),
                        Statement.sign(root, 3, Statement.revoke(device, List.of(proof.checkpoint().head()), 5)),
                        Statement.sign(root, 3, Statement.revoke(device, List.of(later), 5)),
                        Statement.sign(root, 3, Statement.retire(device, 5)),
                        Statement.sign(next, root.publicKey(), 3, Statement.revoke(device, List.of(), 5)));
        for (Statement statement : statements) {
            List<Statement> cards = new ArrayList<>(proof.cards());
            cards.add(statement);
            byte[] file =
                    new Proof(proof.previous(), proof.entries(), proof.checkpoint(), proof.space(), cards).encode();
            Path written = Files.write(folder.resolve("stated"), file);
            boolean is = (Boolean) verdict(written).get("disputed");
            assertEquals(is, verify(written).err().contains("disputed"));
            disputed.put(statement.signature(), is);
        }
        assertEquals(
                List.of(true, true, true, true, false, false, false, false, false), List.copyOf(disputed.values()));
    }

    @Test
    void aProofMadeWhereTheRevocationIsKnownSaysSo() throws Exception {
        communities.carry(hillside, riverbend);
        // Only an act on which another community has built before stays when its laptop is revoked.
        Communities.set(riverbend, agreement, "title", "Sharing the mill, signed");
        SigningKey root = RootKey.open(hillside.folder().resolve("keys/root.json"), null);
        Statement lost = Statement.sign(root, 3, Statement.revoke(hillside.keys().signing().publicKey(), List.of(), 5));
        riverbend.store().trust().add(new Card(root.publicKey(), List.of(lost)));
        Map<String, Object> verdict = verdict(proof(riverbend));
        assertEquals("revoked", verdict.get("standing"));
        assertEquals(true, verdict.get("disputed"));
    }
}
