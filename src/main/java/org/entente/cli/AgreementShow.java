package org.entente.cli;

import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;

/// Says where an agreement stands: who has signed what, what is owed, by when one has to act.
@Command(name = "show")
final class AgreementShow extends OnAgreement {
    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        // Showing changes nothing.
    }
}
