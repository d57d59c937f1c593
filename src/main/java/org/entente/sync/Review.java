package org.entente.sync;

import java.util.List;
import java.util.Map;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Conflict;
import org.entente.store.Item;
import org.jspecify.annotations.Nullable;

/// Settling what people have to look at. The choice is saved as a new entry that has seen every side, so it holds
/// everywhere it arrives. Safe on any thread.
public final class Review {
    private final Home home;

    /// @param home the open data folder
    public Review(Home home) {
        this.home = home;
    }

    /// A conflict by its id, or by the short name of its record where that has only one.
    ///
    /// @throws Refusal CONFLICT_UNKNOWN
    public Conflict find(String id) {
        List<Conflict> found =
                home.records().conflicts().stream()
                        .filter(c ->
                                c.id().equals(id)
                                        || c.record().text().equals(id)
                                        || c.record().handle().equals(id)
                                        || (c.record().handle() + "/" + c.register()).equals(id))
                        .toList();
        if (found.size() != 1) {
            throw new Refusal(Problem.CONFLICT_UNKNOWN, id);
        }
        return found.getFirst();
    }

    /// Keeps one of the sides.
    ///
    /// @param side counted from 0, as in [Conflict#sides]
    /// @throws Refusal CONFLICT_UNKNOWN for a side that there is not
    public void keep(Conflict conflict, int side) {
        if (side < 0 || side >= conflict.sides().size()) {
            throw new Refusal(Problem.CONFLICT_UNKNOWN, conflict.id() + " " + (side + 1));
        }
        save(conflict, conflict.sides().get(side).value());
    }

    /// Writes another value, as the log has it.
    public void write(Conflict conflict, @Nullable Object value) {
        save(conflict, value);
    }

    private void save(Conflict conflict, @Nullable Object value) {
        Item item =
                home.records()
                        .find(conflict.record())
                        .orElseThrow(() -> new Refusal(Problem.CONFLICT_UNKNOWN, conflict.id()));
        Map<String, @Nullable Object> register = new java.util.TreeMap<>();
        register.put(conflict.register(), value);
        home.store()
                .save(List.of(new Edit(item.id(), conflict.kind().name(), register)), Map.of(item.id(), item.stamps()));
    }
}
