package org.entente.areas.partners;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.geo.Gazetteer;
import org.entente.geo.Point;
import org.entente.record.Place;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// Notes where our own community is. Reads and writes the store, so never on the window's thread.
public final class OurPlaces {
    private static final double MILLION = 1_000_000;

    private OurPlaces() {}

    /// Notes a point, under the name of the nearest town.
    ///
    /// @return the save's number, for undo
    public static long note(Store store, Point point) {
        return save(store, Gazetteer.get().nearest(point).name(), point);
    }

    /// Notes what somebody typed on founding, where it can only be one place: a name with its point, or a town of which
    /// there is one of that name. Whoever then takes back the last thing done is not to lose it.
    ///
    /// @return whether it was noted
    public static boolean found(Store store, String typed) {
        Optional<Point> point = point(store.records(), typed);
        point.ifPresent(at -> store.passOver(save(store, typed.replaceFirst("\\s*\\(.*", "").strip(), at)));
        return point.isPresent();
    }

    /// The one point that somebody can have meant; empty where there are none or several.
    static Optional<Point> point(Records records, String typed) {
        return pointed(records, typed).or(() -> town(typed));
    }

    private static Optional<Point> pointed(Records records, String typed) {
        try {
            Object place = records.kinds().of(OurPlace.class).field("place").parse(typed);
            return place instanceof java.util.Map<?, ?> map
                    ? Optional.ofNullable(
                            Mapped.point(new Place("", (Long) map.get("latitude"), (Long) map.get("longitude"))))
                    : Optional.empty();
        } catch (Refusal notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Point> town(String typed) {
        String name = typed.replaceFirst(",.*", "").strip();
        List<Gazetteer.Town> towns =
                Gazetteer.get().find(typed, 2).stream().filter(town -> town.name().equalsIgnoreCase(name)).toList();
        return towns.size() == 1 ? Optional.of(towns.getFirst().point()) : Optional.empty();
    }

    private static long save(Store store, String name, Point point) {
        TreeMap<String, @Nullable Object> place = new TreeMap<>();
        place.put("name", name);
        place.put("latitude", Math.round(point.latitude() * MILLION));
        place.put("longitude", Math.round(point.longitude() * MILLION));
        TreeMap<String, @Nullable Object> values = new TreeMap<>();
        values.put("name", name.isBlank() ? Gazetteer.get().nearest(point).name() : name);
        values.put("place", place);
        Saving saving = new Saving(store);
        Optional<Item> before = Mapped.home(store.records()).flatMap(one -> store.records().find(one.id()));
        if (before.isPresent()) {
            saving.change(before.get(), values);
        } else {
            Space ours =
                    store.records().spaces().stream()
                            .filter(one -> one.kind() == SpaceKind.OURS)
                            .findFirst()
                            .orElseThrow();
            saving.create(saving.newId(ours.id()), store.records().kinds().of(OurPlace.class), ours.id(), values);
        }
        return saving.save();
    }
}
