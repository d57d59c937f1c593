package org.entente.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.areas.partners.Criterion;
import org.entente.areas.partners.Distance;
import org.entente.areas.partners.Dossier;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.areas.partners.Standing;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says how a relationship stands: phase, timing, what is missing, last contact, next step.
@Command(name = "standing")
final class PartnerStanding implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID")
    String id = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Text text = talk.text();
        try (Home home = common.open()) {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            Standing standing = Dossier.of(home.records(), new Names(home).item(id).id(), today).standing();
            Phase phase = standing.partner().phase();
            talk.line(standing.item().title() + (phase == null ? "" : ": " + PhaseWords.phase(text, phase)));
            List.of(
                            PhaseWords.timing(text, standing),
                            PhaseWords.progress(text, standing),
                            PhaseWords.criteria(text, standing.missing()),
                            PhaseWords.contact(text, standing),
                            Distance.of(home.records(), standing.item()).map(far -> far.words(text, true)).orElse(""),
                            PhaseWords.next(text, standing))
                    .stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> talk.line("  " + line));
            talk.result(json(standing));
        }
        return Commands.DONE;
    }

    private static Map<String, @Nullable Object> json(Standing standing) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("id", standing.item().id().text());
        json.put("phase", standing.item().print("phase"));
        json.put("since", standing.item().print("phase_since"));
        json.put("timing", standing.timing().name().toLowerCase(java.util.Locale.ROOT));
        json.put("missing", standing.missing().stream().map(Criterion::word).toList());
        json.put("last_contact", standing.lastContact() == null ? null : standing.lastContact().toString());
        json.put("freshness", standing.freshness().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        json.put("next", standing.nextStep());
        return json;
    }
}
