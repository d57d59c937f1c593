package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sample.SampleNetwork;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Opens the sample network in a folder of its own.
@Command(name = "sample")
final class Sample implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--drive", paramLabel = "DIR")
    @Nullable Path drive;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Path folder = common.home == null ? Home.defaultFolder().resolveSibling("entente-sample") : common.home;
        Path into = drive == null ? folder.resolve("drive") : drive;
        SampleNetwork.open(folder, into, LocalDate.now(ZoneId.systemDefault()));
        talk.say("cli.sample", folder.toString(), into.toString());
        talk.result(Map.of("home", folder.toString(), "drive", into.toString()));
        return Commands.DONE;
    }
}
