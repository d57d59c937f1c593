package org.entente.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Meets a community by its card.
@Command(name = "import")
final class CardImport implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            CardVerify.show(home.meet(file), talk);
        }
        return Commands.DONE;
    }
}
