package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.partners.Duplicates;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists partners that may have been entered twice.
@Command(name = "duplicates")
final class PartnerDuplicates implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            List<@Nullable Object> result = new ArrayList<>();
            List<Duplicates.Pair> pairs = Duplicates.all(home.records());
            for (Duplicates.Pair pair : pairs) {
                long percent = Math.round(pair.score().value() * 100);
                talk.say(
                        "cli.duplicate",
                        pair.one().id().handle(),
                        pair.one().title(),
                        pair.other().id().handle(),
                        pair.other().title(),
                        percent);
                result.add(
                        Map.of("one", pair.one().id().text(), "other", pair.other().id().text(), "percent", percent));
            }
            if (pairs.isEmpty()) {
                talk.say("duplicates.none");
            }
            talk.result(result);
        }
        return Commands.DONE;
    }
}
