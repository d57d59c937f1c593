package org.entente.areas.crisis.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.ui.kit.AreaView;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.Desk;

/// What the area *crisis* adds to the window: call trees are drawn as trees.
public final class CrisisView implements AreaView {
    @Override
    public List<Entry> screens() {
        return List.of(Entry.list("crisis-contact", "crisis-contacts"), Entry.list("call-tree", "call-tree"));
    }

    @Override
    public Map<String, Function<Desk, ChildEditor>> editors() {
        return Map.of("call-node", CallTreeEditor::new);
    }
}
