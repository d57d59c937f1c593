package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Item;
import org.entente.sync.Attachments;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Attaches a copy of a file to a record.
@Command(name = "attach")
final class Attach implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1", paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Item item = new Names(home).item(id);
            Attachments.Added added = new Attachments(home).add(item, file);
            Item attachment = home.records().find(added.id()).orElseThrow();
            talk.say(
                    added.save() == 0 ? "cli.attached-already" : "cli.attached",
                    attachment.title(),
                    item.title(),
                    attachment.id().handle());
            talk.result(
                    Map.of(
                            "id", added.id().text(),
                            "new", added.save() != 0,
                            "sha256", attachment.print("sha256"),
                            "size", attachment.values().getOrDefault("size", 0L),
                            "type", attachment.print("type")));
        }
        return Commands.DONE;
    }
}
