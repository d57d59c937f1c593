package org.entente.areas.agreements.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.areas.agreements.Agreement;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.ui.kit.AreaView;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FormSection;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// What the area *agreements* adds to the window.
public final class AgreementsView implements AreaView {
    @Override
    public List<Entry> screens() {
        return List.of(Entry.list("agreement", "agreements"), Entry.screen(DueScreen.ID, Icons.DAY, DueScreen::new));
    }

    @Override
    public Map<String, Function<Desk, ChildEditor>> editors() {
        Function<Desk, ChildEditor> hidden = desk -> new HiddenRows();
        return Map.of("wording", hidden, "signature", hidden, "agreement-step", hidden, "fulfilment", hidden);
    }

    @Override
    public List<FormSection> sections(Desk desk, Kind<?> kind, @Nullable RecordId record) {
        return kind.type() != Agreement.class
                ? List.of()
                : List.of(record == null ? new TemplateSection(desk) : new StandingSection(desk, record));
    }

    @Override
    public Optional<Screen> make(Desk desk, String address) {
        String[] parts = address.split(":", 2);
        return switch (parts[0]) {
            case "agreement-text" -> Optional.of(new TextScreen(desk, new RecordId(parts[1])));
            case "agreement-compare" -> Optional.of(new CompareScreen(desk, new RecordId(parts[1])));
            case "agreement-fill" -> Optional.of(new FillScreen(desk, new RecordId(parts[1])));
            case "agreement-template" -> Optional.of(new TemplateScreen(desk));
            default -> Optional.empty();
        };
    }
}
