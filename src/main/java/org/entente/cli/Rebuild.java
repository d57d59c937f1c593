package org.entente.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes everything but the log anew from the log.
@Command(name = "rebuild")
final class Rebuild implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            home.store().rebuild();
            String state = home.store().shelf().stateDigest(null);
            talk.say("cli.rebuilt");
            talk.result(Map.of("state", state));
        }
        return Commands.DONE;
    }
}
