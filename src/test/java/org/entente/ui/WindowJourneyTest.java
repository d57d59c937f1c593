package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.entente.areas.crisis.CallPlan;
import org.entente.areas.partners.Mapped;
import org.entente.geo.Point;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.FirstStart;
import org.entente.ui.shell.Settings;
import org.entente.ui.shell.print.PagesViews;
import org.junit.jupiter.api.Test;

class WindowJourneyTest extends Journey {
    private Item make(String kind, Map<String, Object> values) {
        Saving saving = new Saving(home.store());
        SpaceId ours = home.space("ours").id();
        saving.create(saving.newId(ours), kind(kind), ours, Map.copyOf(values));
        saving.save();
        settle();
        return all(kind).getLast();
    }

    @Test
    void searchOpensARecordFromAnywhere() {
        make("partner", Map.of("name", "Kickapoo River Watch"));
        go("settings");
        keys(KeyCode.CONTROL, KeyCode.K);
        say("kickapoo riv");
        keys(KeyCode.ENTER);
        assertEquals("Kickapoo River Watch", lookup("#field-name").queryAs(TextField.class).getText());
        keys(KeyCode.ALT, KeyCode.LEFT);
        assertTrue(lookup("#settings").tryQuery().isPresent());
        keys(KeyCode.ALT, KeyCode.RIGHT);
        assertTrue(lookup("#form-partner").tryQuery().isPresent());
    }

    @Test
    void searchFindsScreensToo() {
        keys(KeyCode.CONTROL, KeyCode.K);
        say("settin");
        keys(KeyCode.ENTER);
        assertTrue(lookup("#settings").tryQuery().isPresent());
    }

    @Test
    void searchFindsWhatCanBePrinted() {
        make("partner", Map.of("name", "Riverbend", "notes", "They are not in the directory of the county."));
        keys(KeyCode.CONTROL, KeyCode.K);
        say("partner dir");
        keys(KeyCode.ENTER);
        assertTrue(reads("Partner directory"));
        assertTrue(lookup(".page").tryQuery().isPresent());
    }

    @Test
    void aScreenCalledSoComesBeforeRecordsThatMentionIt() {
        make("partner", Map.of("name", "Mill Creek", "notes", "Ask them about the settings of the pump."));
        keys(KeyCode.CONTROL, KeyCode.K);
        say("settings");
        keys(KeyCode.ENTER);
        assertTrue(lookup("#settings").tryQuery().isPresent());
    }

    @Test
    void aCallTreeIsMadeAndRearrangedByKeyboard() {
        interact(() -> shell.session().desk().navigator().create(kind("call-tree")));
        settle();
        fill("#field-title", "Flood");
        press("#add-call-node");
        say("Ruth");
        keys(KeyCode.ENTER);
        say("Anders");
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        say("Ezra");
        keys(KeyCode.ENTER);
        say("Greta");
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        keys(KeyCode.CONTROL, KeyCode.S);
        Item tree = all("call-tree").getFirst();
        List<String> outline = new ArrayList<>();
        CallPlan.of(home.records(), tree).everybody().forEach(call -> outline.add(call.node().name()));
        assertEquals(List.of("Ruth", "Anders", "Greta", "Ezra"), outline);
        assertEquals(1, CallPlan.of(home.records(), tree).calls().size());
    }

    @Test
    void historySaysWhatChangedAndTakesItBack() {
        Item partner = make("partner", Map.of("name", "Riverbend"));
        Saving saving = new Saving(home.store());
        saving.change(partner, Map.of("phase", "formal-partnership"));
        saving.save();
        interact(() -> shell.session().desk().navigator().history(partner.id()));
        settle();
        assertTrue(
                lookup(node -> node instanceof Text t && t.getText().contains("Formal partnership"))
                        .tryQuery()
                        .isPresent());
        interact(() ->
                lookup(".history-card").queryAll().stream()
                        .findFirst()
                        .map(card -> card.lookup(".button"))
                        .ifPresent(button -> ((ButtonBase) button).fire()));
        settle();
        assertFalse(all("partner").getFirst().values().containsKey("phase"));
    }

    @Test
    void todaySaysWhatNeedsSomebodyAndLeadsThere() {
        make("crisis-contact", Map.of("name", "Fire station", "verified_on", "2020-01-01"));
        go("today");
        assertTrue(reads("Crisis numbers to try again"));
        press(".today-row");
        assertTrue(lookup("#form-crisis-contact").tryQuery().isPresent());
    }

    @Test
    void theThemeCanBeDark() {
        go("settings");
        press("#theme-DARK");
        assertTrue(shell.root().getStyleClass().contains("dark"));
        assertEquals(Settings.Theme.DARK, settings.theme());
        press("#theme-LIGHT");
        assertTrue(shell.root().getStyleClass().contains("light"));
    }

    @Test
    void noButtonIsClippedAtTwiceTheTextSizeInASmallWindow() {
        make("partner", Map.of("name", "Kickapoo River Watch"));
        interact(() -> {
            stage.setWidth(1000);
            stage.setHeight(700);
        });
        go("settings");
        press("#size-200");
        for (String screen : List.of("today", "list:partner", "list:call-tree", "settings", "new:partner")) {
            go(screen);
            List<String> clipped = new ArrayList<>();
            interact(() ->
                    lookup(node -> node instanceof ButtonBase b && b.isVisible())
                            .queryAll()
                            .forEach(node -> {
                                if (isClipped((ButtonBase) node)) {
                                    clipped.add(((ButtonBase) node).getText());
                                }
                            }));
            assertEquals(List.of(), clipped, screen);
        }
    }

    private static boolean isClipped(ButtonBase button) {
        Scene scene = button.getScene();
        if (scene == null
                || button.getText() == null
                || button.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
            return false;
        }
        for (Node child : button.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.getText().endsWith("...") && !button.getText().endsWith("...")) {
                return true;
            }
        }
        return button.localToScene(button.getBoundsInLocal()).getMaxX() > scene.getWidth() + 1;
    }

    @Test
    void theFirstStartFoundsACommunity() {
        Path fresh = folder.resolve("fresh");
        AtomicReference<Home> founded = new AtomicReference<>();
        AtomicReference<FirstStart> first = new AtomicReference<>();
        interact(() -> {
            first.set(new FirstStart(fresh, settings, founded::set, null, (Locale language) -> {}));
            stage.setScene(new Scene(first.get().root(), 1000, 900));
        });
        press("#found");
        assertTrue(reads("Your community needs a name"));
        fill("#community-name", "Oak Savanna");
        fill("#community-place", "Viroqua");
        fill("#passphrase", "river oak tractor moon");
        fill("#passphrase-again", "river oak tractor sun");
        press("#found");
        assertTrue(reads("The two passphrases are not the same"));
        fill("#passphrase-again", "river oak tractor moon");
        press("#found");
        await("the community", () -> founded.get() != null);
        try (Home oak = founded.get()) {
            assertEquals("Oak Savanna", oak.name());
            assertFalse(oak.isRootKeyUnprotected());
            Mapped.Home ours = Mapped.home(oak.records()).orElseThrow();
            assertEquals("Viroqua", ours.name());
            assertTrue(ours.point().distance(new Point(43.557, -90.889)) < 5, "distances are counted from there");
        }
    }

    @Test
    void aPageThatCannotBeDrawnLeavesTheOthers() {
        Page page = new Page("pages", "pages", List.of(), List.of());
        List<Integer> drawn = new CopyOnWriteArrayList<>();
        interact(() -> {
            stage.getScene().setRoot((Parent) page.node());
            PagesViews.showThree(shell.session().desk(), page, drawn);
        });
        await("the third page", () -> drawn.contains(2));
        settle();
        assertEquals(List.of(0, 1, 2), drawn.stream().sorted().toList(), "each once");
        String said = shell.session().desk().text().of("files.cannot-show");
        assertEquals(3, lookup(node -> node instanceof Labeled one && said.equals(one.getText())).queryAll().size());
    }
}
