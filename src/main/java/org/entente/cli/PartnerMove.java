package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.areas.partners.Moving;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.record.Field;
import org.entente.store.Item;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Moves a partner to another phase.
@Command(name = "move")
final class PartnerMove implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "ID")
    String id = "";

    @Parameters(index = "1", paramLabel = "PHASE")
    String phase = "";

    @Option(names = "--on", paramLabel = "2026-05-03")
    @Nullable String day;

    @Option(names = "--reason", paramLabel = "TEXT")
    String reason = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Names names = new Names(home);
            Item item = names.item(id);
            Field field = item.kind().field("phase");
            String word = String.valueOf(field.parse(phase));
            Phase to = Phase.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            Object on = day == null ? null : item.kind().field("phase_since").parse(day);
            LocalDate since = on == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(on.toString());
            Moving.move(home.store(), item, to, since, reason);
            talk.say("move.done", item.title(), PhaseWords.phase(talk.text(), to));
            talk.result(names.json(home.records().find(item.id()).orElseThrow()));
        }
        return Commands.DONE;
    }
}
