package org.entente.cli;

import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Puts the text down as a new version for the others to read.
@Command(name = "propose")
final class AgreementPropose extends OnAgreement {
    @Option(names = "--note")
    String note = "";

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        proceedings.propose(dossier.item().id(), note);
    }
}
