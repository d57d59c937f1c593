/// Screens for exchanging with other communities: drives, differences, communities.
@NullMarked
package org.entente.ui.shell.sync;

import org.jspecify.annotations.NullMarked;
