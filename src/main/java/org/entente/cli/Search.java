package org.entente.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Hit;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Finds records by words.
@Command(name = "search")
final class Search implements Callable<Integer> {
    private static final int MOST = 100;

    @Mixin Common common = new Common();

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    List<String> words = List.of();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            List<Hit> hits = home.records().search(String.join(" ", words), MOST);
            for (Hit hit : hits) {
                talk.line(
                        hit.id().handle()
                                + "  "
                                + talk.text().kind(hit.kind().name())
                                + ": "
                                + hit.title()
                                + "  |  "
                                + hit.excerpt());
            }
            talk.result(
                    hits.stream()
                            .map(hit ->
                                    Map.of(
                                            "id", hit.id().text(),
                                            "kind", hit.kind().name(),
                                            "title", hit.title(),
                                            "excerpt", hit.excerpt()))
                            .toList());
            talk.note("cli.count", hits.size());
        }
        return Commands.DONE;
    }
}
