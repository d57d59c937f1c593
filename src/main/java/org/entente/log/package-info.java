/// Signed, hash-chained logs: what one device wrote in one space, and the cards that say who it is.
///
/// Here are keys, hashes, canonical JSON and cards; what an entry, a checkpoint and a receipt look like byte by byte is
/// in [org.entente.log.v1], one package a format version. No files and no database. Start with
/// [org.entente.log.Canonical], then [org.entente.log.v1.Entry].
@NullMarked
package org.entente.log;

import org.jspecify.annotations.NullMarked;
