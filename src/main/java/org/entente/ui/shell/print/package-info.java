/// Paper: the preview of a report, and printing it.
@NullMarked
package org.entente.ui.shell.print;

import org.jspecify.annotations.NullMarked;
