package org.entente.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Widening;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets more people see a record.
@Command(name = "move")
final class Move implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--space", paramLabel = "SPACE", required = true)
    String space = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Item item = new Names(home).item(id);
            RecordId fresh = new Widening(home.store()).widen(item, home.space(space));
            talk.say("cli.moved", item.title(), fresh.handle());
            talk.result(Map.of("id", fresh.text()));
        }
        return Commands.DONE;
    }
}
