package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.areas.partners.Duplicates;
import org.entente.areas.partners.Likeness;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Phone;
import org.entente.interchange.GeoJson;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.record.Place;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Saving;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// Reads a list of partners in: all of it in one save, so that one undo takes it back. Who is here already under the same
/// name in the same place is left as it is, so the same list twice changes nothing. Reads and writes the store.
public final class ListIntake {
    private static final int PAGE = 2_000;

    private final Store store;

    /// @param store where the partners go
    public ListIntake(Store store) {
        this.store = store;
    }

    /// What came of it, or would come of it.
    ///
    /// @param rows  entries in the list
    /// @param fresh partners that are new
    /// @param known entries of partners that were here before
    /// @param flags what a person should look at, in the list's order
    /// @param save  for undo; −1 where nothing was saved
    public record Outcome(int rows, int fresh, int known, List<Flag> flags, long save) {
        /// How many entries of the list have something to be looked at.
        public long flagged() {
            return flags.stream().map(Flag::row).distinct().count();
        }
    }

    /// Reads them in.
    ///
    /// @param parts what each column of a table is, as [PartnerList#proposal] or as somebody said
    /// @param space who will see them
    /// @param save  false to see what would come of it
    /// @throws org.entente.record.Refusal LIST_NO_NAME; as [Saving#save]
    public Outcome take(PartnerList list, List<Part> parts, SpaceId space, boolean save) {
        Outcome outcome = take(list.entries(parts), space, save);
        List<Flag> flags =
                outcome.flags().stream()
                        .map(flag ->
                                new Flag(
                                        flag.row(),
                                        flag.name(),
                                        flag.what(),
                                        list.column(flag.column(), parts),
                                        flag.value()))
                        .toList();
        return new Outcome(outcome.rows(), outcome.fresh(), outcome.known(), flags, outcome.save());
    }

    /// Reads them in.
    ///
    /// @param space who will see them
    /// @param save  false to see what would come of it
    Outcome take(List<GeoJson.Feature> list, SpaceId space, boolean save) {
        Map<String, Integer> keys = new HashMap<>();
        List<Here> here = new ArrayList<>();
        existing(keys, here);
        List<Flag> flags = new ArrayList<>();
        List<Initiative> read = new ArrayList<>();
        List<Initiative> fresh = new ArrayList<>();
        int known = 0;
        for (GeoJson.Feature feature : list) {
            Initiative one = new Initiative(feature, store.records().kinds());
            if (!one.name().isEmpty()) {
                Integer before = keys.putIfAbsent(key(one), one.row());
                if (before == null) {
                    fresh.add(one);
                } else if (before > 0) {
                    one.flag(Flag.What.TWICE, "name", String.valueOf(before));
                } else {
                    known++;
                }
            }
            read.add(one);
        }
        alike(here, fresh);
        read.forEach(one -> flags.addAll(one.flags()));
        long number = save && !fresh.isEmpty() ? save(fresh, space) : -1;
        return new Outcome(list.size(), fresh.size(), known, List.copyOf(flags), number);
    }

    /// A partner that is here, as far as it is compared.
    private record Here(String name, Likeness.Facts facts) {}

    /// Flags those that most likely are somebody who is here under another name or in another place, or stands in the list
    /// twice so.
    private static void alike(List<Here> here, List<Initiative> fresh) {
        List<Likeness.Facts> facts = new ArrayList<>(here.stream().map(Here::facts).toList());
        fresh.forEach(one -> facts.add(one.facts()));
        Set<Integer> flagged = new HashSet<>();
        for (Duplicates.Found found : Duplicates.among(facts).found()) {
            boolean likely = found.score().value() >= Likeness.LIKELY;
            if (likely && found.other() >= here.size() && flagged.add(found.other())) {
                String name =
                        found.one() < here.size()
                                ? here.get(found.one()).name()
                                : fresh.get(found.one() - here.size()).name();
                fresh.get(found.other() - here.size()).flag(Flag.What.ALIKE, "name", name);
            }
        }
    }

    /// What is here: zero for each.
    private void existing(Map<String, Integer> keys, List<Here> here) {
        Kind<Partner> kind = store.records().kinds().of(Partner.class);
        List<Item> page;
        int at = 0;
        do {
            page = store.records().list(new Query(kind, "", null, false, at, PAGE));
            at += page.size();
            for (Item item : page) {
                Partner partner = item.as(Partner.class);
                Place place = partner.place();
                keys.put(key(item.title(), place == null ? null : place.latitude(), place), 0);
                here.add(
                        new Here(
                                item.title(),
                                Likeness.Facts.of(item.title(), place, partner.website(), partner.email(), List.of())));
            }
        } while (page.size() == PAGE);
    }

    private static String key(Initiative one) {
        Place place = one.place();
        return key(one.name(), place == null ? null : place.latitude(), place);
    }

    /// The name without case and signs, and the point to a hundredth of a degree, about a kilometre; else the place's name.
    private static String key(String name, @Nullable Long latitude, @Nullable Place place) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (place == null) {
            return plain;
        }
        Long longitude = place.longitude();
        return latitude == null || longitude == null
                ? plain + "|" + place.name().toLowerCase(Locale.ROOT)
                : plain + "|" + Math.round(latitude / 10_000.0) + "|" + Math.round(longitude / 10_000.0);
    }

    private long save(List<Initiative> fresh, SpaceId space) {
        Kind<Partner> partner = store.records().kinds().of(Partner.class);
        Kind<Phone> phone = store.records().kinds().of(Phone.class);
        Saving saving = new Saving(store);
        for (Initiative one : fresh) {
            RecordId id = saving.newId(space);
            saving.create(id, partner, space, one.values());
            @Nullable String order = null;
            for (String number : one.phones()) {
                order = OrderKey.after(order);
                Map<String, @Nullable Object> row = new TreeMap<>();
                row.put("owner", id.text());
                row.put("order", order);
                row.put("label", "work");
                row.put("number", number);
                saving.create(saving.newId(space), phone, space, row);
            }
        }
        return saving.save();
    }
}
