package org.entente.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.log.Standing;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.entente.sync.RootKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Changes what speaks for our community.
@Command(name = "change")
final class RootChange implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--keep", paramLabel = "NAME", split = ",", arity = "1..*")
    List<String> keep = List.of();

    @Option(names = "--alarm")
    boolean alarm;

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Option(names = "--new-passphrase-file", paramLabel = "FILE")
    @Nullable Path next;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        if (!alarm && !keep.isEmpty()) {
            throw new ParameterException(common.spec().commandLine(), talk.text().of("cli.keep-in-alarm"));
        }
        char[] before = Passphrase.read(passphrase);
        char[] after = Passphrase.read(next);
        try (Home home = common.open()) {
            Laptops laptops = new Laptops(home);
            Set<Standing.Device> kept = new LinkedHashSet<>();
            laptops.all().stream().filter(d -> d.isLive() && (!alarm || laptops.isThis(d))).forEach(kept::add);
            keep.forEach(name -> kept.add(laptops.find(name.strip())));
            new RootKeys(home).succeed(List.copyOf(kept), before, after);
            List<String> names = kept.stream().map(Standing.Device::name).toList();
            talk.say("cli.root-changed", home.name(), String.join(", ", names));
            talk.note("cli.root-next");
            if (after == null) {
                talk.note("cli.unprotected");
            }
            talk.result(Map.of("kept", names));
        }
        return Commands.DONE;
    }
}
