package org.entente.cli;

import java.util.List;
import java.util.Map;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Template;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Fills in blanks of an agreement that was begun with a template.
@Command(name = "fill")
final class AgreementFill extends OnAgreement {
    @Option(names = "--fill", paramLabel = "BLANK=WORDS", required = true)
    Map<String, String> fill = Map.of();

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        proceedings.fill(dossier.item().id(), fill);
    }

    @Override
    void say(Dossier dossier, Home home, Talk talk) {
        List<String> blanks = Template.blanks(dossier.agreement());
        talk.say("cli.changed", dossier.item().title());
        if (!blanks.isEmpty()) {
            talk.note("cli.agreement-blanks", String.join("; ", blanks));
        }
        talk.result(Map.of("id", dossier.item().id().text(), "blanks", blanks));
    }
}
