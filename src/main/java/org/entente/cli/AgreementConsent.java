package org.entente.cli;

import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Notes that a meeting agreed to the version proposed last.
@Command(name = "consent")
final class AgreementConsent extends OnAgreement {
    @Option(names = "--by")
    String by = "";

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        proceedings.consent(dossier.item().id(), by);
    }
}
