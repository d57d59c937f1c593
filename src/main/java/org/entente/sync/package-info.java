/// A community's data folder, and what passes between communities: founding and meeting, who lacks what, taking bundles
/// to a drive and bringing them in.
///
/// Start with [org.entente.sync.Home], the open data folder; then [org.entente.sync.Outgoing] and
/// [org.entente.sync.Incoming]. A community's own laptops are in [org.entente.sync.Laptops] and
/// [org.entente.sync.Joining], what speaks for all of them in [org.entente.sync.RootKeys], networks in
/// [org.entente.sync.Networks], what is carried unopened in [org.entente.sync.Mail]. Photos and
/// files are in [org.entente.sync.Attachments]; their contents travel apart from the records
/// ([org.entente.sync.FilesOut], [org.entente.sync.FilesIn]). Nothing here shows anything: what a person must know is
/// returned, or refused as a [org.entente.record.Refusal].
@NullMarked
package org.entente.sync;

import org.jspecify.annotations.NullMarked;
