/// The areas of a community's work, one folder each, and the list of them.
///
/// An area contributes kinds, rules, reports, screens and what it has to say on Today through
/// [org.entente.areas.Area]. Adding one touches its folder and one line in [org.entente.areas.Areas].
@NullMarked
package org.entente.areas;

import org.jspecify.annotations.NullMarked;
