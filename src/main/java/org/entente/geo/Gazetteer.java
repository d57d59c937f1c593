package org.entente.geo;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/// Towns and villages of the world by name: some 135,000, most with 1,000 people or more (GeoNames). Kept packed, some 5 MB.
/// Immutable; safe on any thread.
public final class Gazetteer {
    private static final double GRID = 1000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final byte[] bytes;
    private final String[] countries;
    private final String[] regions;
    private final int[] names;
    private final int countryAt;
    private final int regionAt;
    private final int peopleAt;
    private final int latitudeAt;
    private final int longitudeAt;

    /// A place.
    ///
    /// @param name    as it is called there
    /// @param region  the province or state; may be empty
    /// @param country by its two letters (ISO 3166)
    /// @param people  about how many live there, within some per cent
    public record Town(String name, String region, String country, long people, Point point) {
        /// Its name with region and country, to tell it from others of that name.
        public String full() {
            return name + (region.isEmpty() || region.equals(name) ? "" : ", " + region) + ", " + country;
        }
    }

    private static final class Held {
        static final Gazetteer GAZETTEER = new Gazetteer(Packed.resource("places.bin"));
    }

    /// The list, read when it is first asked for.
    public static Gazetteer get() {
        return Held.GAZETTEER;
    }

    private Gazetteer(Packed packed) {
        bytes = packed.bytes();
        countries = texts(packed);
        regions = texts(packed);
        names = new int[packed.number()];
        for (int i = 0; i < names.length; i++) {
            names[i] = packed.position();
            packed.skip(packed.number());
        }
        countryAt = packed.position();
        regionAt = countryAt + names.length;
        peopleAt = regionAt + 2 * names.length;
        latitudeAt = peopleAt + names.length;
        longitudeAt = latitudeAt + 3 * names.length;
    }

    private static String[] texts(Packed packed) {
        String[] texts = new String[packed.number()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = packed.text();
        }
        return texts;
    }

    /// How many places there are.
    public int size() {
        return names.length;
    }

    private String name(int index) {
        int at = names[index];
        int length = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            length |= (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }
        length |= bytes[at++] << shift;
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    private int number(int at, int size) {
        int number = 0;
        for (int i = 0; i < size; i++) {
            number = (number << 8) | (bytes[at + i] & 0xff);
        }
        return number;
    }

    private double latitude(int index) {
        return number(latitudeAt + 3 * index, 3) / GRID - 90;
    }

    private double longitude(int index) {
        return number(longitudeAt + 3 * index, 3) / GRID - 180;
    }

    private String region(int index) {
        return regions[number(regionAt + 2 * index, 2)];
    }

    private String country(int index) {
        return countries[number(countryAt + index, 1)];
    }

    private int weight(int index) {
        return number(peopleAt + index, 1);
    }

    private Town town(int index) {
        long people = Math.round(Math.pow(2, weight(index) / 10.0)) - 1;
        return new Town(
                name(index), region(index), country(index), people, new Point(latitude(index), longitude(index)));
    }

    /// Text without accents and case, by which places are found.
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Places whose name begins with what is typed, the largest first, those of exactly that name before all. After a
    /// comma one can narrow it by the beginning of region or country: `la farge, wis`.
    ///
    /// @param most how many at most
    public List<Town> find(String typed, int most) {
        int comma = typed.indexOf(',');
        String wanted = plain((comma < 0 ? typed : typed.substring(0, comma)).strip());
        String where = plain(comma < 0 ? "" : typed.substring(comma + 1).strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = firstFrom(wanted); i < names.length && plain(name(i)).startsWith(wanted); i++) {
            if (where.isEmpty() || lies(i, where)) {
                found.add(i);
            }
        }
        return found.stream()
                .sorted(
                        Comparator.<Integer>comparingInt(i -> plain(name(i)).equals(wanted) ? 0 : 1)
                                .thenComparing(this::weight, Comparator.reverseOrder()))
                .limit(most)
                .map(this::town)
                .toList();
    }

    private boolean lies(int index, String where) {
        String region = plain(region(index));
        String country = country(index);
        return (region + ", " + plain(country)).startsWith(where)
                || plain(country).equals(where)
                || plain(Locale.of("", country).getDisplayCountry(Locale.ENGLISH)).startsWith(where);
    }

    /// The first place whose name is not before a text.
    private int firstFrom(String wanted) {
        int low = 0;
        int high = names.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (plain(name(middle)).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The largest places shown, the largest first.
    List<Town> within(Viewport viewport, int most) {
        Point first = viewport.toPoint(0, 0);
        Point last = viewport.toPoint(viewport.width(), viewport.height());
        PriorityQueue<Integer> largest = new PriorityQueue<>(Comparator.comparingInt(this::weight));
        for (int i = 0; i < names.length; i++) {
            boolean larger = largest.size() < most || weight(i) > weight(largest.element());
            if (larger && isBetween(i, first, last)) {
                largest.add(i);
                if (largest.size() > most) {
                    largest.remove();
                }
            }
        }
        return largest.stream()
                .sorted(Comparator.comparing(this::weight, Comparator.reverseOrder()).thenComparing(i -> i))
                .map(this::town)
                .toList();
    }

    private boolean isBetween(int index, Point northWest, Point southEast) {
        double latitude = latitude(index);
        double longitude = longitude(index);
        return latitude <= northWest.latitude()
                && latitude >= southEast.latitude()
                && longitude >= northWest.longitude()
                && longitude <= southEast.longitude();
    }

    /// Whether a place of a country lies within some kilometres of a point, as near a border.
    public boolean isNear(Point point, String country, double kilometres) {
        double north = kilometres / 111;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(point.latitude())));
        for (int i = 0; i < names.length; i++) {
            if (Math.abs(latitude(i) - point.latitude()) <= north
                    && Math.abs(longitude(i) - point.longitude()) <= east
                    && country(i).equals(country)) {
                return true;
            }
        }
        return false;
    }

    /// The place nearest to a point, for saying where something is.
    public Town nearest(Point point) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        double squeeze = Math.cos(Math.toRadians(point.latitude()));
        for (int i = 0; i < names.length; i++) {
            double north = latitude(i) - point.latitude();
            double east = (longitude(i) - point.longitude()) * squeeze;
            double far = north * north + east * east;
            if (far < least) {
                least = far;
                nearest = i;
            }
        }
        return town(nearest);
    }
}
