package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.areas.partners.Splitting;
import org.entente.store.Item;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes two partners again of one that was merged.
@Command(name = "split")
final class PartnerSplit implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "MERGE")
    String merge = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Names names = new Names(home);
            Item item = names.item(merge);
            new Splitting(home.store()).split(item.id());
            talk.say("duplicates.was-split", item.title());
            talk.result(names.json(item));
        }
        return Commands.DONE;
    }
}
