/// What communities lend one another: equipment, vehicles, places and skills. Kinds, rules, reports; no window toolkit (screens of its own are in `view`).
@NullMarked
package org.entente.areas.sharing;

import org.jspecify.annotations.NullMarked;
