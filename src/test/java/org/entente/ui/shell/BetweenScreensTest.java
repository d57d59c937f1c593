package org.entente.ui.shell;

import static org.entente.ui.shell.Scenes.on;
import static org.entente.ui.shell.Scenes.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import org.entente.log.Card;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Forged;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Laptops;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.junit.jupiter.api.Test;

/// Erasing, networks and what stands between communities, in a window on real data folders.
class BetweenScreensTest extends HillsideWindow {
    @Test
    void aFieldIsErasedForGood() throws Exception {
        RecordId contact =
                Communities.add(
                        hillside, space, "crisis-contact", "name", "Ana", "area", "East", "branch", "Operations");
        open();
        go("record:crisis-contact:" + contact);
        on(() ->
                shell.root().lookupAll(".button").stream()
                        .filter(b -> "Erase for good…".equals(b.getAccessibleText()))
                        .map(javafx.scene.control.Button.class::cast)
                        .peek(javafx.scene.control.Button::fire)
                        .count());
        scenes.says("Erase parts of “Ana” for good?");
        var area = (CheckBox) scenes.ready("#erase-area");
        on(() -> {
            area.setSelected(true);
            return area;
        });
        scenes.picture("erase");
        scenes.answer("Erase for good");
        until(() -> hillside.records().find(contact).orElseThrow().erased().equals(Set.of("area")));
        scenes.says("Erased for good.");
        scenes.picture("form-erased");
        go("list:crisis-contact");
        scenes.says("erased");
    }

    @Test
    void aNeighboursWishToEraseIsAcceptedOrLeft() throws Exception {
        RecordId contact =
                Communities.add(
                        hillside, space, "crisis-contact", "name", "Ana", "area", "East", "branch", "Operations");
        communities.carry(hillside, riverbend);
        riverbend.store().erase(riverbend.records().find(contact).orElseThrow(), Set.of("area"));
        communities.carry(riverbend, hillside);
        open();
        go("today");
        scenes.says("Riverbend asks you to erase part of “Ana”");
        go("matters");
        scenes.press("#accept-erasure");
        assertTrue(((CheckBox) scenes.ready("#erase-area")).isSelected());
        scenes.answer("Cancel");
        scenes.press("#leave");
        scenes.says("Left as they are");
        scenes.picture("matters-left");
        assertEquals("East", Communities.value(hillside, contact, "area"));
        go("today");
        scenes.saysNoMore("asks you to erase");
        go("matters");
        scenes.press("#take-up");
        scenes.press("#accept-erasure");
        scenes.answer("Erase for good");
        until(() -> Communities.value(hillside, contact, "area") == null);
        assertTrue(hillside.store().status().requests().isEmpty());
    }

    @Test
    void whatWaitsForSomethingLostCountsOnceItIsGivenUp() throws Exception {
        SpaceId rivers = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend"))).id();
        communities.carry(hillside, riverbend);
        RecordId plough = Communities.add(riverbend, rivers, "resource", "name", "Plough");
        communities.carry(riverbend, hillside);
        Home lost = communities.second(riverbend, "Riverbend 2");
        Communities.add(lost, rivers, "resource", "name", "Winch");
        communities.carryOurs(lost, riverbend);
        Communities.set(riverbend, plough, "site", "Yard");
        Path whole = communities.take(riverbend, hillside, new Outgoing.Wish(true, false));
        hillside.store().trust().add(riverbend.store().trust().ours());
        Path without = Forged.without(whole, lost.store().device().text(), riverbend);
        new Incoming(hillside).bringIn(without, Progress.NONE);
        assertNull(Communities.value(hillside, plough, "site"));
        open();
        go("matters");
        scenes.says("waits for something that is not here");
        scenes.picture("matters-waiting");
        scenes.press("#give-up");
        scenes.says("Give up as lost what changes by Riverbend wait for?");
        scenes.picture("give-up");
        scenes.answer("Give it up");
        until(() -> "Yard".equals(Communities.value(hillside, plough, "site")));
        scenes.says("One change by Riverbend counts now.");
        scenes.saysNoMore("waits for something that is not here");
    }

    @Test
    void howThingsStandIsToldOnTodayOnTheScreenAndAboveEveryScreen() throws Exception {
        Card card = riverbend.store().trust().ours();
        Statement forged =
                Statement.sign(SigningKey.random(), card.community(), 9, Statement.name("Riverbend Two", ""));
        hillside.store().trust().add(new Card(card.community(), List.of(forged)));
        Path copied = communities.copy(north);
        north = communities.reopen(north);
        Laptops.claim(copied);
        try (Home copy = Home.open(copied, communities.model)) {
            Communities.set(copy, tractor, "site", "Copy");
            Communities.set(north, tractor, "site", "North Barn");
            communities.carryOurs(north, hillside);
            communities.carryOurs(copy, hillside);
        }
        communities.found("Oak Savanna");
        RecordId drill = Communities.add(riverbend, space, "resource", "name", "Seed drill");
        communities.carry(riverbend, hillside);
        open();
        go("today");
        scenes.says("Somebody spoke in the name of Riverbend who may not");
        scenes.picture("today-between");
        go("matters");
        scenes.says("The laptop North of ours is on two computers");
        scenes.says("Oak Savanna is not verified in person yet");
        scenes.picture("matters");
        go("list:resource");
        scenes.picture("list-unverified");
        go("record:resource:" + drill);
        scenes.says("Riverbend owns this record and is not yet verified in person");
        scenes.picture("form-unverified");
        go("history:" + drill);
        scenes.says("From a community not yet verified in person");
        for (String look : List.of("es", "dark")) {
            settings.remember("language", look.equals("es") ? "es" : "en");
            settings.remember("theme", look.equals("dark") ? "DARK" : "LIGHT");
            open();
            for (String screen : List.of("matters", "settings", "laptops")) {
                go(screen);
                scenes.picture(screen + "-" + look);
            }
            scenes.press("#change-root");
            scenes.ready("#root-alarm");
            scenes.picture("change-root-" + look);
        }
        assertNull(Communities.value(hillside, tractor, "keeper"));
    }

    @Test
    void membersAreTakenIntoANetworkAndRemovedByWhoeverAdministersIt() throws Exception {
        Home oak = communities.found("Oak Savanna");
        SpaceId rivers = hillside.createNetwork("Rivers", List.of(hillside.contact("Riverbend"))).id();
        communities.carry(hillside, riverbend);
        open();
        go("communities");
        scenes.picture("communities-network");
        scenes.press("#network-take");
        scenes.says("Take a community into Rivers");
        scenes.answer("Take it in");
        until(() -> hillside.records().space(rivers).orElseThrow().members().contains(oak.store().us()));
        scenes.press("#remove-Riverbend");
        scenes.says("What Riverbend wrote so far stays and counts");
        scenes.answer("Remove Riverbend");
        until(() -> !hillside.records().space(rivers).orElseThrow().members().contains(riverbend.store().us()));
        settle();
        assertEquals(
                Set.of(),
                new org.entente.sync.Networks(riverbend)
                        .administrators(rivers).stream()
                                .filter(id -> id.equals(riverbend.store().us()))
                                .collect(java.util.stream.Collectors.toSet()));
    }
}
