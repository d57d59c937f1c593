/// What a record is: kinds, fields, ids, spaces and edits.
///
/// This room knows no file, no database and no window, and depends on nothing else of ours. A kind is a Java
/// record marked [org.entente.record.RecordKind]; [org.entente.record.Kind] reads its components once and everything
/// else (table, form, list, search text, command line, bundle) follows from that reading. Start with
/// [org.entente.record.Kind], then [org.entente.record.Field] and [org.entente.record.Edit].
@NullMarked
package org.entente.record;

import org.jspecify.annotations.NullMarked;
