package org.entente.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Erases fields of a record for good, here and everywhere it has gone to.
@Command(name = "erase")
final class Erase implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID", index = "0")
    String id = "";

    @Parameters(paramLabel = "FIELD", index = "1..*", arity = "1..*")
    List<String> fields = List.of();

    @Option(names = "--yes")
    boolean yes;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Item item = new Names(home).item(id);
            Set<String> names = new LinkedHashSet<>();
            fields.forEach(name -> names.add(item.kind().field(name).name()));
            if (!yes) {
                throw new Refusal(Problem.ERASING_NOT_CONFIRMED, String.join(", ", names), item.title());
            }
            home.store().erase(item, names);
            Item now = home.records().find(item.id()).orElseThrow();
            List<String> left = names.stream().filter(name -> now.values().get(name) != null).toList();
            if (left.size() < names.size()) {
                talk.say("cli.erased", now.title(), names.size() - left.size());
            }
            if (!left.isEmpty()) {
                talk.note("cli.erase-asked", String.join(", ", left));
            }
            talk.result(Map.of("asked", left, "erased", List.copyOf(now.erased()), "id", item.id().text()));
            return left.isEmpty() ? Commands.DONE : Commands.ATTENTION;
        }
    }
}
