package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes what our card says of us.
@Command(name = "rename")
final class CardRename implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--place", paramLabel = "PLACE")
    @Nullable String place;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            String now = place == null ? home.store().trust().ours().place() : place;
            home.rename(name, now, Passphrase.read(passphrase));
            talk.say("cli.renamed", home.name());
            talk.result(Map.of("name", home.name(), "place", now));
        }
        return Commands.DONE;
    }
}
