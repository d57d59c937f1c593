package org.entente.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Edit;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Change;
import org.entente.store.Space;
import org.jspecify.annotations.Nullable;

/// Enters again, as our own, what does not count because its laptop was declared lost or copied.
final class Again {
    private final Desk desk;

    /// @param desk what it works with
    Again(Desk desk) {
        this.desk = desk;
    }

    /// Enters one change again; where its record was never begun by anything that counts, all of the record as a new one.
    void enter(Change change) {
        desk.background()
                .run(() -> {
                    boolean begun = desk.records().find(change.record()).isPresent();
                    return desk.store().save(List.of(begun ? edit(change) : whole(change)), Map.of());
                })
                .onSuccess(save -> Undoing.saved(desk, save, desk.text().of("history.entered-again")));
    }

    private static Edit edit(Change change) {
        return new Edit(change.record(), change.kind(), new TreeMap<>(change.registers()));
    }

    private Edit whole(Change change) {
        Map<String, @Nullable Object> registers = new TreeMap<>();
        desk.records().history(change.record()).reversed().stream()
                .filter(one -> one.record().equals(change.record()))
                .forEach(one -> registers.putAll(one.registers()));
        return new Edit(desk.store().newId(space(desk, change)), change.kind(), registers);
    }

    /// The space of the log that holds an entry.
    ///
    /// @throws Refusal RECORD_UNKNOWN
    static SpaceId space(Desk desk, Change change) {
        String log = change.entry().substring(0, change.entry().indexOf('/'));
        return desk.records().spaces().stream()
                .map(Space::id)
                .filter(space -> desk.store().shelf().logs(space).stream().anyMatch(l -> l.id().equals(log)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, change.record().handle()));
    }
}
