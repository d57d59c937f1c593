package org.entente.store;

import java.util.List;
import java.util.Map;
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
    /// Whether all that was in the bundle counts and nothing needs a person.
    public boolean isClean() {
        return conflicts == 0 && held == 0 && forked.isEmpty() && unfit == 0;
    }
}
