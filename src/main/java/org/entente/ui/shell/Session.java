package org.entente.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.entente.report.Reports;
import org.entente.store.Records;
import org.entente.sync.Home;
import org.entente.ui.kit.Desk;
import org.entente.ui.shell.sync.ExchangeDesk;

/// What the screens of an open window work with.
///
/// @param home     the open data folder
/// @param desk     what every screen works with
/// @param settings how the person likes the window
/// @param drives   folders to be treated as drives, besides those plugged in
/// @param reports  what can be printed
/// @param exchange the folder that another program carries
/// @param redress  to be called after a change of theme or text size
/// @param rebuild  to be called after a change of language: builds the window anew
/// @param reopen   to be called after this laptop was started anew or its folder claimed: opens the data folder again
public record Session(
        Home home,
        Desk desk,
        Settings settings,
        List<Path> drives,
        Reports<Records> reports,
        ExchangeDesk exchange,
        Runnable redress,
        Runnable rebuild,
        Runnable reopen) {}
