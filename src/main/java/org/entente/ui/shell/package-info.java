/// The window: its frame and navigation, the list of screens ([Screens]), Today, settings, first start, pictures.
///
/// May know everything but the command line. Start reading at [Window] (what starts), then [Shell] (the frame).
/// Screens of more than a file have a folder here.
@NullMarked
package org.entente.ui.shell;

import org.jspecify.annotations.NullMarked;
