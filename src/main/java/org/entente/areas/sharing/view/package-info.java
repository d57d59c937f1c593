/// Screens of sharing: so far its list.
@NullMarked
package org.entente.areas.sharing.view;

import org.jspecify.annotations.NullMarked;
