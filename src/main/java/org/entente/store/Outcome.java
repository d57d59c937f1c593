package org.entente.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.record.RecordId;

/// What bringing in a bundle did.
///
/// @param entries   changes that were new here
/// @param created   new records by kind
/// @param changed   records that were here before and changed, by kind
/// @param records   all of them
/// @param conflicts fields that people now have to look at and had not before
/// @param held      changes that wait for something that is not here yet
/// @param forked    communities, by id, of which a log contradicts what is held
/// @param unfit     changes that are kept without counting: not allowed, or not understood
public record Outcome(
        long entries,
        Map<String, Integer> created,
        Map<String, Integer> changed,
        List<RecordId> records,
        int conflicts,
        long held,
        List<String> forked,
        long unfit) {
    /// What two bundles did, one after the other.
    public Outcome plus(Outcome next) {
        Map<String, Integer> allCreated = new TreeMap<>(created);
        next.created.forEach((kind, count) -> allCreated.merge(kind, count, Integer::sum));
        Map<String, Integer> allChanged = new TreeMap<>(changed);
        next.changed.forEach((kind, count) -> allChanged.merge(kind, count, Integer::sum));
        return new Outcome(
                entries + next.entries,
                allCreated,
                allChanged,
                Stream.concat(records.stream(), next.records.stream()).distinct().toList(),
                conflicts + next.conflicts,
                held + next.held,
                Stream.concat(forked.stream(), next.forked.stream()).distinct().toList(),
                unfit + next.unfit);
    }

    /// Whether all that was in the bundle counts and nothing needs a person.
    public boolean isClean() {
        return conflicts == 0 && held == 0 && forked.isEmpty() && unfit == 0;
    }
}
