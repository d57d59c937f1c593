/// The screens of exchange: drives with what can be taken and brought in, conflicts to review, and the communities we
/// know. Rules are in [org.entente.sync]; here it is only shown and asked for.
@NullMarked
package org.entente.ui.shell.sync;

import org.jspecify.annotations.NullMarked;
