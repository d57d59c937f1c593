package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Brings in bundles and cards.
@Command(name = "import")
final class Import implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    List<Path> files = List.of();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Arriving arriving = new Arriving(home, talk);
            files.forEach(arriving::add);
            int[] status = new int[1];
            home.store().alone(arriving.size(), () -> status[0] = arriving.bringIn()); // no window reads beside
            talk.result(arriving.json());
            return status[0];
        }
    }
}
