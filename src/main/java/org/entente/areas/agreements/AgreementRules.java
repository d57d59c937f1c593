package org.entente.areas.agreements;

import java.util.Optional;
import java.util.Set;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Rule;
import org.jspecify.annotations.Nullable;

/// What a save must respect: a signed text stays as it is, an agreement goes on by steps that are entered, and a version
/// is never changed. Signatures and steps have rules of their own: [SigningRules], [StepRules].
final class AgreementRules implements Rule {
    /// What a signature covers; see [Contents].
    private static final Set<String> COVERED =
            Set.of(
                    "title",
                    "type",
                    "driver",
                    "text",
                    "language",
                    "criteria",
                    "runs",
                    "minimum_months",
                    "renewal",
                    "renewal_months",
                    "notice_days",
                    "review_on");

    private static final Set<String> OWED = Set.of("what", "debtor", "creditor", "amount", "due", "recurrence");
    private static final Set<String> NAMED = Set.of("name", "represented", "community");

    @Override
    public void check(Intent intent, Records before) {
        intent.of(Agreement.class).stream().filter(p -> p.before() != null).forEach(p -> changed(p, intent, before));
        intent.of(Obligation.class).forEach(p -> row(p, OWED, intent, before));
        intent.of(Party.class).forEach(p -> row(p, NAMED, intent, before));
        intent.of(Wording.class).forEach(p -> wording(p, intent, before));
    }

    /// The agreement that a row is of, with all that is there before the save; empty where the save begins it.
    static Optional<Dossier> dossier(Records before, @Nullable Object agreement) {
        return agreement instanceof String id && RecordId.isWellFormed(id)
                ? before.find(new RecordId(id)).map(item -> Dossier.of(before, item))
                : Optional.empty();
    }

    private static void changed(Proposed proposed, Intent intent, Records before) {
        Item item = java.util.Objects.requireNonNull(proposed.before());
        Dossier dossier = Dossier.of(before, item);
        if (proposed.deleted() && !item.deleted() && !isMoved(proposed, intent) && isSigned(dossier)) {
            throw new Refusal(Problem.AGREEMENT_KEPT, item.title());
        }
        if (isFrozen(dossier, intent)) {
            refuse(proposed, COVERED);
        }
        if (proposed.changes("amending") && !intent.undo() && !changing(intent, item.id())) {
            throw new Refusal(Problem.AGREEMENT_FROZEN);
        }
        if (proposed.changes("status") && !intent.undo()) {
            requireStep(dossier, proposed.as(Agreement.class).status(), intent);
        }
    }

    private static boolean isMoved(Proposed proposed, Intent intent) {
        return intent.of(Agreement.class).stream()
                .anyMatch(p -> p.before() == null && !p.space().equals(proposed.space()));
    }

    private static boolean isSigned(Dossier dossier) {
        return dossier.versions().stream().map(dossier::signing).anyMatch(Signing::isBegun);
    }

    /// Whether the save opens the signed text to a change.
    private static boolean changing(Intent intent, RecordId agreement) {
        return intent.of(Step.class).stream()
                .filter(step -> step.before() == null && agreement.text().equals(step.values().get("agreement")))
                .anyMatch(step -> step.as(Step.class).what() == Step.What.CHANGE);
    }

    private static boolean isFrozen(Dossier dossier, Intent intent) {
        return dossier.isFrozen() && !changing(intent, dossier.item().id());
    }

    private static void refuse(Proposed proposed, Set<String> fields) {
        if (fields.stream().anyMatch(proposed::changes)) {
            throw new Refusal(Problem.AGREEMENT_FROZEN);
        }
    }

    /// Where an agreement stands changes with the step that brings it there, in one save.
    private static void requireStep(Dossier dossier, @Nullable Status to, Intent intent) {
        RecordId id = dossier.item().id();
        boolean entered =
                to != null
                        && switch (to) {
                            case DRAFT, EXPIRED -> false;
                            case NEGOTIATING ->
                                    has(intent, id, Step.What.CHANGE)
                                            || intent.of(Wording.class).stream().anyMatch(w -> w.before() == null);
                            case CONSENTED -> has(intent, id, Step.What.CONSENT);
                            case SIGNED -> intent.of(Signature.class).stream().anyMatch(s -> s.before() == null);
                            case ACTIVE -> has(intent, id, Step.What.NOTICE_WITHDRAWN);
                            case IN_NOTICE -> has(intent, id, Step.What.NOTICE);
                            case RENEWED -> has(intent, id, Step.What.RENEWAL);
                            case TERMINATED -> has(intent, id, Step.What.END);
                        };
        if (!entered) {
            throw new Refusal(Problem.AGREEMENT_STEP, to == null ? "" : Contents.word(to));
        }
    }

    private static boolean has(Intent intent, RecordId agreement, Step.What what) {
        return intent.of(Step.class).stream()
                .filter(step -> step.before() == null && agreement.text().equals(step.values().get("agreement")))
                .anyMatch(step -> step.as(Step.class).what() == what);
    }

    private static void row(Proposed proposed, Set<String> covered, Intent intent, Records before) {
        Optional<Dossier> dossier = dossier(before, proposed.values().get("agreement"));
        if (dossier.isEmpty() || !isFrozen(dossier.get(), intent) || isAgreementMoved(dossier.get(), intent)) {
            return;
        }
        Item item = proposed.before();
        if (item == null || proposed.deleted() != item.deleted()) {
            throw new Refusal(Problem.AGREEMENT_FROZEN);
        }
        refuse(proposed, covered);
    }

    static boolean isAgreementMoved(Dossier dossier, Intent intent) {
        return intent.of(Agreement.class).stream().anyMatch(p -> p.id().equals(dossier.item().id()) && p.deleted());
    }

    private static void wording(Proposed proposed, Intent intent, Records before) {
        Dossier dossier = dossier(before, proposed.values().get("agreement")).orElse(null);
        Wording wording = proposed.as(Wording.class);
        Document document = new Document(wording.document());
        if (proposed.before() == null) {
            if (!document.isPlain()) {
                throw new Refusal(Problem.WORDING_HIDDEN_MARKS);
            } else if (document.text().length() > Document.LONGEST) {
                throw new Refusal(Problem.WORDING_TOO_LONG, Document.LONGEST);
            } else if (dossier != null && dossier.isFrozen()) {
                throw new Refusal(Problem.AGREEMENT_FROZEN);
            }
        } else if (proposed.changes("document") || proposed.changes("version") || proposed.changes("day")) {
            throw new Refusal(Problem.WORDING_KEPT);
        } else if (proposed.deleted()
                && dossier != null
                && !isAgreementMoved(dossier, intent)
                && names(dossier, document)) {
            throw new Refusal(Problem.WORDING_KEPT);
        }
    }

    private static boolean names(Dossier dossier, Document document) {
        String fingerprint = document.fingerprint();
        return dossier.signatures().stream().anyMatch(row -> row.value().fingerprint().equals(fingerprint));
    }
}
