/// The preview of printed reports: what is shown is what is printed.
@NullMarked
package org.entente.ui.shell.print;

import org.jspecify.annotations.NullMarked;
