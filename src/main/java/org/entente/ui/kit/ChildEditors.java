package org.entente.ui.kit;

import java.util.Map;
import java.util.function.Function;
import org.entente.record.Kind;

/// Which editor the rows of a kind get in the form of the record they belong to.
public final class ChildEditors {
    private final Map<String, Function<Desk, ChildEditor>> special;

    /// @param special by kind: editors other than the usual [RowsEditor]
    public ChildEditors(Map<String, Function<Desk, ChildEditor>> special) {
        this.special = Map.copyOf(special);
    }

    ChildEditor make(Desk desk, Kind<?> kind) {
        Function<Desk, ChildEditor> own = special.get(kind.name());
        return own == null ? new RowsEditor(desk, kind) : own.apply(desk);
    }
}
