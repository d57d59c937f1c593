package org.entente.cli;

import java.nio.file.Path;
import org.entente.areas.Areas;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command has.
final class Common {
    @Spec(Spec.Target.MIXEE)
    @Nullable CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR")
    @Nullable Path home;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--language", paramLabel = "en|es")
    @Nullable String language; // read before parsing, by Commands

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    /// The command these options are of.
    CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("Not parsed yet");
        }
        return spec;
    }

    /// The data folder.
    Path folder() {
        return home == null ? Home.defaultFolder() : home;
    }

    /// Opens the data folder.
    Home open() {
        return Home.open(folder(), Areas.model());
    }

    /// To speak with.
    Talk talk() {
        var line = spec().commandLine();
        Root root = (Root) spec().root().userObject();
        return new Talk(line.getOut(), line.getErr(), root.text(), json);
    }
}
