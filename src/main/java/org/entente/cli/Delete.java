package org.entente.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Hides a record.
@Command(name = "delete")
final class Delete implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID")
    String id = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Item item = new Names(home).item(id);
            if (item.deleted()) {
                talk.note("cli.already-deleted", item.title());
            } else {
                Saving saving = new Saving(home.store());
                saving.delete(item);
                saving.save();
                talk.say("cli.deleted", item.title());
            }
            talk.result(Map.of("id", item.id().text(), "deleted", true));
        }
        return Commands.DONE;
    }
}
