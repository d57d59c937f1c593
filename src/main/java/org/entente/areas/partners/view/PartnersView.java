package org.entente.areas.partners.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.ui.kit.AreaView;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.RecordTable;

/// What the area *partners* adds to the window.
public final class PartnersView implements AreaView {
    /// Enters a contact, from anywhere.
    static final KeyCombination CONTACT = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);

    @Override
    public List<Entry> screens() {
        return List.of(
                new Entry("partners-board", Icons.BOARD, text -> text.of("screen.partners-board"), BoardScreen::new),
                list("interaction"),
                list("project"),
                list("practice"));
    }

    private static Entry list(String kind) {
        return new Entry(
                "list:" + kind,
                Icons.ofKind(kind),
                text -> text.kinds(kind),
                desk -> new RecordTable(desk, desk.records().kinds().named(kind), Optional.empty()));
    }

    @Override
    public Map<String, Function<Desk, ChildEditor>> editors() {
        return Map.of("criterion", CriteriaEditor::new);
    }

    @Override
    public List<Node> actions(Desk desk, Kind<?> kind, RecordId record) {
        return kind.name().equals("partner") || kind.name().equals("person")
                ? List.of(
                        Icons.INTERACTION.button(
                                desk.text().of("contact.enter"), () -> new ContactEntry(desk).open(List.of(record))))
                : List.of();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts(Desk desk) {
        return Map.of(CONTACT, () -> new ContactEntry(desk).open(List.of()));
    }

    @Override
    public Map<String, BiConsumer<Desk, RecordId>> deeds() {
        return Map.of(
                "follow-up",
                FollowUps::done,
                "stale",
                (desk, partner) -> new ContactEntry(desk).open(List.of(partner)));
    }
}
