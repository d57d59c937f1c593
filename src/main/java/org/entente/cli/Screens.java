package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import org.entente.sync.Home;
import org.entente.ui.shell.Pictures;

/// The one place where a command touches the window's code, so that no other loads it.
final class Screens {
    private Screens() {}

    /// A PNG of every screen.
    static List<Path> pictures(Home home, Path folder) {
        return Pictures.write(home, folder);
    }
}
