package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.log.Standing;
import org.entente.log.Tip;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Declares a laptop of ours lost or stolen.
@Command(name = "revoke")
final class DeviceRevoke implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--nothing-counts")
    boolean nothing;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Laptops laptops = new Laptops(home);
            Standing.Device device = laptops.find(name);
            List<Tip> cuts = nothing ? List.of() : laptops.heads(device);
            laptops.revoke(device, cuts, Passphrase.read(passphrase));
            talk.say(nothing ? "cli.revoked-all" : "cli.revoked", device.name());
            talk.note("cli.revoked-next");
            long counted = cuts.stream().mapToLong(Tip::seq).sum();
            talk.result(Map.of("counted", counted, "name", device.name(), "state", "REVOKED"));
        }
        return Commands.DONE;
    }
}
