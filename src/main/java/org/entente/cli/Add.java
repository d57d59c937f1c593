package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a record, or a row of one.
@Command(name = "add")
final class Add implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "KIND")
    String kind = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FIELD=VALUE")
    List<String> fields = List.of();

    @Option(names = "--from", paramLabel = "FILE")
    @Nullable Path from;

    @Option(names = "--space", paramLabel = "ours|pair:NAME|network:NAME")
    String space = "ours";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Kind<?> wanted = home.records().kinds().named(kind);
            Names names = new Names(home);
            Typed typed = new Typed(wanted, names, Map.of());
            if (from != null) {
                typed.read(from);
            }
            typed.read(fields, common.spec().commandLine(), talk);
            typed.requireAll();
            SpaceId into = wanted.parent().isPresent() ? asRow(home, wanted, typed) : home.space(space).id();
            Saving saving = new Saving(home.store());
            RecordId id = saving.newId(into);
            saving.create(id, wanted, into, typed.values());
            saving.save();
            Item item = home.records().find(id).orElseThrow();
            talk.say("cli.added", talk.text().kind(kind), item.title(), id.handle());
            talk.result(names.json(item));
        }
        return Commands.DONE;
    }

    /// Puts a row at the end of its record, in whose space it lives.
    private static SpaceId asRow(Home home, Kind<?> kind, Typed typed) {
        Field parent = kind.parent().orElseThrow();
        RecordId owner = new RecordId(String.valueOf(typed.values().get(parent.name())));
        Item item = home.records().find(owner).orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, owner.handle()));
        List<Item> rows = home.records().children(owner, kind);
        String last = rows.isEmpty() ? "" : rows.getLast().print("order");
        typed.values().putIfAbsent("order", OrderKey.after(last.isEmpty() ? null : last));
        return item.space();
    }
}
