package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.areas.partners.Likeness;
import org.entente.areas.partners.Partner;
import org.entente.record.Kind;
import org.entente.record.Place;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// The partners that are here, as far as a list is compared with them.
final class Here {
    private static final int PAGE = 2_000;

    /// A partner that is here.
    record One(RecordId id, String name, @Nullable Place place, Likeness.Facts facts) {}

    private final List<One> all = new ArrayList<>();
    private final Map<String, List<One>> byKey = new HashMap<>();
    private final Map<String, List<One>> byName = new HashMap<>();

    /// Reads them.
    Here(Records records) {
        Kind<Partner> kind = records.kinds().of(Partner.class);
        List<Item> page;
        int at = 0;
        do {
            page = records.list(new Query(kind, "", null, false, at, PAGE));
            at += page.size();
            page.forEach(this::add);
        } while (page.size() == PAGE);
    }

    private void add(Item item) {
        Partner partner = item.as(Partner.class);
        Place place = partner.place();
        One one =
                new One(
                        item.id(),
                        item.title(),
                        place,
                        Likeness.Facts.of(item.title(), place, partner.website(), partner.email(), List.of()));
        all.add(one);
        byKey.computeIfAbsent(key(item.title(), place), k -> new ArrayList<>()).add(one);
        byName.computeIfAbsent(plain(item.title()), k -> new ArrayList<>()).add(one);
    }

    /// All of them.
    List<One> all() {
        return all;
    }

    /// Those that an entry is: of the same name in the same place; or else the only one of its name, where it is not said of
    /// both where they are and nothing speaks against it. Mostly none or one; of several it is one, and nobody knows which.
    ///
    /// @param placed whether the list says at all where its entries are: if not, that an entry has no place says nothing
    List<One> of(Initiative entry, boolean placed) {
        List<One> same = byKey.getOrDefault(key(entry.name(), entry.place()), List.of());
        List<One> named = byName.getOrDefault(plain(entry.name()), List.of());
        boolean anywhere = entry.place() == null && named.size() > 1;
        if (!same.isEmpty() && (placed || !anywhere)) {
            return same;
        } else if (anywhere) {
            return ofSeveral(named, entry);
        }
        return named.size() == 1 && mayBe(named.getFirst(), entry) ? named : List.of();
    }

    /// Of several of one name the only one at the same address, or else all of them.
    private static List<One> ofSeveral(List<One> named, Initiative entry) {
        Likeness.Facts other = entry.facts();
        List<One> there =
                named.stream()
                        .filter(one ->
                                isSame(one.facts().site(), other.site()) || isSame(one.facts().email(), other.email()))
                        .toList();
        return there.size() == 1 ? there : named;
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static boolean mayBe(One one, Initiative entry) {
        Likeness.Facts other = entry.facts();
        return agree(one.facts().site(), other.site())
                && agree(one.facts().email(), other.email())
                && mayBeThere(one.place(), entry.place());
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean mayBeThere(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return true;
        }
        String here = Part.plain(one.name());
        String there = Part.plain(other.name());
        boolean pointed = one.latitude() != null && other.latitude() != null;
        return !pointed && !here.isEmpty() && here.equals(there);
    }

    /// The name without case and signs, and the point to a hundredth of a degree, about a kilometre; else the place's name.
    static String key(String name, @Nullable Place place) {
        if (place == null) {
            return plain(name);
        }
        Long latitude = place.latitude();
        Long longitude = place.longitude();
        return latitude == null || longitude == null
                ? plain(name) + "|" + place.name().toLowerCase(Locale.ROOT)
                : plain(name) + "|" + Math.round(latitude / 10_000.0) + "|" + Math.round(longitude / 10_000.0);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
