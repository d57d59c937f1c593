package org.entente.areas.agreements;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Rule;
import org.entente.store.Space;

/// What a signature made here must respect: one signs for one's own community, a text that was proposed and agreed to, all
/// of which can be seen, without blanks, once; and what everybody has signed is not taken back.
final class SigningRules implements Rule {
    @Override
    public void check(Intent intent, Records before) {
        for (Proposed proposed : intent.of(Signature.class)) {
            Signature signature = proposed.as(Signature.class);
            Item old = proposed.before();
            if (old == null && signature.how() == Signature.How.BY_KEY) {
                signed(proposed, signature, intent, before);
            } else if (old == null) {
                onPaper(proposed, signature, before);
            } else if (proposed.deleted() && !old.deleted()) {
                withdrawn(old, before);
            } else if (Stream.of("community", "how", "fingerprint", "document").anyMatch(proposed::changes)) {
                throw new Refusal(Problem.SIGN_ANOTHER_TEXT);
            }
        }
    }

    /// Our own community, by id: the only member of the space that is ours alone.
    static String us(Records records) {
        return records.spaces().stream()
                .filter(space -> space.kind() == SpaceKind.OURS)
                .map(Space::members)
                .findFirst()
                .orElseThrow()
                .iterator()
                .next();
    }

    private static void signed(Proposed proposed, Signature signature, Intent intent, Records before) {
        Document document = new Document(signature.document());
        if (document.text().isEmpty() || !document.fingerprint().equals(signature.fingerprint())) {
            throw new Refusal(Problem.SIGN_ANOTHER_TEXT);
        } else if (!document.isPlain()) {
            throw new Refusal(Problem.WORDING_HIDDEN_MARKS);
        } else if (!document.blanks().isEmpty()) {
            throw new Refusal(Problem.SIGN_BLANKS, String.join(", ", document.blanks()));
        }
        String us = us(before);
        Document.Signatory party =
                document.parties().stream()
                        .filter(one -> one.community().equals(us))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.NOT_A_PARTY));
        if (!signature.community().equalsIgnoreCase(party.name())) {
            throw new Refusal(Problem.SIGN_FOR_OTHERS, signature.community());
        }
        Dossier dossier =
                AgreementRules.dossier(before, proposed.values().get("agreement"))
                        .orElseThrow(() -> new Refusal(Problem.NOTHING_PROPOSED));
        Version latest = dossier.latest().orElseThrow(() -> new Refusal(Problem.NOTHING_PROPOSED));
        if (!latest.document().equals(document)) {
            throw new Refusal(Problem.SIGN_ANOTHER_TEXT);
        }
        Signing signing = dossier.signing(latest);
        if (signing.of(us).filter(Signing.Line::isByKey).isPresent()) {
            throw new Refusal(Problem.SIGNED_ALREADY, party.name());
        }
        Status status = Objects.requireNonNullElse(dossier.agreement().status(), Status.DRAFT);
        if (status.compareTo(Status.CONSENTED) < 0 && !signing.isBegun() && !consents(intent)) {
            throw new Refusal(Problem.CONSENT_FIRST);
        }
    }

    private static boolean consents(Intent intent) {
        return intent.of(Step.class).stream().anyMatch(step -> step.as(Step.class).what() == Step.What.CONSENT);
    }

    private static void onPaper(Proposed proposed, Signature signature, Records before) {
        Optional<Dossier> dossier = AgreementRules.dossier(before, proposed.values().get("agreement"));
        if (signature.fingerprint().isEmpty() || dossier.isEmpty()) {
            return; // of an agreement that was on paper before it was here
        }
        Version version =
                dossier.get().versions().stream()
                        .filter(one -> one.fingerprint().equals(signature.fingerprint()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.SIGN_ANOTHER_TEXT));
        if (version.document().parties().stream()
                .noneMatch(party -> party.name().equalsIgnoreCase(signature.community()))) {
            throw new Refusal(Problem.NOT_A_PARTY);
        } else if (!version.document().blanks().isEmpty()) {
            throw new Refusal(Problem.SIGN_BLANKS, String.join(", ", version.document().blanks()));
        }
    }

    private static void withdrawn(Item old, Records before) {
        String fingerprint = old.print("fingerprint");
        Optional<Dossier> dossier = AgreementRules.dossier(before, old.values().get("agreement"));
        boolean complete =
                dossier.filter(d -> !d.item().deleted()).stream()
                        .flatMap(d -> d.versions().stream().map(d::signing))
                        .anyMatch(s -> s.version().fingerprint().equals(fingerprint) && s.isComplete());
        if (complete) {
            throw new Refusal(Problem.SIGNED_BY_ALL);
        }
    }
}
