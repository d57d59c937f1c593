package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// Who was in contact with whom: interactions by partner, also through the people there. Merged partners count as one.
public final class Contacts {
    private final Map<RecordId, List<Item>> byPartner = new HashMap<>();
    private final List<Item> open = new ArrayList<>();

    private Contacts() {}

    /// Reads all interactions at once.
    public static Contacts of(Records records, Aliases aliases) {
        return of(
                aliases,
                records.list(Query.all(records.kinds().of(Person.class))),
                records.list(Query.all(records.kinds().of(PartnerRole.class))),
                records.list(Query.all(records.kinds().of(Interaction.class))));
    }

    /// Reads those with some partners, and no others.
    ///
    /// @param partners themselves and the records merged into them
    static Contacts with(Records records, Aliases aliases, Collection<RecordId> partners) {
        Kind<Interaction> kind = records.kinds().of(Interaction.class);
        List<Item> people = referring(records, Person.class, partners);
        List<Item> roles = referring(records, PartnerRole.class, partners);
        Set<RecordId> known = new LinkedHashSet<>();
        people.forEach(item -> known.add(item.id()));
        roles.forEach(item -> known.add(item.as(PartnerRole.class).person()));
        Map<RecordId, Item> interactions = new LinkedHashMap<>();
        records.referring(kind, kind.field("partners"), partners).forEach(item -> interactions.put(item.id(), item));
        records.referring(kind, kind.field("people"), known).forEach(item -> interactions.put(item.id(), item));
        return of(aliases, people, roles, interactions.values());
    }

    private static List<Item> referring(Records records, Class<? extends Record> type, Collection<RecordId> partners) {
        Kind<?> kind = records.kinds().of(type);
        return records.referring(kind, kind.field("partner"), partners);
    }

    private static Contacts of(Aliases aliases, List<Item> people, List<Item> roles, Collection<Item> interactions) {
        Contacts contacts = new Contacts();
        Map<RecordId, Set<RecordId>> homes = homes(people, roles);
        for (Item item : interactions) {
            Interaction interaction = item.as(Interaction.class);
            Set<RecordId> partners = new LinkedHashSet<>();
            interaction.partners().forEach(id -> partners.add(aliases.resolve(id)));
            interaction
                    .people()
                    .forEach(person ->
                            homes.getOrDefault(person, Set.of()).forEach(id -> partners.add(aliases.resolve(id))));
            partners.forEach(id -> contacts.byPartner.computeIfAbsent(id, p -> new ArrayList<>()).add(item));
            if (interaction.isOpen()) {
                contacts.open.add(item);
            }
        }
        Comparator<Item> newest = Comparator.comparing((Item item) -> item.print("day")).reversed();
        contacts.byPartner.values().forEach(items -> items.sort(newest.thenComparing(Item::id)));
        return contacts;
    }

    /// At which partners people are.
    private static Map<RecordId, Set<RecordId>> homes(List<Item> people, List<Item> roles) {
        Map<RecordId, Set<RecordId>> homes = new HashMap<>();
        for (Item item : people) {
            RecordId partner = item.as(Person.class).partner();
            if (partner != null) {
                homes.computeIfAbsent(item.id(), p -> new LinkedHashSet<>()).add(partner);
            }
        }
        for (Item item : roles) {
            PartnerRole role = item.as(PartnerRole.class);
            if (role.partner() != null) {
                homes.computeIfAbsent(role.person(), p -> new LinkedHashSet<>()).add(role.partner());
            }
        }
        return homes;
    }

    /// The interactions with a partner, newest first.
    public List<Item> with(RecordId partner) {
        return byPartner.getOrDefault(partner, List.of());
    }

    /// The last day of contact with a partner up to a day; null where there was none. A visit still to come is no contact.
    public @Nullable LocalDate last(RecordId partner, LocalDate today) {
        return with(partner).stream()
                .map(item -> item.as(Interaction.class).day())
                .filter(day -> day != null && !day.isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /// The interactions of which something is still to be done.
    public List<Item> open() {
        return List.copyOf(open);
    }
}
