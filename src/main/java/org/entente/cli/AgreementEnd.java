package org.entente.cli;

import java.time.LocalDate;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Ends an agreement because the parties agree to.
@Command(name = "end")
final class AgreementEnd extends OnAgreement {
    @Option(names = "--on", required = true)
    LocalDate on = today;

    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        proceedings.end(dossier.item().id(), on, reason);
    }
}
