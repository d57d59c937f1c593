package org.entente.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.areas.agreements.Document;
import org.entente.bundle.Proof;
import org.entente.log.Canonical;
import org.entente.log.Card;
import org.entente.log.PublicKey;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Says what a proof shows.
final class VerifyProof {
    private static final String DOCUMENT = "document";

    private VerifyProof() {}

    /// In words.
    static void say(Proof proof, String file, Talk talk) {
        PublicKey community = proof.checkpoint().origin().community();
        String name = new Card(community, proof.cards()).name();
        Optional<Kind<?>> kind = Areas.kinds().find(proof.act().kind());
        Instant time = Instant.ofEpochMilli(proof.entries().getFirst().time());
        talk.say("cli.proof-holds", file);
        talk.say(
                "cli.proof-by",
                name,
                kind.map(k -> talk.text().kind(k.name())).orElse(proof.act().kind()),
                talk.text().time(time));
        proof.registers()
                .forEach((register, value) -> {
                    if (!register.equals(DOCUMENT)) {
                        talk.line("  " + line(kind, register, value, talk.text()));
                    }
                });
        text(proof, talk);
        talk.say("cli.their-words", Safety.words(community, talk.text()));
        if (proof.changes() > 0) {
            talk.say("cli.proof-changed", proof.changes());
        }
        if (proof.isDisputed()) {
            talk.note("cli.proof-disputed");
        } else if (!proof.device().isLive()) {
            talk.note("cli.proof-gone", name);
        }
    }

    /// The text that was signed, word for word, where the proof holds it.
    private static void text(Proof proof, Talk talk) {
        Boolean holds = holds(proof);
        if (Boolean.FALSE.equals(holds)) {
            talk.note("cli.proof-another-text");
        }
        if (Boolean.FALSE.equals(isParty(proof))) {
            talk.note("cli.proof-not-a-party");
        }
        if (holds != null) {
            talk.say("cli.proof-text");
            String.valueOf(proof.registers().get(DOCUMENT)).lines().forEach(line -> talk.line("  | " + line));
        }
    }

    /// Whether the text beside a signature is the one whose fingerprint it names; null where there is no text.
    private static @Nullable Boolean holds(Proof proof) {
        Map<String, @Nullable Object> registers = proof.registers();
        return (proof.act().kind().equals("signature") && registers.get(DOCUMENT) instanceof String text)
                ? new Document(text).fingerprint().equals(registers.get("fingerprint"))
                : null;
    }

    /// Whether the text names the community that made the signature as one that signs here, under the name given; null where
    /// there is no text.
    private static @Nullable Boolean isParty(Proof proof) {
        Map<String, @Nullable Object> registers = proof.registers();
        String community = proof.checkpoint().origin().community().text();
        return (proof.act().kind().equals("signature") && registers.get(DOCUMENT) instanceof String text)
                ? new Document(text)
                        .parties().stream()
                                .anyMatch(party ->
                                        party.community().equals(community)
                                                && party.name().equals(registers.get("community")))
                : null;
    }

    private static String line(Optional<Kind<?>> kind, String register, @Nullable Object value, Text text) {
        Optional<Field> field = kind.flatMap(k -> k.find(Edit.fieldOf(register)));
        String label = field.map(f -> text.field(kind.orElseThrow().name(), f.name())).orElse(register);
        String shown = value instanceof String words ? words : Canonical.text(value);
        return label + ": " + shown.replaceAll("\\s+", " ");
    }

    /// For machines.
    static Map<String, @Nullable Object> json(Proof proof) {
        PublicKey community = proof.checkpoint().origin().community();
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("entry", proof.tip().toJson());
        json.put("community", community.text());
        json.put("from", new Card(community, proof.cards()).name());
        json.put("device", proof.device().key().text());
        json.put("standing", proof.device().state().name().toLowerCase(Locale.ROOT));
        json.put("disputed", proof.isDisputed());
        json.put("audience", proof.space().kind().word());
        json.put("kind", proof.act().kind());
        json.put("record", proof.act().record().text());
        json.put("fields", proof.registers());
        json.put("changes", proof.changes());
        json.put("text", holds(proof));
        json.put("party", isParty(proof));
        json.put("time", proof.entries().getFirst().time());
        return json;
    }
}
