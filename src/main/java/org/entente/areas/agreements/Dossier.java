package org.entente.areas.agreements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// Everything about one agreement, read once. Immutable; says nothing about today.
///
/// @param names partners by id, as they are called here
public record Dossier(
        Item item,
        Agreement agreement,
        List<Row<Party>> parties,
        List<Row<Wording>> wordings,
        List<Row<Signature>> signatures,
        List<Row<Step>> steps,
        List<Row<Obligation>> obligations,
        List<Row<Fulfilment>> fulfilments,
        Map<RecordId, String> names) {

    /// Reads it.
    public static Dossier of(Records records, Item item) {
        return of(records, List.of(item)).getFirst();
    }

    /// Reads several at once, in their order: as many times of asking as for one.
    public static List<Dossier> of(Records records, Collection<Item> items) {
        List<RecordId> ids = items.stream().map(Item::id).toList();
        Map<RecordId, List<Row<Party>>> parties = Row.by(records, ids, Party.class);
        Map<RecordId, List<Row<Wording>>> wordings = Row.by(records, ids, Wording.class);
        Map<RecordId, List<Row<Signature>>> signatures = Row.by(records, ids, Signature.class);
        Map<RecordId, List<Row<Step>>> steps = Row.by(records, ids, Step.class);
        Map<RecordId, List<Row<Obligation>>> obligations = Row.by(records, ids, Obligation.class);
        Map<RecordId, List<Row<Fulfilment>>> fulfilments = Row.by(records, ids, Fulfilment.class);
        Set<RecordId> partners = new LinkedHashSet<>();
        items.forEach(item -> partners.addAll(item.as(Agreement.class).parties()));
        for (List<Row<Obligation>> rows : obligations.values()) {
            rows.forEach(row -> add(partners, row.value().debtor()));
            rows.forEach(row -> add(partners, row.value().creditor()));
        }
        Map<RecordId, String> names = partners.isEmpty() ? Map.of() : records.titles(partners);
        return items.stream()
                .map(item ->
                        new Dossier(
                                        item,
                                        item.as(Agreement.class),
                                        parties.getOrDefault(item.id(), List.of()),
                                        wordings.getOrDefault(item.id(), List.of()),
                                        signatures.getOrDefault(item.id(), List.of()),
                                        steps.getOrDefault(item.id(), List.of()),
                                        obligations.getOrDefault(item.id(), List.of()),
                                        fulfilments.getOrDefault(item.id(), List.of()),
                                        names)
                                .withoutOutsiders())
                .toList();
    }

    /// Steps are those of parties: what another community of the network entered with a program that lets it does nothing. Who
    /// the parties are is said by the text that binds, which nobody changes alone.
    private Dossier withoutOutsiders() {
        List<String> named =
                binding().stream()
                        .flatMap(signing -> signing.version().document().parties().stream())
                        .map(Document.Signatory::community)
                        .filter(community -> !community.isEmpty())
                        .toList();
        List<Row<Step>> theirs =
                steps.stream().filter(row -> named.isEmpty() || named.contains(row.item().owner())).toList();
        return new Dossier(item, agreement, parties, wordings, signatures, theirs, obligations, fulfilments, names);
    }

    private static void add(Set<RecordId> partners, @Nullable RecordId partner) {
        if (partner != null) {
            partners.add(partner);
        }
    }

    /// The versions of its text in the order proposed, then those known only from signatures under them.
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>(proposed());
        for (Row<Signature> row : signatures) {
            Signature signature = row.value();
            Document document = new Document(signature.document());
            String fingerprint = document.fingerprint();
            if (!signature.document().isEmpty()
                    && fingerprint.equals(signature.fingerprint())
                    && versions.stream().noneMatch(v -> v.fingerprint().equals(fingerprint))) {
                versions.add(new Version("", signature.day(), row.item().owner(), "", document, fingerprint));
            }
        }
        return versions;
    }

    /// Those that say anything: a text can be erased, but never one that stands beside a signature.
    private List<Version> proposed() {
        return wordings.stream().filter(row -> !row.value().document().isEmpty()).map(Version::of).toList();
    }

    /// The version proposed last.
    public Optional<Version> latest() {
        return proposed().stream().reduce((a, b) -> b);
    }

    /// Who has signed a version.
    public Signing signing(Version version) {
        return Signing.of(version, signatures);
    }

    /// The last version that every party has signed: what binds them.
    public Optional<Signing> binding() {
        return versions().stream().map(this::signing).filter(Signing::isComplete).reduce((a, b) -> b);
    }

    /// Whether what a signature covers may not change: somebody has signed the version proposed last, and no change of it
    /// was begun.
    public boolean isFrozen() {
        Optional<Version> latest = latest();
        return latest.isPresent()
                && !agreement.amending().equals(latest.get().fingerprint())
                && signing(latest.get()).isBegun();
    }

    /// The text as the records have it now, were it proposed now.
    ///
    /// @param words the safety words of a community, by id and language
    Document draft(List<Party> asParties, Words words) {
        Map<RecordId, String> called = new HashMap<>(names);
        List<Contents.Signatory> signatories = new ArrayList<>();
        for (Party party : asParties) {
            signatories.add(
                    new Contents.Signatory(
                            party.name(),
                            party.represented(),
                            party.community(),
                            party.community().isEmpty() ? "" : words.of(party.community(), agreement.language())));
            if (party.partner() != null) {
                called.put(party.partner(), party.name());
            }
        }
        List<Contents.Duty> duties = new ArrayList<>();
        for (Row<Obligation> row : obligations) {
            Obligation owed = row.value();
            duties.add(
                    new Contents.Duty(
                            name(called, owed.debtor()),
                            name(called, owed.creditor()),
                            owed.what(),
                            row.item().print("amount"),
                            owed.due(),
                            owed.recurrence()));
        }
        return new Contents(agreement, signatories, duties, agreement.amending()).document();
    }

    private static String name(Map<RecordId, String> called, @Nullable RecordId partner) {
        return partner == null ? "" : called.getOrDefault(partner, partner.handle());
    }

    /// A party or partner by name.
    public String name(@Nullable RecordId partner) {
        for (Row<Party> row : parties) {
            if (partner != null && partner.equals(row.value().partner())) {
                return row.value().name();
            }
        }
        return name(names, partner);
    }

    /// A community's safety words.
    interface Words {
        String of(String community, Agreement.@Nullable Language language);
    }
}
