package org.entente.cli;

import java.time.LocalDate;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Gives notice, or takes ours back.
@Command(name = "notice")
final class AgreementNotice extends OnAgreement {
    @Option(names = "--on")
    LocalDate on = today;

    @Option(names = "--reason")
    String reason = "";

    @Option(names = "--withdraw")
    boolean withdraw;

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        if (withdraw) {
            proceedings.withdrawNotice(dossier.item().id(), reason);
        } else {
            proceedings.notice(dossier.item().id(), on, reason);
        }
    }
}
