package org.entente.store;

import java.util.Optional;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.LogOrigin;

/// One chain of a log as held here: the log itself, a branch of it where it forked, or a part whose beginning is missing.
///
/// @param chain      its number in this store
/// @param origin     its log's space, community and device
/// @param first      seq of its first entry
/// @param head       its last entry
/// @param stray      whether its beginning is missing
/// @param checkpoint the newest one that vouches for entries held; absent for an own log never sent
public record HeldLog(
        int chain, LogOrigin origin, long first, Tip head, boolean stray, Optional<Checkpoint> checkpoint) {
    /// The log's id.
    public String id() {
        return head.log();
    }
}
