/// The areas of a community's work, one folder each, and the list of them.
///
/// An area contributes kinds, rules, reports, screens, what it has to say on Today and what its lists show besides fields
/// ([org.entente.areas.Computed]) through [org.entente.areas.Area]. What a list shows is put together in
/// [org.entente.areas.ListColumns] for the window; with its filter and order it is an [org.entente.areas.ShownList], which
/// the table that is saved of it and the [org.entente.areas.PrintedList] read in the same way. Adding an area touches its folder and one line in [org.entente.areas.Areas].
@NullMarked
package org.entente.areas;

import org.jspecify.annotations.NullMarked;
