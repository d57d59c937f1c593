package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.partners.Merging;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says that two partners that look alike are two, and not to be asked about again.
@Command(name = "apart")
final class PartnerApart implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID")
    String one = "";

    @Parameters(index = "1", paramLabel = "OTHER")
    String other = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Names names = new Names(home);
            Item first = names.item(one);
            Item second = names.item(other);
            if (first.id().equals(second.id())) {
                throw new Refusal(Problem.MERGE_SAME);
            }
            new Merging(home.store()).keepApart(first, second, LocalDate.now(ZoneId.systemDefault()));
            talk.say("cli.partners-apart", first.title(), second.title());
            talk.result(Map.of("one", first.id().text(), "other", second.id().text()));
        }
        return Commands.DONE;
    }
}
