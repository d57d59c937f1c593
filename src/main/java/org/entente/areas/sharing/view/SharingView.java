package org.entente.areas.sharing.view;

import java.util.List;
import org.entente.ui.kit.AreaView;

/// What the area *sharing* adds to the window: its list.
public final class SharingView implements AreaView {
    @Override
    public List<Entry> screens() {
        return List.of(Entry.list("resource", "resources"));
    }
}
