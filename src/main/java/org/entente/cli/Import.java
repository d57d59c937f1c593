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
            int status = arriving.bringIn();
            talk.result(arriving.json());
            return status;
        }
    }
}
