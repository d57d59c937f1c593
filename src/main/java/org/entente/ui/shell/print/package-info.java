/// The preview of printed reports: what is shown is what is printed. A list as it stands in
/// the window is a report too, [org.entente.areas.PrintedList]; its address says what the list shows.
@NullMarked
package org.entente.ui.shell.print;

import org.jspecify.annotations.NullMarked;
