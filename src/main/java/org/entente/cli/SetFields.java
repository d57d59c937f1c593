package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes fields of a record.
@Command(name = "set")
final class SetFields implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FIELD=VALUE")
    List<String> fields = List.of();

    @Option(names = "--from", paramLabel = "FILE")
    @Nullable Path from;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Names names = new Names(home);
            Item item = names.item(id);
            Typed typed = new Typed(item.kind(), names, item.values());
            if (from != null) {
                typed.read(from);
            }
            typed.read(fields, common.spec().commandLine(), talk);
            typed.requireKept();
            Saving saving = new Saving(home.store());
            saving.change(item, typed.values());
            if (saving.isEmpty()) {
                talk.note("cli.same");
            } else {
                saving.save();
                talk.say("cli.changed", item.title());
            }
            talk.result(names.json(home.records().find(item.id()).orElseThrow()));
        }
        return Commands.DONE;
    }
}
