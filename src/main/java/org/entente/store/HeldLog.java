package org.entente.store;

import java.util.Optional;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.LogOrigin;
import org.entente.log.v1.Tip;

/// A log as held here.
///
/// @param origin     its space and device
/// @param head       the last entry that is held with all before it
/// @param checkpoint the newest one that vouches for entries held; absent for an own log never sent
public record HeldLog(LogOrigin origin, Tip head, Optional<Checkpoint> checkpoint) {}
