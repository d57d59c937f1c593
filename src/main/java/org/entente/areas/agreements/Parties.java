package org.entente.areas.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// Who the text names as parties, and how each signs. A row that is there stays as it is. For a partner named as a party
/// without such a row one is made: it signs here if a community that can see the agreement has its name, else on paper;
/// and we are a party of what we write, unless two others are.
final class Parties {
    private final Store store;
    private final Dossier dossier;
    private final Map<String, String> communities = new TreeMap<>();

    Parties(Store store, Dossier dossier) {
        this.store = store;
        this.dossier = dossier;
        Map<String, String> names = store.trust().names();
        store.records()
                .space(dossier.item().space())
                .map(Space::members)
                .ifPresent(members -> members.forEach(id -> communities.put(id, names.getOrDefault(id, ""))));
    }

    /// All parties, those with a row first.
    List<Party> named() {
        List<Party> parties = new ArrayList<>();
        dossier.parties().forEach(row -> parties.add(linked(row.value())));
        for (RecordId partner : dossier.agreement().parties()) {
            String name = dossier.names().getOrDefault(partner, "");
            boolean there =
                    parties.stream().anyMatch(p -> partner.equals(p.partner()) || p.name().equalsIgnoreCase(name));
            if (!there && !name.isBlank()) {
                parties.add(linked(party(name, partner, "")));
            }
        }
        String us = store.us();
        if (parties.size() < 2 && parties.stream().noneMatch(p -> p.community().equals(us))) {
            parties.addFirst(party(communities.getOrDefault(us, ""), null, us));
        }
        return parties;
    }

    private Party party(String name, @Nullable RecordId partner, String community) {
        return new Party(dossier.item().id(), "", name, "", partner, community);
    }

    private Party linked(Party party) {
        if (!party.community().isEmpty()) {
            return party;
        }
        String community =
                communities.entrySet().stream()
                        .filter(one -> Objects.requireNonNull(one.getValue()).equalsIgnoreCase(party.name()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        return new Party(
                party.agreement(), party.order(), party.name(), party.represented(), party.partner(), community);
    }

    /// Writes rows for parties that have none, and the community of those that had none.
    void write(Saving saving, List<Party> parties) {
        Kind<Party> kind = store.records().kinds().of(Party.class);
        String order = null;
        for (Party party : parties) {
            Row<Party> old =
                    dossier.parties().stream()
                            .filter(row -> row.value().name().equals(party.name()))
                            .findFirst()
                            .orElse(null);
            Map<String, @Nullable Object> values = new HashMap<>();
            if (old != null) {
                order = old.value().order();
                values.put("community", party.community());
                saving.change(old.item(), values);
                continue;
            }
            order = OrderKey.after(order);
            values.put("agreement", dossier.item().id().text());
            values.put("order", order);
            values.put("name", party.name());
            values.put("community", party.community().isEmpty() ? null : party.community());
            values.put("partner", party.partner() == null ? null : party.partner().text());
            values.values().removeIf(Objects::isNull);
            saving.create(saving.newId(dossier.item().space()), kind, dossier.item().space(), values);
        }
    }
}
