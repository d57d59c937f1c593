package org.entente.cli;

import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens a signed text to a change, which will need all signatures anew.
@Command(name = "change")
final class AgreementChange extends OnAgreement {
    @Option(names = "--reason", required = true)
    String reason = "";

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        proceedings.change(dossier.item().id(), reason);
    }
}
