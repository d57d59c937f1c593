package org.entente.areas.partners.view;

import java.util.ArrayList;
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
import org.entente.ui.kit.FileIntake;
import org.entente.ui.kit.FormSection;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// What the area *partners* adds to the window.
public final class PartnersView implements AreaView {
    /// Enters a contact, from anywhere.
    static final KeyCombination CONTACT = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);

    private static final String CARD = "partner-card:";

    static final String COMPARE = "partners-compare:";

    @Override
    public List<Entry> screens() {
        return List.of(
                Entry.list("partner", "partner-directory", new FileIntake("intake.choose-list", IntakeScreen::open)),
                Entry.screen("partners-board", Icons.BOARD, BoardScreen::new),
                Entry.screen("partners-map", Icons.MAP, MapScreen::new),
                Entry.list("person"),
                Entry.list("interaction"),
                Entry.list("project"),
                Entry.list("practice"),
                Entry.screen("partners-duplicates", Icons.DUPLICATE, DuplicatesScreen::new));
    }

    @Override
    public Optional<Screen> make(Desk desk, String address) {
        if (address.startsWith(CARD)) {
            return Optional.of(new CardScreen(desk, new RecordId(address.substring(CARD.length()))));
        } else if (address.startsWith(COMPARE)) {
            String[] ids = address.substring(COMPARE.length()).split(":", 2);
            return Optional.of(new CompareScreen(desk, new RecordId(ids[0]), new RecordId(ids[1])));
        } else if (address.startsWith(IntakeScreen.ADDRESS)) {
            return Optional.of(new IntakeScreen(desk, address.substring(IntakeScreen.ADDRESS.length())));
        }
        return Optional.empty();
    }

    @Override
    public Map<String, Function<Desk, ChildEditor>> editors() {
        return Map.of("criterion", CriteriaEditor::new);
    }

    @Override
    public List<FormSection> sections(Desk desk, Kind<?> kind, @Nullable RecordId record) {
        return kind.name().equals("partner") ? List.of(new LikeSection(desk, record)) : List.of();
    }

    @Override
    public List<Node> actions(Desk desk, Kind<?> kind, RecordId record) {
        List<Node> actions = new ArrayList<>();
        if (kind.name().equals("partner")) {
            actions.add(
                    Icons.CARD.button(desk.text().of("card.open-it"), () -> desk.navigator().screen(CARD + record)));
        }
        if (kind.name().equals("partner") || kind.name().equals("person")) {
            actions.add(
                    Icons.INTERACTION.button(
                            desk.text().of("contact.enter"), () -> new ContactEntry(desk).open(List.of(record))));
        }
        return actions;
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
