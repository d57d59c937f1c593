package org.entente.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.entente.areas.agreements.Document;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Version;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Signs the text that one has read, which is named by its fingerprint; or notes that a party signed it on paper.
@Command(name = "sign")
final class AgreementSign extends OnAgreement {
    @Option(names = "--person", required = true)
    String person = "";

    @Option(names = "--fingerprint", required = true)
    String fingerprint = "";

    @Option(names = "--paper")
    @Nullable String paper;

    @Option(names = "--on")
    LocalDate on = today;

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        String named = fingerprint.replace(" ", "").toLowerCase(Locale.ROOT);
        Document read =
                dossier.versions().stream()
                        .filter(version -> named.length() >= SHORTEST && version.fingerprint().startsWith(named))
                        .map(Version::document)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.SIGN_ANOTHER_TEXT));
        if (paper == null) {
            proceedings.sign(dossier.item().id(), read, person);
        } else {
            proceedings.signedOnPaper(dossier.item().id(), read, paper, person, on);
        }
    }

    /// As many characters of a fingerprint as nobody makes fit by trying.
    private static final int SHORTEST = 16;
}
