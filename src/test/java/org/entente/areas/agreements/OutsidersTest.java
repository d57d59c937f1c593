package org.entente.areas.agreements;

import static org.entente.areas.agreements.Signers.TODAY;
import static org.entente.areas.agreements.Signers.assertRefused;
import static org.entente.areas.agreements.Signers.at;
import static org.entente.areas.agreements.Signers.change;
import static org.entente.areas.agreements.Signers.dossier;
import static org.entente.areas.agreements.Signers.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hillside and Riverbend agree in a network in which Coulee sees everything and is no party.
class OutsidersTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;
    private Home coulee;
    private SpaceId network;
    private RecordId agreement;

    @BeforeEach
    void agree() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        coulee = communities.found("Coulee");
        network =
                hillside.createNetwork("Three", List.of(hillside.contact("Riverbend"), hillside.contact("Coulee")))
                        .id();
        agreement = Signers.agreement(hillside, network, "We share.", "Hillside", "Riverbend");
        at(hillside).propose(agreement, "");
        at(hillside).consent(agreement, "meeting");
        communities.carry(hillside, riverbend);
        communities.carry(hillside, coulee);
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private void row(Home home, String kind, String... values) {
        List<String> all = new java.util.ArrayList<>(List.of("agreement", agreement.text(), "order", "b"));
        all.addAll(List.of(values));
        Communities.add(home, network, kind, all.toArray(String[]::new));
    }

    @Test
    void whoIsNoPartyChangesNothing() {
        assertRefused(Problem.NOT_A_PARTY, () -> change(coulee, agreement, Map.of("title", "Coulee's own")));
        assertRefused(Problem.NOT_A_PARTY, () -> row(coulee, "party", "name", "Coulee"));
        assertRefused(Problem.NOT_A_PARTY, () -> row(coulee, "obligation", "what", "Pay Coulee"));
        assertRefused(Problem.NOT_A_PARTY, () -> row(coulee, "fulfilment", "what", "Paid"));
        assertRefused(
                Problem.NOT_A_PARTY,
                () -> at(coulee).signedOnPaper(agreement, read(coulee, agreement), "Riverbend", "Ben", TODAY));
        Saving saving = new Saving(coulee.store());
        saving.delete(coulee.records().find(agreement).orElseThrow());
        assertRefused(Problem.NOT_A_PARTY, saving::save);
        change(coulee, agreement, Map.of("notes", "We saw it"));
        assertEquals("We saw it", dossier(coulee, agreement).agreement().notes());
    }

    @Test
    void whoIsNoPartyProposesNothing() {
        RecordId other = Signers.agreement(hillside, network, "They share.", "Riverbend", "Coulee");
        at(hillside).propose(other, "drawn up for both of them");
        change(hillside, other, Map.of("text", "They share fairly."));
        at(hillside).propose(other, "whoever draws it up goes on");
        assertEquals("2", dossier(hillside, other).latest().orElseThrow().name());
        assertRefused(Problem.NOT_A_PARTY, () -> row(coulee, "wording", "version", "2", "document", "All to Coulee."));
    }

    /// A program without the rules lets Coulee give notice of what others have signed; theirs take no notice of it.
    @Test
    void aNoticeByWhoIsNoPartyDoesNothingWhereItComesIn() throws Exception {
        at(hillside).sign(agreement, read(hillside, agreement), "Ana");
        communities.carry(hillside, riverbend);
        at(riverbend).sign(agreement, read(riverbend, agreement), "Ben");
        communities.carry(riverbend, coulee);
        coulee.close();
        Home lax = Home.open(coulee.folder(), new Model(Areas.kinds(), List.of()));
        at(lax).notice(agreement, TODAY.plusDays(10), "We want it ended");
        communities.carry(lax, riverbend);
        lax.close();
        assertTrue(
                riverbend.records().children(agreement, riverbend.records().kinds().of(Step.class)).stream()
                        .anyMatch(item -> item.print("what").equals("notice")));
        Standing standing = Standing.of(dossier(riverbend, agreement), TODAY.plusDays(20));
        assertEquals(Status.ACTIVE, standing.status());
        at(riverbend).notice(agreement, TODAY.plusDays(20), "Ours counts");
        assertEquals(Status.IN_NOTICE, Standing.of(dossier(riverbend, agreement), TODAY.plusDays(20)).status());
    }
}
