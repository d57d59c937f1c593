package org.entente.areas.agreements;

import static org.entente.areas.agreements.Signers.TODAY;
import static org.entente.areas.agreements.Signers.assertRefused;
import static org.entente.areas.agreements.Signers.at;
import static org.entente.areas.agreements.Signers.change;
import static org.entente.areas.agreements.Signers.dossier;
import static org.entente.areas.agreements.Signers.read;
import static org.entente.areas.agreements.Signers.signing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.areas.Areas;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Model;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Agreements signed by communities that only ever exchange files.
class CountersigningTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private SpaceId pair;
    private RecordId agreement;

    @BeforeEach
    void agree() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        pair = Communities.pair(hillside, riverbend);
        agreement = Signers.agreement(hillside, pair, "Each grinds on its days.", "Hillside", "Riverbend");
        at(hillside).propose(agreement, "");
        at(hillside).consent(agreement, "General meeting, 3 November");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private Status status(Home home) {
        return Standing.of(dossier(home, agreement), TODAY).status();
    }

    @Test
    void theBundleTravelsThereAndBackAndTheTextIsCountersigned() throws Exception {
        Document read = read(hillside, agreement);
        at(hillside).sign(agreement, read, "Ana");
        assertEquals(List.of("Riverbend"), signing(hillside, agreement).missing());
        communities.carry(hillside, riverbend);

        Document there = read(riverbend, agreement);
        assertEquals(read, there);
        assertEquals(read.fingerprint(), there.fingerprint());
        assertEquals(
                read, at(riverbend).draft(dossier(riverbend, agreement)), "what the records say is what was signed");
        assertTrue(signing(riverbend, agreement).of(hillside.store().us()).orElseThrow().isByKey());
        assertFalse(signing(riverbend, agreement).isComplete());
        at(riverbend).sign(agreement, there, "Ben");
        assertTrue(signing(riverbend, agreement).isCountersigned());

        communities.carry(riverbend, hillside);
        assertTrue(signing(hillside, agreement).isCountersigned());
        assertEquals(read.fingerprint(), dossier(hillside, agreement).binding().orElseThrow().version().fingerprint());
        assertEquals(Status.SIGNED, status(hillside));
        assertEquals(
                Status.ACTIVE,
                Standing.of(dossier(hillside, agreement), TODAY.plusDays(6)).status(),
                "from its first day");
    }

    @Test
    void howLongWeNeedBeforeNoticeIsEachPartysOwn() throws Exception {
        change(hillside, agreement, Map.of("preparation_days", 10L));
        communities.carry(hillside, riverbend);
        assertNull(Communities.value(riverbend, agreement, "preparation_days"));
        change(riverbend, agreement, Map.of("preparation_days", 30L));
        communities.carry(hillside, riverbend);
        communities.carry(riverbend, hillside);
        assertEquals(10L, Communities.value(hillside, agreement, "preparation_days"));
        assertEquals(30L, Communities.value(riverbend, agreement, "preparation_days"));
        assertEquals(List.of(), hillside.records().conflicts());
        assertEquals(30L, dossier(riverbend, agreement).agreement().preparationDays());
        Path open = communities.take(riverbend, hillside, new Outgoing.Wish(true, true));
        String bundle = Files.readString(open);
        assertTrue(bundle.contains(agreement.text()) && !bundle.contains("preparation_days"), "it never leaves");
    }

    @Test
    void whatIsSignedIsFrozenAndAChangeNeedsEverySignatureAnew() throws Exception {
        at(hillside).sign(agreement, read(hillside, agreement), "Ana");
        communities.carry(hillside, riverbend);
        Map<String, Object> text = Map.of("text", "Riverbend grinds first.");
        assertRefused(Problem.AGREEMENT_FROZEN, () -> change(riverbend, agreement, text));
        assertRefused(Problem.AGREEMENT_FROZEN, () -> change(hillside, agreement, Map.of("notice_days", 1L)));
        assertRefused(
                Problem.AGREEMENT_FROZEN,
                () -> Communities.add(riverbend, pair, "obligation", "agreement", agreement.text(), "order", "b"));
        change(riverbend, agreement, Map.of("notes", "Ana signed", "preparation_days", 9L));

        assertRefused(Problem.REASON_NEEDED, () -> at(riverbend).change(agreement, " "));
        at(riverbend).change(agreement, "We have the mill in spring");
        change(riverbend, agreement, text);
        assertRefused(Problem.PROPOSE_FIRST, () -> at(riverbend).consent(agreement, "meeting"));
        at(riverbend).propose(agreement, "Riverbend first");
        at(riverbend).consent(agreement, "meeting");
        at(riverbend).sign(agreement, read(riverbend, agreement), "Ben");
        communities.carry(riverbend, hillside);

        List<Version> versions = dossier(hillside, agreement).versions();
        assertEquals(List.of("1", "2"), versions.stream().map(Version::name).toList());
        assertEquals(List.of("Riverbend"), dossier(hillside, agreement).signing(versions.get(0)).missing());
        assertEquals(List.of("Hillside"), dossier(hillside, agreement).signing(versions.get(1)).missing());
        assertTrue(dossier(hillside, agreement).binding().isEmpty(), "each signed another text");
        assertEquals(versions.get(0).fingerprint(), versions.get(1).document().replaces());
        at(hillside).sign(agreement, versions.get(1).document(), "Ana");
        assertTrue(signing(hillside, agreement).isCountersigned());
    }

    @Test
    void oneSignsWhatOneReadOrNothing() throws Exception {
        communities.carry(hillside, riverbend);
        Document read = read(riverbend, agreement);
        change(hillside, agreement, Map.of("text", "Hillside grinds first."));
        at(hillside).propose(agreement, "");
        communities.carry(hillside, riverbend);
        assertRefused(Problem.SIGN_ANOTHER_TEXT, () -> at(riverbend).sign(agreement, read, "Ben"));
        assertTrue(dossier(riverbend, agreement).signatures().isEmpty());
        assertRefused(Problem.CONSENT_FIRST, () -> at(riverbend).sign(agreement, read(riverbend, agreement), "Ben"));
    }

    /// Riverbend signs version 1 while Hillside, not knowing, proposes version 2.
    @Test
    void anEditAndASignatureThatCrossLeaveTheSignatureUnderTheTextThatWasRead() throws Exception {
        communities.carry(hillside, riverbend);
        Document read = read(riverbend, agreement);
        at(riverbend).sign(agreement, read, "Ben");
        change(hillside, agreement, Map.of("text", "Hillside grinds first."));
        at(hillside).propose(agreement, "");
        communities.carry(riverbend, hillside);
        communities.carry(hillside, riverbend);
        for (Home home : List.of(hillside, riverbend)) {
            Dossier dossier = dossier(home, agreement);
            assertFalse(signing(home, agreement).isBegun(), "nobody has read version 2");
            assertEquals(List.of("Hillside"), dossier.signing(dossier.versions().getFirst()).missing(), home.name());
            assertEquals(read, dossier.versions().getFirst().document());
        }
    }

    @Test
    void threePartiesSignInAnyOrderAndOneOnPaper() throws Exception {
        Home coulee = communities.found("Coulee");
        SpaceId network =
                hillside.createNetwork("Three", List.of(hillside.contact("Riverbend"), hillside.contact("Coulee")))
                        .id();
        agreement = Signers.agreement(hillside, network, "We help.", "Hillside", "Riverbend", "Coulee", "Oak Hollow");
        at(hillside).propose(agreement, "");
        at(hillside).consent(agreement, "");
        communities.carry(hillside, riverbend);
        communities.carry(hillside, coulee);
        for (Home home : List.of(coulee, riverbend, hillside)) {
            at(home).sign(agreement, read(home, agreement), "Someone of " + home.name());
        }
        communities.carry(coulee, riverbend);
        communities.carry(riverbend, hillside);
        assertEquals(List.of("Oak Hollow"), signing(hillside, agreement).missing());

        Document document = read(hillside, agreement);
        assertRefused(
                Problem.NOT_A_PARTY, () -> at(hillside).signedOnPaper(agreement, document, "Nobody", "Pat Oak", TODAY));
        at(hillside).signedOnPaper(agreement, document, "Oak Hollow", "Pat Oak", TODAY);
        RecordId paper = dossier(hillside, agreement).signatures().getLast().id();
        Path page = Files.write(folder.resolve("page.png"), PICTURE);
        new org.entente.sync.Attachments(hillside).add(hillside.records().find(paper).orElseThrow(), page);
        communities.carry(hillside, coulee);
        assertTrue(signing(coulee, agreement).isComplete());
        assertFalse(signing(coulee, agreement).isCountersigned(), "one of them on paper");
        assertEquals(1, coulee.records().attachments(paper).size());
        assertEquals(Status.SIGNED, Standing.of(dossier(coulee, agreement), TODAY).status());
    }

    /// One pixel.
    private static final byte[] PICTURE =
            java.util.Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void nobodySignsForAnotherNeitherHereNorByAProgramThatAllowsIt() throws Exception {
        communities.carry(hillside, riverbend);
        Document read = read(hillside, agreement);
        Map<String, Object> values =
                Map.of(
                        "agreement", agreement.text(),
                        "order", "a",
                        "community", "Riverbend",
                        "person", "Ben",
                        "how", "by-key",
                        "fingerprint", read.fingerprint(),
                        "document", read.text());
        assertRefused(Problem.SIGN_FOR_OTHERS, () -> create(hillside, values));
        hillside.close();
        Home lax = Home.open(hillside.folder(), new Model(Areas.kinds(), List.of()));
        create(lax, values);
        communities.carry(lax, riverbend);
        for (Home home : List.of(lax, riverbend)) {
            assertFalse(signing(home, agreement).isBegun());
            assertEquals(
                    List.of(Signing.Reason.WRITTEN_BY_ANOTHER),
                    signing(home, agreement).odd().stream().map(Signing.Odd::reason).toList());
        }
        lax.close();
    }

    @Test
    void aSignatureWhoseTextIsNotTheOneItsFingerprintNamesDoesNotCount() throws Exception {
        communities.carry(hillside, riverbend);
        Document read = read(riverbend, agreement);
        Map<String, Object> values =
                new java.util.HashMap<>(
                        Map.of(
                                "agreement", agreement.text(),
                                "order", "a",
                                "community", "Riverbend",
                                "person", "Ben",
                                "how", "by-key",
                                "fingerprint", read.fingerprint(),
                                "document", read.text() + "And more.\n"));
        assertRefused(Problem.SIGN_ANOTHER_TEXT, () -> create(riverbend, values));
        riverbend.close();
        Home lax = Home.open(riverbend.folder(), new Model(Areas.kinds(), List.of()));
        create(lax, values);
        communities.carry(lax, hillside);
        assertEquals(Signing.Reason.TEXT_DIFFERS, signing(hillside, agreement).odd().getFirst().reason());
        assertTrue(dossier(hillside, agreement).binding().isEmpty());
        lax.close();
    }

    private void create(Home home, Map<String, Object> values) {
        Saving saving = new Saving(home.store());
        saving.create(
                saving.newId(pair), home.records().kinds().of(Signature.class), pair, new java.util.HashMap<>(values));
        saving.save();
    }

    @Test
    void aSignatureIsTakenBackUntilAllHaveSigned() throws Exception {
        long save = at(hillside).sign(agreement, read(hillside, agreement), "Ana");
        hillside.store().undo(save);
        assertFalse(signing(hillside, agreement).isBegun());
        assertFalse(dossier(hillside, agreement).isFrozen());
        at(hillside).sign(agreement, read(hillside, agreement), "Ana");
        assertRefused(
                Problem.SIGNED_ALREADY, () -> at(hillside).sign(agreement, read(hillside, agreement), "Ana again"));
        communities.carry(hillside, riverbend);
        long last = at(riverbend).sign(agreement, read(riverbend, agreement), "Ben");
        assertRefused(Problem.SIGNED_BY_ALL, () -> riverbend.store().undo(last));
        Saving saving = new Saving(riverbend.store());
        saving.delete(riverbend.records().find(agreement).orElseThrow());
        assertRefused(Problem.AGREEMENT_KEPT, saving::save);
    }

    @Test
    void blanksAreFilledBeforeAnybodyAgreesOrSigns() {
        change(hillside, agreement, Map.of("text", "Keys are with [[who keeps the keys]]."));
        at(hillside).propose(agreement, "");
        assertEquals(List.of("who keeps the keys"), read(hillside, agreement).blanks());
        assertRefused(Problem.SIGN_BLANKS, () -> at(hillside).consent(agreement, "meeting"));
        assertRefused(Problem.SIGN_BLANKS, () -> at(hillside).sign(agreement, read(hillside, agreement), "Ana"));
        assertRefused(
                Problem.SIGN_BLANKS,
                () -> at(hillside).signedOnPaper(agreement, read(hillside, agreement), "Riverbend", "Ben", TODAY));
    }

    @Test
    void aVersionIsNeverChangedAndNoneIsProposedTwice() {
        RecordId wording = dossier(hillside, agreement).wordings().getFirst().id();
        assertRefused(Problem.WORDING_KEPT, () -> Communities.set(hillside, wording, "document", "Other"));
        assertRefused(Problem.SAME_TEXT, () -> at(hillside).propose(agreement, ""));
    }
}
