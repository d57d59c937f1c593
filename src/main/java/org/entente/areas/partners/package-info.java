/// Who our partners are, the people we know there, how each relationship stands, and what we did together. Kinds, rules,
/// reports; no window toolkit (screens of its own are in `view`).
///
/// Start with [org.entente.areas.partners.Partner] and [org.entente.areas.partners.Interaction]. What a move from phase
/// to phase needs is in [org.entente.areas.partners.PhaseMove], held at every save by `PhaseRule`; what is worked out and
/// never stored in [org.entente.areas.partners.Standing]; all of one partner in [org.entente.areas.partners.Dossier];
/// those entered twice in [org.entente.areas.partners.Duplicates] and [org.entente.areas.partners.Merging]. Whoever reads
/// what names a partner asks [org.entente.areas.partners.Aliases] which one that is by now.
@NullMarked
package org.entente.areas.partners;

import org.jspecify.annotations.NullMarked;
