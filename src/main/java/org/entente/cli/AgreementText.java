package org.entente.cli;

import java.util.Map;
import java.util.Objects;
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

/// Prints a version of the text word for word, so that its fingerprint can be checked with sha256sum.
@Command(name = "text")
final class AgreementText extends OnAgreement {
    @Option(names = "--version")
    @Nullable String version;

    @Option(names = "--draft")
    boolean draft;

    private @Nullable Document document;

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        document =
                draft
                        ? proceedings.draft(dossier)
                        : dossier.versions().stream()
                                .filter(v -> version == null || v.name().equals(version))
                                .reduce((a, b) -> b)
                                .map(Version::document)
                                .orElseThrow(() -> new Refusal(Problem.NOTHING_PROPOSED));
    }

    @Override
    void say(Dossier dossier, Home home, Talk talk) {
        Document text = Objects.requireNonNull(document);
        text.text().lines().forEach(talk::line);
        talk.note("cli.agreement-fingerprint", text.fingerprint());
        talk.result(Map.of("text", text.text(), "fingerprint", text.fingerprint(), "blanks", text.blanks()));
    }
}
