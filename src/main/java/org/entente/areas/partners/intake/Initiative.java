package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Phone;
import org.entente.geo.Gazetteer;
import org.entente.geo.Point;
import org.entente.interchange.GeoJson;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// One entry of a list whose columns are named as in OpenStreetMap (`addr:*`, `contact:*`), made into a partner. What is
/// certain is put right; what is not is kept in the notes and flagged.
final class Initiative {
    private static final double MILLION = 1_000_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"|;,:]+@[^\\s@<>\"|;,]+\\.[^\\s@<>\".|;,]+");
    private static final Pattern SITE = Pattern.compile("(https?://)?[^\\s/@;,]+\\.[^\\s/@;,]{2,}(/[^\\s;]*)?");
    private static final int LONGEST_TAG = 60;

    /// Kilometres from any town of a country: surely not in it; perhaps in it; at its border.
    private static final double FAR = 300;

    private static final double NEAR = 100;
    private static final double BORDER = 60;

    private final GeoJson.Feature feature;
    private final Kind<Partner> kind;
    private final Field number;
    private final Map<String, @Nullable Object> values = new TreeMap<>();
    private final List<String> phones = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String name;
    private final String country;

    Initiative(GeoJson.Feature feature, Kinds kinds) {
        this.feature = feature;
        kind = kinds.of(Partner.class);
        number = kinds.of(Phone.class).field("number");
        name = tidy(feature.get("name"));
        country = country();
        if (name.isEmpty()) {
            flag(Flag.What.NAME_MISSING, "name", "");
            return;
        }
        values.put("name", name);
        texts("description").forEach(notes::add);
        email();
        website();
        phone();
        place();
        sorts();
        texts("opening_hours").forEach(hours -> notes.add("opening_hours: " + hours));
        texts("_uri").forEach(source -> notes.add(source));
        if (!notes.isEmpty()) {
            values.put("notes", String.join("\n", notes));
        }
    }

    /// Its fields as the log has them.
    Map<String, @Nullable Object> values() {
        return values;
    }

    /// Its telephone numbers.
    List<String> phones() {
        return phones;
    }

    /// What a person should look at.
    List<Flag> flags() {
        return flags;
    }

    String name() {
        return name;
    }

    int row() {
        return feature.number();
    }

    void flag(Flag.What what, String column, String value) {
        flags.add(new Flag(feature.number(), name, what, column, value));
    }

    private static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /// What a column holds, if anything; a dash is nothing.
    private List<String> texts(String column) {
        String text = feature.get(column).strip();
        return text.isEmpty() || text.equals("-") ? List.of() : List.of(text);
    }

    private String country() {
        String typed = tidy(feature.get("addr:country"));
        if (typed.isEmpty()) {
            return "";
        }
        return Countries.code(typed)
                .orElseGet(() -> {
                    flag(Flag.What.COUNTRY, "addr:country", typed);
                    return typed;
                });
    }

    private static List<String> found(Pattern pattern, String text) {
        return List.copyOf(new LinkedHashSet<>(pattern.matcher(text).results().map(match -> match.group()).toList()));
    }

    private @Nullable Object parsed(Field field, String typed) {
        try {
            return field.parse(typed);
        } catch (Refusal notOne) {
            return null;
        }
    }

    private void email() {
        for (String typed : texts("contact:email")) {
            boolean whole = parsed(kind.field("email"), typed) != null;
            List<String> addresses = whole ? List.of(typed) : found(ADDRESS, typed);
            Object value = addresses.isEmpty() ? null : parsed(kind.field("email"), addresses.getFirst());
            if (value == null) {
                flag(Flag.What.EMAIL, "contact:email", typed);
                notes.add("contact:email: " + typed);
                continue;
            }
            values.put("email", value);
            if (!whole) {
                flag(Flag.What.EMAILS, "contact:email", typed);
                notes.add("contact:email: " + typed);
            }
        }
    }

    private void website() {
        List<String> typed = texts("contact:website").isEmpty() ? texts("website") : texts("contact:website");
        for (String site : typed) {
            boolean whole = SITE.matcher(site).matches() && parsed(kind.field("website"), site) != null;
            List<String> sites = whole ? List.of(site) : found(SITE, site);
            Object value = sites.isEmpty() ? null : parsed(kind.field("website"), sites.getFirst());
            if (value != null) {
                values.put("website", value);
            }
            if (!whole) {
                flag(value == null ? Flag.What.WEBSITE : Flag.What.WEBSITES, "contact:website", site);
                notes.add("contact:website: " + site);
            }
        }
    }

    /// Several are separated by `;`, `|` or a comma.
    private void phone() {
        for (String typed : texts("contact:phone")) {
            for (String part : typed.split("[;|,]", -1)) {
                String plain = tidy(part.replaceAll("[\"]", "").replace("(+", "+").replaceFirst("^\\.", ""));
                plain = plain.startsWith("+") ? plain.replaceFirst("\\)", " ").replaceAll(" +", " ") : plain;
                Object value = plain.isEmpty() ? null : parsed(number, plain);
                if (value != null) {
                    phones.add(String.valueOf(value));
                } else if (!plain.isEmpty()) {
                    flag(Flag.What.PHONE, "contact:phone", part.strip());
                    notes.add("contact:phone: " + part.strip());
                }
            }
        }
    }

    private void place() {
        List<String> parts = new ArrayList<>();
        String street = tidy(feature.get("addr:street") + " " + feature.get("addr:housenumber"));
        String city = tidy(feature.get("addr:postcode") + " " + feature.get("addr:city"));
        for (String part : List.of(street, city, country)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        Point point = point();
        if (parts.isEmpty() && point == null) {
            return;
        }
        Map<String, @Nullable Object> place = new TreeMap<>();
        place.put("name", String.join(", ", parts));
        place.put("latitude", point == null ? null : Math.round(point.latitude() * MILLION));
        place.put("longitude", point == null ? null : Math.round(point.longitude() * MILLION));
        values.put("place", place);
    }

    /// Its point. Where the address says another country, and the point with latitude and longitude exchanged lies in that
    /// one, they had been exchanged.
    private @Nullable Point point() {
        Double latitude = feature.latitude();
        Double longitude = feature.longitude();
        if (latitude == null || longitude == null) {
            return null;
        }
        boolean known = country.length() == 2;
        boolean fits = isOnGlobe(latitude, longitude);
        if (known && isOnGlobe(longitude, latitude)) {
            Point exchanged = new Point(longitude, latitude);
            boolean wrong = !fits || !isIn(new Point(latitude, longitude), FAR);
            if (wrong && isIn(exchanged, NEAR)) {
                flag(Flag.What.SWAPPED, "geometry", latitude + ", " + longitude);
                return exchanged;
            }
        }
        if (!fits) {
            flag(Flag.What.POINT, "geometry", latitude + ", " + longitude);
            notes.add("geometry: " + latitude + ", " + longitude);
            return null;
        }
        Point point = new Point(latitude, longitude);
        if (known && !isIn(point, BORDER)) {
            flag(Flag.What.ELSEWHERE, "geometry", latitude + ", " + longitude + " (" + country + ")");
        }
        return point;
    }

    private static boolean isOnGlobe(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }

    /// Whether a town of the country that the address names lies within some kilometres.
    private boolean isIn(Point point, double kilometres) {
        return Gazetteer.get().isNear(point, country, kilometres);
    }

    private void sorts() {
        Set<String> words = new TreeSet<>();
        for (String column : List.of("type_of_initiative", "POI_TYPE")) {
            for (String word : feature.get(column).split("[;,]", -1)) {
                String plain = tidy(word);
                if (!plain.isEmpty() && plain.length() <= LONGEST_TAG) {
                    words.add(plain);
                }
            }
        }
        List<String> kinds = Sorts.kinds(words);
        if (!kinds.isEmpty()) {
            values.put("kinds", kinds);
        }
        if (!words.isEmpty()) {
            values.put("tags", List.copyOf(words));
        }
    }
}
