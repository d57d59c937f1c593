/// The parts every screen is made of: background work, record table, record form, history, dialogs, notices, icons.
///
/// Knows kinds and the store, and no area and no screen: what a kind needs beyond its declaration is handed in
/// ([ChildEditors], [Wording], [ListOutlet]). Start reading at [Desk], then [RecordTable] and [RecordForm]. Everything here
/// belongs to the window's thread unless it says otherwise.
@NullMarked
package org.entente.ui.kit;

import org.jspecify.annotations.NullMarked;
