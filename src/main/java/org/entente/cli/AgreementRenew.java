package org.entente.cli;

import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Renews an agreement for one more term.
@Command(name = "renew")
final class AgreementRenew extends OnAgreement {
    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        proceedings.renew(dossier.item().id(), reason);
    }
}
