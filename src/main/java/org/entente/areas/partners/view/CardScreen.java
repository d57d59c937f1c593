package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.entente.areas.partners.Distance;
import org.entente.areas.partners.Dossier;
import org.entente.areas.partners.PartnersArea;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/// A partner's card: how the relationship stands and what comes next, what is still to be done, whom we know there, their
/// relationships, and all that happened.
final class CardScreen extends LiveScreen {
    private final RecordId id;
    private final Label title = new Label();
    private final Label phase = new Label();
    private final MenuButton move = new MenuButton();
    private final Page page;
    private final Timeline timeline;
    private @Nullable Dossier dossier;

    CardScreen(Desk desk, RecordId id) {
        super(desk, desk.text().kind("partner"));
        this.id = id;
        timeline = new Timeline(desk);
        title.getStyleClass().add("screen-title");
        phase.getStyleClass().add("quiet");
        move.setText(text.of("card.move"));
        move.setId("card-move");
        move.setMinWidth(Region.USE_PREF_SIZE);
        Button contact = Icons.INTERACTION.labelled(text.of("contact.enter"), this::enter);
        contact.setId("card-contact");
        contact.getStyleClass().add("accent");
        contact.setMinWidth(Region.USE_PREF_SIZE);
        page =
                new Page(
                        "partner-card",
                        "cards",
                        List.of(back(), title, phase),
                        List.of(
                                Icons.PRINT.button(
                                        text.of("action.print"),
                                        () -> desk.navigator().screen("print:" + report().orElseThrow())),
                                Icons.HISTORY.button(
                                        text.of("action.history"), () -> desk.navigator().history(current())),
                                Icons.RECORD.button(text.of("card.edit"), () -> desk.navigator().open(current())),
                                move,
                                contact));
        fill(page.node());
    }

    private RecordId current() {
        Dossier now = dossier;
        return now == null ? id : now.standing().item().id();
    }

    private void enter() {
        new ContactEntry(desk).open(List.of(current()));
    }

    /// What is shown besides the dossier: values in words, and numbers to call.
    private record Read(
            Dossier dossier, Wording.Values words, Map<RecordId, List<String>> numbers, Optional<Distance> distance) {}

    @Override
    protected void load() {
        desk.background()
                .run(() -> {
                    Dossier found = Dossier.of(desk.records(), id, desk.today());
                    List<Item> items = new ArrayList<>(found.people());
                    items.add(found.standing().item());
                    Map<RecordId, List<String>> numbers = new LinkedHashMap<>();
                    items.forEach(one -> numbers.put(one.id(), PartnersArea.numbers(desk.records(), one.id())));
                    Optional<Distance> far = Distance.of(desk.records(), found.standing().item());
                    return new Read(found, desk.wording().over(items), numbers, far);
                })
                .onSuccess(this::show)
                .onRefusal(gone -> desk.navigator().back());
    }

    private void show(Read read) {
        Dossier now = read.dossier();
        dossier = now;
        Item item = now.standing().item();
        title.setText(item.title());
        Phase at = now.standing().partner().phase();
        phase.setText(at == null ? "" : PhaseWords.phase(text, at));
        offer(at);
        CardParts parts = new CardParts(desk, now);
        List<Node> cards = new ArrayList<>();
        cards.add(parts.standing());
        parts.followUps().ifPresent(cards::add);
        cards.add(parts.facts(read.words(), read.numbers().getOrDefault(item.id(), List.of()), read.distance()));
        parts.people(read.words(), read.numbers()).ifPresent(cards::add);
        cards.add(parts.ties());
        parts.others().ifPresent(cards::add);
        cards.add(timeline.show(now));
        page.show(cards);
    }

    private void offer(@Nullable Phase at) {
        move.getItems().clear();
        for (Phase to : Phase.values()) {
            if (to != at) {
                MenuItem item = new MenuItem(PhaseWords.phase(text, to));
                item.setMnemonicParsing(false);
                item.setOnAction(e -> {
                    Dossier now = dossier;
                    if (now != null) {
                        MoveQuestion.move(desk, now.standing(), to);
                    }
                });
                move.getItems().add(item);
            }
        }
    }

    @Override
    public String title() {
        return title.getText();
    }

    @Override
    public ObservableValue<String> titleValue() {
        Kind<?> kind = desk.records().kinds().named("partner");
        return title.textProperty().map(words -> words.isBlank() ? text.kind(kind.name()) : words);
    }

    @Override
    public Optional<String> report() {
        return Optional.of("partner-dossier:" + current());
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        Map<KeyCombination, Runnable> keys = new HashMap<>(super.shortcuts());
        keys.put(PartnersView.CONTACT, this::enter);
        keys.put(
                new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
                () -> desk.navigator().open(current()));
        return keys;
    }
}
