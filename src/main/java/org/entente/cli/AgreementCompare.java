package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.areas.agreements.Comparison;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Version;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Compares two versions of the text word by word, marked as on the screen and on paper.
@Command(name = "compare")
final class AgreementCompare extends OnAgreement {
    @Option(names = "--from")
    @Nullable String from;

    @Option(names = "--to")
    @Nullable String to;

    @Override
    void act(Proceedings proceedings, Dossier dossier, Home home) {
        // Comparing changes nothing.
    }

    @Override
    void say(Dossier dossier, Home home, Talk talk) {
        List<Version> versions = dossier.versions();
        int last = versions.size() - 1;
        Version before = chosen(versions, from, Math.max(0, last - 1));
        Version after = chosen(versions, to, last);
        Comparison comparison = Comparison.of(before.document().text().strip(), after.document().text().strip());
        StringBuilder marked = new StringBuilder();
        List<Object> parts = new ArrayList<>();
        for (Comparison.Part part : comparison.parts()) {
            marked.append(part.marked());
            parts.add(
                    Map.of(
                            "fate", part.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "text", part.text()));
        }
        talk.line(
                talk.text().of("agreement.version", before.name())
                        + " → "
                        + talk.text().of("agreement.version", after.name()));
        talk.say("agreement.compare.key", comparison.changes());
        marked.toString().lines().forEach(talk::line);
        talk.result(Map.of("from", before.name(), "to", after.name(), "parts", parts));
    }

    private static Version chosen(List<Version> versions, @Nullable String name, int otherwise) {
        return (name == null ? versions.stream().skip(otherwise) : versions.stream().filter(v -> v.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NOTHING_PROPOSED));
    }
}
