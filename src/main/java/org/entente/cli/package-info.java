/// The command line: each command a small class that asks the rooms below and says what came of it.
///
/// Results go to standard output, everything else to standard error. Exit status: 0 done, 1 refused, 2 wrong use, 3 done
/// but something is held or conflicting. Start with [org.entente.cli.Commands], then [org.entente.cli.Common].
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
