/// The SQLite file: the log's own tables, what is projected from them, search, history.
///
/// Only here `java.sql` is used. [org.entente.store.Store] opens the file and owns the one writing connection;
/// screens, reports and commands read through [org.entente.store.Records], which is safe on any thread but the
/// window's. The log tables are the truth; every other table can be dropped and is rebuilt by the same code that
/// keeps it up to date. Start with [org.entente.store.Records], then [org.entente.store.Store].
///
/// On the reading side `ItemReading` makes items of rows, with what is kept privately beside them, and `Finding` finds them:
/// those of one kind in an order, or those of all kinds by their words. What most records have, `Skimming` finds without
/// the index of words.
///
/// Holding and counting are two things. `Joining` finds the chain on which entries go on and keeps branches of a log that
/// forked, `Advance` applies entries whose past is here, `Projector` judges each by what it had seen and builds records,
/// `Verdicts` says how far each chain counts by revocations and forks, `Memberships` and `Roll` who may write in a network,
/// `Erasures` what was erased. Where one of these changes its mind, the records concerned are built anew by the same code,
/// so that the order in which things came never matters. `Privacy` is asked last before an edit of ours is written.
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
