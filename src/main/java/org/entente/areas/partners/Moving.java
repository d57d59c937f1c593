package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Edit;
import org.entente.store.Item;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// Moves a relationship to another phase. Never on the window's thread.
///
/// The phase, its day and its reason are written together even where one of them stays as it is: of two moves made apart
/// then all three come from the same one, everywhere.
public final class Moving {
    private Moving() {}

    /// Moves a partner.
    ///
    /// @param partner as it was looked at
    /// @param day     since when
    /// @param reason  why; may be empty where none is needed
    /// @return the save's number
    /// @throws org.entente.record.Refusal what [PhaseMove] needs, and as [Store#save]
    public static long move(Store store, Item partner, Phase to, LocalDate day, String reason) {
        Map<String, @Nullable Object> registers = new TreeMap<>();
        registers.put("phase", to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        registers.put("phase_since", day.toString());
        registers.put("phase_reason", reason.isBlank() ? null : reason.strip());
        Edit edit = new Edit(partner.id(), partner.kind().name(), registers);
        return store.save(List.of(edit), Map.of(partner.id(), partner.stamps()));
    }
}
