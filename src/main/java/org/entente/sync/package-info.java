/// A community's data folder, and what passes between communities: founding and meeting, who lacks what, taking bundles
/// to a drive and bringing them in.
///
/// Start with [org.entente.sync.Home], the open data folder; then [org.entente.sync.Outgoing] and
/// [org.entente.sync.Incoming]. Nothing here shows anything: what a person must know is returned, or refused as a
/// [org.entente.record.Refusal].
@NullMarked
package org.entente.sync;

import org.jspecify.annotations.NullMarked;
