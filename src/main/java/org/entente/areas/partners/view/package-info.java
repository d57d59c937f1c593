/// The screens of partners: the board by phase, a partner's card, quick entry of contacts, duplicates side by side.
///
/// Start with [org.entente.areas.partners.view.PartnersView], which says what the window is given. Rules and what is
/// worked out are in [org.entente.areas.partners].
@NullMarked
package org.entente.areas.partners.view;

import org.jspecify.annotations.NullMarked;
