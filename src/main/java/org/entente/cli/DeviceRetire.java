package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.log.Standing;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Declares a laptop of ours out of use.
@Command(name = "retire")
final class DeviceRetire implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Laptops laptops = new Laptops(home);
            Standing.Device device = laptops.find(name);
            laptops.retire(device, Passphrase.read(passphrase));
            talk.say("cli.retired", device.name());
            talk.result(Map.of("name", device.name(), "state", "RETIRED"));
        }
        return Commands.DONE;
    }
}
