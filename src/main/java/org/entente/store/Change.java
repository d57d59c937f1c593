package org.entente.store;

import java.time.Instant;
import java.util.Map;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// One entry in a record's history.
///
/// @param entry     the entry: `log id/seq`
/// @param record    what was changed: the record itself or one of its rows
/// @param kind      that record's kind by name
/// @param community who changed it, by id
/// @param device    from which laptop: the device's name, or its key where no card names it
/// @param time      when, by that laptop's clock, which may be wrong
/// @param created   whether it is the record's first entry
/// @param registers what was set
/// @param looked    false while it waits for something that it had seen and that is not here
/// @param mark      why it does not count, or with which mark; null for most
public record Change(
        String entry,
        RecordId record,
        String kind,
        String community,
        String device,
        Instant time,
        boolean created,
        Map<String, @Nullable Object> registers,
        boolean looked,
        @Nullable Unfit mark) {
    /// Whether it counts.
    public boolean applies() {
        return looked && (mark == null || mark.counts());
    }
}
