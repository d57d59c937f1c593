/// Who our partners are and the people we know there. Kinds, rules, reports; no window toolkit (screens of its own are in `view`).
@NullMarked
package org.entente.areas.partners;

import org.jspecify.annotations.NullMarked;
