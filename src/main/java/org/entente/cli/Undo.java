package org.entente.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Takes back the last save.
@Command(name = "undo")
final class Undo implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            home.store().undo(home.store().lastSave());
            talk.say("cli.undone");
            talk.result(Map.of("undone", true));
        }
        return Commands.DONE;
    }
}
