/// Other programs' formats, written and read: calendars, maps, tables. Knows records and words, no store and no screen: what it is given it turns into
/// text. Start with [org.entente.interchange.Calendar].
@NullMarked
package org.entente.interchange;

import org.jspecify.annotations.NullMarked;
