/// The exchange folder: a folder that another program carries (Syncthing, a network share, NNCP's file queue). Entente
/// leaves bundles there and takes those meant for it, unattended, by the same code that serves drives.
///
/// Start with [org.entente.sync.exchange.ExchangeFolder], one look at the folder; [org.entente.sync.exchange.Exchange]
/// looks again and again. Distribution is the other program's work: nothing here opens a connection, and of what lies in
/// the folder nothing is touched but our own bundles.
@NullMarked
package org.entente.sync.exchange;

import org.jspecify.annotations.NullMarked;
