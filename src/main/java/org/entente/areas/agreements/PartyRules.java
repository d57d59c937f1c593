package org.entente.areas.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Records;
import org.entente.store.Rule;

/// Whose an agreement is. As soon as a text names the communities that sign it, they alone change it, propose, note what was
/// done and delete; others of a network that see it keep to its tags and notes. Whoever drew it up for others goes
/// on until all have signed. Before a text names anybody it is everybody's who can see it.
final class PartyRules implements Rule {
    private static final Set<String> ANYBODY = Set.of("notes", "tags");
    private static final List<Class<? extends Record>> ROWS =
            List.of(Party.class, Obligation.class, Fulfilment.class, Wording.class, Signature.class);

    @Override
    public void check(Intent intent, Records before) {
        for (Proposed proposed : intent.of(Agreement.class)) {
            Optional.ofNullable(proposed.before())
                    .filter(item -> proposed.deleted() != item.deleted() || changes(proposed))
                    .ifPresent(item -> require(Dossier.of(before, item), before));
        }
        for (Class<? extends Record> row : ROWS) {
            intent.of(row).stream()
                    .filter(Predicate.not(PartyRules::isTakenBack))
                    .flatMap(p -> AgreementRules.dossier(before, p.values().get("agreement")).stream())
                    .forEach(dossier -> require(dossier, before));
        }
    }

    private static boolean changes(Proposed proposed) {
        return proposed.kind().fields().stream()
                .map(field -> field.name())
                .anyMatch(field -> !ANYBODY.contains(field) && proposed.changes(field));
    }

    /// Whoever signed while it was a party can still take that back.
    private static boolean isTakenBack(Proposed proposed) {
        return proposed.kind().type() == Signature.class && proposed.before() != null;
    }

    private static void require(Dossier dossier, Records before) {
        String us = SigningRules.us(before);
        boolean drafting = dossier.item().owner().equals(us) && dossier.binding().isEmpty();
        if (!drafting && !isParty(dossier, us)) {
            throw new Refusal(Problem.NOT_A_PARTY);
        }
    }

    /// Whether a community is one of the parties. Every community is, of an agreement whose parties are not linked to
    /// communities: old ones, and those with partners that have no Entente.
    static boolean isParty(Dossier dossier, String community) {
        List<String> linked =
                dossier.parties().stream().map(row -> row.value().community()).filter(c -> !c.isEmpty()).toList();
        return linked.isEmpty() || linked.contains(community);
    }
}
