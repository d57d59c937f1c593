/// This laptop and the others of our community: joining, declaring lost, starting anew; the recovery sheet, what speaks
/// for the community, and backups.
@NullMarked
package org.entente.ui.shell.laptops;

import org.jspecify.annotations.NullMarked;
