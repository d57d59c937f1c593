/// Photos and files in the window: the section in a record's form, and the screen that shows one of them large.
///
/// Start with [org.entente.ui.shell.files.FilesSection]. What is read, decoded and written is so off the window's thread;
/// a picture is made smaller while it is decoded, so that an old laptop can show a large one.
@NullMarked
package org.entente.ui.shell.files;

import org.jspecify.annotations.NullMarked;
