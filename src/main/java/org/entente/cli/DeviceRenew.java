package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Starts this laptop anew, as another one of our community.
@Command(name = "renew")
final class DeviceRenew implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            new Laptops(home).renew(name, Passphrase.read(passphrase));
        }
        talk.say("cli.renewed", name.strip());
        talk.result(Map.of("name", name.strip()));
        return Commands.DONE;
    }
}
