package org.entente.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says that this data folder was moved and is no copy.
@Command(name = "claim")
final class DeviceClaim implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            boolean moved = home.isMoved();
            if (moved) {
                Laptops.claim(home.folder());
            }
            talk.say(moved ? "cli.claimed" : "cli.not-moved", home.folder().toString());
            talk.result(Map.of("moved", moved));
        }
        return Commands.DONE;
    }
}
