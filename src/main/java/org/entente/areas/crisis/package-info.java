/// Whom to call when something happens, and in which order. Kinds, rules, reports; no window toolkit (screens of its own are in `view`).
@NullMarked
package org.entente.areas.crisis;

import org.jspecify.annotations.NullMarked;
