package org.entente.areas.agreements;

import static org.entente.areas.agreements.Signers.TODAY;
import static org.entente.areas.agreements.Signers.assertRefused;
import static org.entente.areas.agreements.Signers.at;
import static org.entente.areas.agreements.Signers.dossier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.areas.Areas;
import org.entente.areas.Need;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The life of an agreement from step to step, between two communities.
class StandingTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private SpaceId pair;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        pair = Communities.pair(hillside, riverbend);
    }

    @AfterEach
    void close() {
        communities.close();
    }

    /// As it was entered before steps were: the status says it all.
    private RecordId old(Status status, String from, String to, String renewal) {
        RecordId id =
                Communities.add(
                        hillside,
                        pair,
                        "agreement",
                        "title",
                        "The mill",
                        "status",
                        Contents.word(status),
                        "renewal",
                        renewal);
        Signers.change(hillside, id, Map.of("runs", Map.of("from", from, "to", to), "notice_days", 30L));
        return id;
    }

    private Status status(Home home, RecordId id) {
        return Standing.of(dossier(home, id), TODAY).status();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void oldEntriesAreReadByTheirStatus(Status status) {
        RecordId id = old(status, "2026-01-01", "2027-01-01", "by-decision");
        // Signed and begun is active.
        Status read = status == Status.SIGNED ? Status.ACTIVE : status;
        assertEquals(read, status(hillside, id));
    }

    @Test
    void whereItStandsIsNotTyped() {
        RecordId id = old(Status.ACTIVE, "2026-01-01", "2027-01-01", "by-decision");
        for (String word : List.of("draft", "negotiating", "consented", "signed", "in-notice", "renewed", "expired")) {
            assertRefused(Problem.AGREEMENT_STEP, () -> Communities.set(hillside, id, "status", word));
        }
        assertRefused(Problem.AGREEMENT_FROZEN, () -> Communities.set(hillside, id, "amending", "0".repeat(64)));
    }

    @Test
    void noticeEndsItOnItsDayUnlessWhoeverGaveItTakesItBack() throws Exception {
        RecordId id = old(Status.ACTIVE, "2026-01-01", "2027-01-01", "automatic");
        communities.carry(hillside, riverbend);
        at(riverbend).notice(id, TODAY, "We move");
        Standing standing = Standing.of(dossier(riverbend, id), TODAY);
        assertEquals(Status.IN_NOTICE, standing.status());
        assertEquals(LocalDate.of(2027, 1, 1), standing.end());
        assertEquals(Status.TERMINATED, Standing.of(dossier(riverbend, id), LocalDate.of(2027, 1, 1)).status());
        assertRefused(Problem.NOT_IN_FORCE, () -> at(riverbend).notice(id, TODAY, "again"));
        communities.carry(riverbend, hillside);
        assertEquals(Status.IN_NOTICE, status(hillside, id));
        assertRefused(Problem.AGREEMENT_STEP, () -> at(hillside).withdrawNotice(id, "no"));
        at(riverbend).withdrawNotice(id, "We stay");
        assertEquals(Status.ACTIVE, status(riverbend, id));
    }

    @Test
    void aRenewalByDecisionNeedsItsReasonAndMovesTheEnd() {
        RecordId id = old(Status.ACTIVE, "2025-01-01", "2026-11-01", "by-decision");
        assertEquals(Status.EXPIRED, status(hillside, id));
        assertEquals(Standing.Next.DECIDE_RENEWAL, Standing.of(dossier(hillside, id), TODAY).next());
        assertTrue(sorts(hillside).contains("renew"));
        assertRefused(Problem.REASON_NEEDED, () -> at(hillside).renew(id, " "));
        at(hillside).renew(id, "General meeting");
        Standing standing = Standing.of(dossier(hillside, id), TODAY);
        assertEquals(Status.RENEWED, standing.status());
        assertEquals(LocalDate.of(2027, 11, 1), standing.end());
        assertEquals(LocalDate.of(2027, 10, 2), standing.actBy(dossier(hillside, id), TODAY).orElseThrow());
        RecordId never = old(Status.ACTIVE, "2025-01-01", "2027-01-01", "none");
        assertRefused(Problem.NOT_IN_FORCE, () -> at(hillside).renew(never, "all the same"));
    }

    @Test
    void anEndTogetherNeedsItsReason() {
        RecordId id = old(Status.ACTIVE, "2026-01-01", "2027-01-01", "automatic");
        assertRefused(Problem.REASON_NEEDED, () -> at(hillside).end(id, TODAY, ""));
        at(hillside).end(id, TODAY.plusDays(1), "The mill burned down");
        assertEquals(Status.ACTIVE, status(hillside, id));
        assertEquals(Status.TERMINATED, Standing.of(dossier(hillside, id), TODAY.plusDays(1)).status());
        assertRefused(
                Problem.NOT_IN_FORCE,
                () -> at(hillside).end(old(Status.DRAFT, "2026-01-01", "2027-01-01", "none"), TODAY, "x"));
    }

    /// What others go by is not put otherwise afterwards, neither by form nor by command; the save that entered it is undone.
    @Test
    void aStepThatWasEnteredStays() {
        RecordId id = old(Status.ACTIVE, "2026-01-01", "2099-01-01", "automatic");
        long save = at(hillside).notice(id, TODAY, "We move");
        RecordId step = dossier(hillside, id).steps().getFirst().id();
        for (List<String> change :
                List.of(List.of("until", "2026-11-26"), List.of("what", "end"), List.of("by", "Riverbend"))) {
            assertRefused(
                    Problem.STEP_KEPT, () -> Communities.set(hillside, step, change.getFirst(), change.getLast()));
        }
        Saving saving = new Saving(hillside.store());
        saving.delete(hillside.records().find(step).orElseThrow());
        assertRefused(Problem.STEP_KEPT, saving::save);
        assertEquals(Status.IN_NOTICE, status(hillside, id));
        hillside.store().undo(save);
        assertEquals(Status.ACTIVE, status(hillside, id));
        at(hillside).notice(id, TODAY, "We move");
        Communities.set(hillside, dossier(hillside, id).steps().getLast().id(), "reason", "We move in spring");
    }

    @Test
    void whatHasEndedIsNotBroughtBackByOneParty() {
        RecordId id = old(Status.ACTIVE, "2019-01-01", "2020-01-01", "automatic");
        long save =
                new Proceedings(hillside.store(), LocalDate.of(2019, 6, 1)).notice(id, LocalDate.of(2019, 6, 1), "");
        assertEquals(Status.TERMINATED, status(hillside, id));
        assertRefused(Problem.NOT_IN_FORCE, () -> at(hillside).withdrawNotice(id, "after all"));
        assertRefused(Problem.STEP_KEPT, () -> hillside.store().undo(save));
        assertEquals(Status.TERMINATED, status(hillside, id));
    }

    @Test
    void nothingEndsBeforeItBegan() {
        RecordId id = old(Status.ACTIVE, "2026-01-01", "2027-01-01", "automatic");
        assertRefused(Problem.NOTICE_TOO_LATE, () -> at(hillside).end(id, LocalDate.of(2025, 12, 31), "all the same"));
    }

    @Test
    void theDayToActSaysWhatHappensIfNobodyDoes() {
        var text = org.entente.text.Text.in(java.util.Locale.ENGLISH);
        List<String> said = new java.util.ArrayList<>();
        for (String renewal : List.of("automatic", "by-decision", "none")) {
            RecordId id = old(Status.ACTIVE, "2026-01-01", "2027-01-01", renewal);
            Due.all(hillside.records(), TODAY, 90, false).stream()
                    .filter(due -> due.agreement().id().equals(id) && due.sort() == Due.Sort.ACT)
                    .forEach(due -> said.add(due.day() + " " + due.detail(text)));
        }
        assertEquals(
                List.of(
                        "2026-12-02 Last day for notice: Dec 2, 2026. Without notice it renews on Jan 1, 2027.",
                        "2026-12-02 Its last day is Dec 31, 2026, unless you decide to renew it.",
                        "2026-12-02 Its last day is Dec 31, 2026. It is not renewed."),
                said);
    }

    /// Once the parties are named with their communities, steps are theirs.
    @Test
    void onlyAPartyTakesSteps() throws Exception {
        Home coulee = communities.found("Coulee");
        SpaceId network =
                hillside.createNetwork("Three", List.of(hillside.contact("Riverbend"), hillside.contact("Coulee")))
                        .id();
        RecordId id = Signers.agreement(hillside, network, "We share.", "Hillside", "Riverbend");
        at(hillside).propose(id, "");
        communities.carry(hillside, coulee);
        assertRefused(Problem.NOT_A_PARTY, () -> at(coulee).consent(id, "meeting"));
        assertRefused(Problem.NOT_A_PARTY, () -> at(coulee).sign(id, Signers.read(coulee, id), "Cora"));
    }

    @Test
    void todayTellsWhatWaits() throws Exception {
        RecordId id = Signers.agreement(hillside, pair, "We share.", "Hillside", "Riverbend");
        Communities.add(
                hillside,
                pair,
                "obligation",
                "agreement",
                id.text(),
                "order",
                "a",
                "what",
                "Grease",
                "due",
                "2026-12-24");
        at(hillside).propose(id, "");
        assertEquals(List.of(), sorts(hillside));
        at(hillside).consent(id, "meeting");
        assertEquals(List.of("sign"), sorts(hillside));
        at(hillside).sign(id, Signers.read(hillside, id), "Ana");
        assertEquals(List.of(), sorts(hillside), "ours is there, theirs is not ours to give");
        communities.carry(hillside, riverbend);
        assertEquals(List.of("sign"), sorts(riverbend));
        at(riverbend).sign(id, Signers.read(riverbend, id), "Ben");
        assertEquals(List.of("obligation"), sorts(riverbend));
    }

    private static List<String> sorts(Home home) {
        return new AgreementsArea().needs(home.records(), TODAY).stream().map(Need::sort).toList();
    }

    @Test
    void reportsOfAnyStateAreMade() {
        RecordId draft = Signers.agreement(hillside, pair, "We share.", "Hillside", "Riverbend");
        var text = org.entente.text.Text.in(java.util.Locale.ENGLISH);
        for (String name : List.of("agreement", "agreement-changes", "agreements-due", "agreements")) {
            assertTrue(Areas.reports().named(name).body(hillside.records(), text).contains("<h1"), name);
        }
        at(hillside).propose(draft, "");
        Signers.change(
                hillside,
                old(Status.SIGNED, "2026-01-01", "2099-01-01", "by-decision"),
                Map.of("preparation_days", 10L, "type", "lease"));
        String overview = Areas.reports().named("agreements").body(hillside.records(), text);
        assertTrue(
                overview.contains("<h2>Being negotiated</h2>") && overview.contains("Hillside, Riverbend"), overview);
        assertTrue(overview.contains("<h2>Active</h2>"), "where it stands is not the last step: " + overview);
        assertTrue(overview.contains("Dec 31, 2098") && overview.contains("Nov 22, 2098"), overview);
        String page = Areas.reports().named("agreement:" + draft).body(hillside.records(), text);
        Document document = Signers.read(hillside, draft);
        assertTrue(page.contains(document.fingerprint().substring(0, 8) + " "), page);
        assertTrue(page.contains("Signed by 0 of 2 parties."), page);
        for (String line : document.text().strip().split("\n+")) {
            assertTrue(page.contains(org.entente.report.Html.escape(line)), line);
        }
    }
}
