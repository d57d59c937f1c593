/// The SQLite file: the log's own tables, what is projected from them, search, history.
///
/// Only here `java.sql` is used. [org.entente.store.Store] opens the file and owns the one writing connection;
/// screens, reports and commands read through [org.entente.store.Records], which is safe on any thread but the
/// window's. The log tables are the truth; every other table can be dropped and is rebuilt by the same code that
/// keeps it up to date. Start with [org.entente.store.Records], then [org.entente.store.Store].
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
