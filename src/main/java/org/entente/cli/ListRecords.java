package org.entente.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.areas.Shown;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the records of a kind.
@Command(name = "list")
final class ListRecords implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "KIND")
    String kind = "";

    @Option(names = "--filter", paramLabel = "TEXT")
    String filter = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Kind<?> wanted = home.records().kinds().named(kind);
            List<Item> items = home.records().list(new Query(wanted, filter, null, false, 0, Integer.MAX_VALUE));
            if (talk.json()) {
                Names names = new Names(home);
                talk.result(items.stream().map(names::json).toList());
            } else {
                Shown shown = Shown.of(home.records(), talk.text(), items);
                items.forEach(item -> talk.line(line(item, shown)));
                talk.note("cli.count", items.size());
            }
        }
        return Commands.DONE;
    }

    private static String line(Item item, Shown shown) {
        String more =
                item.kind().fields().stream()
                        .filter(Field::listed)
                        .filter(field -> !field.title())
                        .map(field -> shown.value(item, field))
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.joining(" | "));
        return item.id().handle() + "  " + item.title() + (more.isEmpty() ? "" : "  |  " + more);
    }
}
