package org.entente.areas.agreements.view;

import java.util.Map;
import java.util.function.Function;
import org.entente.ui.kit.AreaView;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.Desk;

/// What the area *agreements* adds to the window.
public final class AgreementsView implements AreaView {
    @Override
    public Map<String, Function<Desk, ChildEditor>> editors() {
        Function<Desk, ChildEditor> hidden = desk -> new HiddenRows();
        return Map.of("wording", hidden, "signature", hidden, "agreement-step", hidden, "fulfilment", hidden);
    }
}
