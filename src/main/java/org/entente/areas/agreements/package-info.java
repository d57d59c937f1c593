/// What we have agreed with partners, and who owes what by when. Kinds, rules, reports; no window toolkit (screens of its own are in `view`).
@NullMarked
package org.entente.areas.agreements;

import org.jspecify.annotations.NullMarked;
