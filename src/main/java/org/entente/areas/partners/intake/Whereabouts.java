package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.geo.Gazetteer;
import org.entente.geo.Point;
import org.jspecify.annotations.Nullable;

/// Where an entry of a list lies: its address in one line, and its point, put right where latitude and longitude had been
/// exchanged. Where the list has no point, the point of its town, if the country has only one of that name.
final class Whereabouts {
    private static final double MILLION = 1_000_000;

    /// Kilometres from any town of a country: surely not in it; perhaps in it; at its border.
    private static final double FAR = 300;

    private static final double NEAR = 100;
    private static final double BORDER = 60;

    private final Initiative entry;
    private final String country;

    Whereabouts(Initiative entry) {
        this.entry = entry;
        country = country();
    }

    private String country() {
        String typed = entry.tidy("addr:country");
        if (typed.isEmpty()) {
            return "";
        }
        return Countries.code(typed)
                .orElseGet(() -> {
                    entry.flag(Flag.What.COUNTRY, "addr:country", typed);
                    return typed;
                });
    }

    /// The place as the log has it; null where the list says nothing of it.
    @Nullable Map<String, @Nullable Object> place() {
        List<String> parts = new ArrayList<>();
        String street = (entry.tidy("addr:street") + " " + entry.tidy("addr:housenumber")).strip();
        String city = (entry.tidy("addr:postcode") + " " + entry.tidy("addr:city")).strip();
        Map<?, ?> full =
                entry.parsed("place", entry.tidy("addr:full")) instanceof Map<?, ?> map ? map : Map.of("name", "");
        for (String part : List.of(String.valueOf(full.get("name")), street, city, country)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        Point point = point();
        Map<String, @Nullable Object> place = new TreeMap<>();
        place.put("name", String.join(", ", parts));
        if (point == null && full.get("latitude") instanceof Long latitude) {
            place.put("latitude", latitude);
            place.put("longitude", full.get("longitude"));
            return place;
        }
        Point known = point == null ? town(String.valueOf(full.get("name"))) : point;
        place.put("latitude", known == null ? null : Math.round(known.latitude() * MILLION));
        place.put("longitude", known == null ? null : Math.round(known.longitude() * MILLION));
        return parts.isEmpty() && known == null ? null : place;
    }

    private @Nullable Point town(String whole) {
        String name = entry.tidy("addr:city").isEmpty() ? whole : entry.tidy("addr:city");
        String wanted = Part.plain(name.replaceFirst(",.*", ""));
        String asked = name.contains(",") || country.length() != 2 ? name : name + ", " + country;
        List<Gazetteer.Town> towns =
                Gazetteer.get().find(asked, 3).stream()
                        .filter(town -> Part.plain(town.name()).equals(wanted))
                        .filter(town -> country.length() != 2 || town.country().equals(country))
                        .toList();
        return towns.size() == 1 ? towns.getFirst().point() : null;
    }

    /// Its point. Where the address says another country, and the point with latitude and longitude exchanged lies in that
    /// one, they had been exchanged.
    private @Nullable Point point() {
        Double latitude = entry.feature().latitude();
        Double longitude = entry.feature().longitude();
        if (latitude == null || longitude == null) {
            unreadable();
            return null;
        }
        boolean known = country.length() == 2;
        boolean fits = isOnGlobe(latitude, longitude);
        String typed = latitude + ", " + longitude;
        if (known && isOnGlobe(longitude, latitude)) {
            Point exchanged = new Point(longitude, latitude);
            boolean wrong = !fits || !isIn(new Point(latitude, longitude), FAR);
            if (wrong && isIn(exchanged, NEAR)) {
                entry.flag(Flag.What.SWAPPED, "geometry", typed);
                return exchanged;
            }
        }
        if (!fits) {
            entry.keep(Flag.What.POINT, "geometry", typed);
            return null;
        }
        Point point = new Point(latitude, longitude);
        if (known && !isIn(point, BORDER)) {
            entry.flag(Flag.What.ELSEWHERE, "geometry", typed + " (" + country + ")");
        }
        return point;
    }

    private void unreadable() {
        String typed = (entry.tidy("latitude") + ", " + entry.tidy("longitude")).strip();
        if (!typed.equals(",")) {
            entry.keep(Flag.What.POINT, "geometry", typed);
        }
    }

    private static boolean isOnGlobe(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }

    /// Whether a town of the country that the address names lies within some kilometres.
    private boolean isIn(Point point, double kilometres) {
        return Gazetteer.get().isNear(point, country, kilometres);
    }
}
