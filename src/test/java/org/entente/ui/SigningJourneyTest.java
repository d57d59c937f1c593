package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Signing;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Riverbend has proposed and signed; the drive has come; somebody at Hillside's window reads and signs.
class SigningJourneyTest extends Journey {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Communities communities;
    private Home riverbend;
    private RecordId agreement;

    @Override
    Home home(Path at) {
        try {
            communities = new Communities(at);
            riverbend = communities.found("Riverbend");
            Home hillside = communities.found("Hillside");
            SpaceId pair = Communities.pair(riverbend, hillside);
            RecordId one = Communities.add(riverbend, pair, "partner", "name", "Hillside");
            RecordId other = Communities.add(riverbend, pair, "partner", "name", "Riverbend");
            Saving saving = new Saving(riverbend.store());
            agreement = saving.newId(pair);
            Map<String, Object> values = new HashMap<>();
            values.put("title", "The mill");
            values.put("text", "Riverbend grinds on Mondays.");
            values.put("parties", List.of(one.text(), other.text()));
            saving.create(agreement, riverbend.records().kinds().of(Agreement.class), pair, values);
            saving.save();
            at(riverbend).propose(agreement, "");
            at(riverbend).consent(agreement, "meeting");
            at(riverbend).sign(agreement, read(riverbend), "Ben");
            communities.carry(riverbend, hillside);
            return hillside;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void closeRiverbend() {
        riverbend.close();
    }

    private static Proceedings at(Home home) {
        return new Proceedings(home.store(), TODAY);
    }

    private org.entente.areas.agreements.Document read(Home home) {
        return at(home).dossier(agreement).latest().orElseThrow().document();
    }

    private Signing signing() {
        Dossier dossier = at(home).dossier(agreement);
        return dossier.signing(dossier.latest().orElseThrow());
    }

    @Test
    void oneReadsAndSignsFromTodayByKeyboard() {
        assertTrue(reads("Agreements to sign"));
        open(home.records().find(agreement).orElseThrow());
        assertTrue(reads("Agreed, not yet signed"));
        assertTrue(reads("Riverbend: signed here by Ben"));
        press("#do-read");
        assertTrue(reads("Riverbend grinds on Mondays."));
        assertTrue(reads(read(home).fingerprint()));
        assertTrue(reads("by Riverbend"), "one sees who proposed it");
        assertTrue(lookup("#do-sign").query().isDisabled(), "somebody signs, not nobody");
        fill("#sign-person", "Ana");
        keys(KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertTrue(signing().isCountersigned());
        assertTrue(reads("Hillside: signed here by Ana"));
        assertFalse(lookup("#do-sign").tryQuery().isPresent());
        keys(KeyCode.ESCAPE);
        assertTrue(reads("Countersigned: every party signed this very text in Entente."));
        go("today");
        assertFalse(reads("Agreements to sign"));
    }

    @Test
    void aNewerVersionThatComesInWhileOneReadsIsShownAndNotSignedUnread() throws Exception {
        open(home.records().find(agreement).orElseThrow());
        press("#do-read");
        fill("#sign-person", "Ana");
        at(riverbend).change(agreement, "Tuesdays suit us better");
        Communities.set(riverbend, agreement, "text", "Riverbend grinds on Tuesdays.");
        at(riverbend).propose(agreement, "");
        at(riverbend).consent(agreement, "meeting");
        communities.carry(riverbend, home);
        settle();
        assertTrue(reads("A newer version came in while you were reading."));
        assertTrue(reads("Riverbend grinds on Tuesdays."));
        assertFalse(reads("Riverbend grinds on Mondays."));
        press("#do-sign");
        assertEquals(List.of("Riverbend"), signing().missing(), "what stood on the screen is what was signed");
        keys(KeyCode.ESCAPE);
        assertTrue(reads("Version 1, another text, was signed by Riverbend."));
        press("#do-compare");
        assertTrue(
                lookup(node -> node instanceof javafx.scene.text.Text t && t.getText().equals("+Tuesdays+"))
                        .tryQuery()
                        .isPresent());
        assertTrue(
                lookup(node -> node instanceof javafx.scene.text.Text t && t.getText().equals("[Mondays]"))
                        .tryQuery()
                        .isPresent());
    }

    @Test
    void whatIsSignedIsOpenedToAChangeWithAReason() {
        open(home.records().find(agreement).orElseThrow());
        fill("#field-title", "Our mill");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertTrue(reads("Somebody has signed this text"));
        fill("#field-title", "The mill");
        press("#do-change");
        say("The name is wrong");
        interact(() -> answer("Change the signed text"));
        settle();
        assertFalse(at(home).dossier(agreement).isFrozen());
        fill("#field-title", "Our mill");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertEquals("Our mill", home.records().find(agreement).orElseThrow().title());
    }

    @Test
    void whatIsOwedIsNotedAsDoneAndNoticeIsGiven() {
        RecordId wood =
                Communities.add(
                        home,
                        home.records().find(agreement).orElseThrow().space(),
                        "agreement",
                        "title",
                        "Wood",
                        "status",
                        "active");
        Communities.add(
                home,
                home.records().find(wood).orElseThrow().space(),
                "obligation",
                "agreement",
                wood.text(),
                "order",
                "a",
                "what",
                "Two loads of oak",
                "due",
                "2026-01-31");
        open(home.records().find(wood).orElseThrow());
        press("#met-0");
        interact(() -> answer("Done"));
        settle();
        assertTrue(reads("100 % of what fell due was done"));
        press("#do-notice");
        interact(() -> answer("Give notice"));
        settle();
        assertTrue(reads("Notice was given."));
        assertTrue(reads("Each party did: Two loads of oak."));
        assertTrue(reads("Notice given, by Hillside."));
        press("#do-withdraw");
        interact(() -> answer("Take notice back"));
        settle();
        press("#do-end");
        Button end =
                lookup(node ->
                                node instanceof Button button
                                        && "End it together".equals(button.getText())
                                        && button.getStyleClass().contains("accent"))
                        .queryAs(Button.class);
        assertTrue(end.isDisabled(), "an end needs its reason");
        fill("#ask-reason", "Sold the wood");
        interact(end::fire);
        settle();
        assertEquals(
                Agreement.Status.TERMINATED,
                org.entente.areas.agreements.Standing.of(
                                at(home).dossier(wood), LocalDate.now(java.time.ZoneId.systemDefault()))
                        .status());
    }

    private void answer(String words) {
        lookup(node ->
                        node instanceof Button button
                                && words.equals(button.getText())
                                && button.getStyleClass().contains("accent"))
                .queryAs(Button.class)
                .fire();
    }

    @Test
    void aTemplateIsFilledInAndBecomesADraft() {
        interact(() -> shell.session().desk().navigator().create(kind("agreement")));
        settle();
        press("#choose-template");
        ComboBox<?> type = lookup("#template-type").queryAs(ComboBox.class);
        interact(() -> type.getSelectionModel().select(type.getItems().indexOf(Agreement.Type.LEASE)));
        settle();
        var blank =
                lookup(node -> "landlord".equals(node.getAccessibleText()))
                        .queryAs(javafx.scene.control.TextField.class);
        interact(() -> blank.setText("Kickapoo Valley Land Trust"));
        settle();
        assertTrue(reads("Kickapoo Valley Land Trust leases to [[tenant]]"));
        press("#template-start");
        assertEquals("Lease of [[land or building]]", all("agreement").getFirst().title());
        assertTrue(lookup(node -> node instanceof Labeled l && "Draft".equals(l.getText())).tryQuery().isPresent());
        press("#do-fill");
        assertFalse(lookup(node -> "landlord".equals(node.getAccessibleText())).tryQuery().isPresent());
        var left =
                lookup(node -> "land or building".equals(node.getAccessibleText()))
                        .queryAs(javafx.scene.control.TextField.class);
        assertTrue(left.isFocused(), "one types at once");
        interact(() -> left.setText("the north pasture"));
        press("#fill-save");
        assertEquals("Lease of the north pasture", all("agreement").getFirst().title());
    }
}
