package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.partners.Merging;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes one partner of two.
@Command(name = "merge")
final class PartnerMerge implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID")
    String one = "";

    @Parameters(index = "1", paramLabel = "ID")
    String other = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "FIELD=VALUE")
    List<String> fields = List.of();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Names names = new Names(home);
            Merging merging = new Merging(home.store());
            Merging.Parts parts = merging.parts(names.item(one).id(), names.item(other).id());
            Map<String, @Nullable Object> values = merging.proposal(parts);
            Typed typed = new Typed(parts.kept().kind(), names, parts.kept().values());
            typed.read(fields, common.spec().commandLine(), talk);
            values.putAll(typed.values());
            merging.merge(parts, values, LocalDate.now(ZoneId.systemDefault()));
            talk.say("compare.merged", parts.other().title(), parts.kept().title());
            talk.result(names.json(home.records().find(parts.kept().id()).orElseThrow()));
        }
        return Commands.DONE;
    }
}
