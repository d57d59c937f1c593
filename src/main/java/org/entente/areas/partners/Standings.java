package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;

/// How the relationships stand: reads once what all of them need. Never on the window's thread.
public final class Standings {
    private final Records records;
    private final Aliases aliases;
    private final Contacts contacts;
    private final LocalDate today;
    private final Map<RecordId, List<Item>> criteria = new HashMap<>();

    private Standings(Records records, LocalDate today, Aliases aliases, Contacts contacts, Collection<Item> criteria) {
        this.records = records;
        this.today = today;
        this.aliases = aliases;
        this.contacts = contacts;
        for (Item row : criteria) {
            RecordId partner = aliases.resolve(row.as(CriterionMet.class).partner());
            this.criteria.computeIfAbsent(partner, p -> new ArrayList<>()).add(row);
        }
    }

    /// Reads what is needed.
    public static Standings of(Records records, LocalDate today) {
        Aliases aliases = Aliases.of(records);
        Contacts contacts = Contacts.of(records, aliases);
        List<Item> criteria = records.list(Query.all(records.kinds().of(CriterionMet.class)));
        return new Standings(records, today, aliases, contacts, criteria);
    }

    /// Reads what is needed for some partners alone, as of a page of a list.
    public static Standings over(Records records, LocalDate today, Collection<Item> partners) {
        Aliases aliases = Aliases.of(records);
        List<RecordId> ids = partners.stream().flatMap(item -> aliases.all(item.id()).stream()).toList();
        Kind<?> criterion = records.kinds().of(CriterionMet.class);
        return new Standings(
                records,
                today,
                aliases,
                Contacts.with(records, aliases, ids),
                records.referring(criterion, criterion.field("partner"), ids));
    }

    /// How a partner stands.
    public Standing of(Item partner) {
        return new Standing(
                partner,
                partner.as(Partner.class),
                Standing.met(criteria(partner.id())),
                contacts.last(partner.id(), today),
                today);
    }

    /// The rows that say which criteria a partner has met.
    public List<Item> criteria(RecordId partner) {
        return criteria.getOrDefault(partner, List.of());
    }

    /// All partners in a phase, by name. A choice's word is among those that search finds, so that of very many partners
    /// only those are read that have a phase at all.
    public List<Standing> in(Phase phase) {
        String words = phase.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        Query query = new Query(records.kinds().of(Partner.class), words, null, false, 0, Integer.MAX_VALUE);
        List<Standing> found = new ArrayList<>();
        Set<RecordId> seen = new HashSet<>();
        for (Item item : records.list(query)) {
            Standing standing = of(item);
            if (standing.partner().phase() == phase && seen.add(item.id())) {
                found.add(standing);
            }
        }
        return found;
    }

    /// Who was in contact with whom.
    public Contacts contacts() {
        return contacts;
    }

    /// Which partners were merged.
    public Aliases aliases() {
        return aliases;
    }
}
