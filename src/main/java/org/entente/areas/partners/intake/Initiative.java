package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.areas.partners.Likeness;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Phone;
import org.entente.interchange.GeoJson;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Place;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// One entry of a list whose columns are named as in OpenStreetMap (`addr:*`, `contact:*`), made into a partner. What is
/// certain is put right; what is not is kept in the notes and flagged.
final class Initiative {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"|;,:]+@[^\\s@<>\"|;,]+\\.[^\\s@<>\".|;,]+");
    private static final Pattern SITE = Pattern.compile("(https?://)?[^\\s/@;,]+\\.[^\\s/@;,]{2,}(/[^\\s;]*)?");
    private static final int LONGEST_TAG = 60;

    private final GeoJson.Feature feature;
    private final Kind<Partner> kind;
    private final Field number;
    private final Map<String, @Nullable Object> values = new TreeMap<>();
    private final List<String> phones = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String name;

    Initiative(GeoJson.Feature feature, Kinds kinds) {
        this.feature = feature;
        kind = kinds.of(Partner.class);
        number = kinds.of(Phone.class).field("number");
        name = tidy("name");
        if (name.isEmpty()) {
            flag(Flag.What.NAME_MISSING, "name", "");
            return;
        }
        values.put("name", name);
        texts("description").forEach(notes::add);
        email();
        website();
        phone();
        Map<String, @Nullable Object> place = new Whereabouts(this).place();
        if (place != null) {
            values.put("place", place);
        }
        plain();
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

    @Nullable Place place() {
        return values.get("place") instanceof Map<?, ?> map
                ? new Place(String.valueOf(map.get("name")), (Long) map.get("latitude"), (Long) map.get("longitude"))
                : null;
    }

    /// Whether the list itself says its point; else that of its town was taken.
    boolean isPointed() {
        return feature.latitude() != null
                || (parsed("place", tidy("addr:full")) instanceof Map<?, ?> map && map.get("latitude") != null);
    }

    /// What is compared to find who stands here already.
    Likeness.Facts facts() {
        return Likeness.Facts.of(
                name,
                place(),
                Objects.toString(values.get("website"), ""),
                Objects.toString(values.get("email"), ""),
                phones);
    }

    int row() {
        return feature.number();
    }

    void flag(Flag.What what, String column, String value) {
        flags.add(new Flag(feature.number(), name, what, column, value, null));
    }

    /// Flags that a rule protects the partner that it is.
    void leave(Refusal because) {
        flags.add(new Flag(feature.number(), name, Flag.What.PROTECTED, "name", name, because));
    }

    /// Says of what would be kept in the notes that it is not.
    void leaveNotes() {
        flags.replaceAll(Flag::left);
    }

    /// Keeps in the notes what has no place elsewhere, and flags it.
    void keep(Flag.What what, String column, String value) {
        flag(what, column, value);
        notes.add(column + ": " + value);
    }

    GeoJson.Feature feature() {
        return feature;
    }

    /// What stands in a column, in one line; empty where nothing does.
    String tidy(String column) {
        return inLine(feature.get(column));
    }

    private static String inLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /// What a column holds, if anything; a dash is nothing.
    private List<String> texts(String column) {
        String text = feature.get(column).strip();
        return text.isEmpty() || text.equals("-") ? List.of() : List.of(text);
    }

    private static List<String> found(Pattern pattern, String text) {
        return List.copyOf(new LinkedHashSet<>(pattern.matcher(text).results().map(match -> match.group()).toList()));
    }

    /// A value as the log has it; null where it is none.
    @Nullable Object parsed(String field, String typed) {
        return parsed(kind.field(field), typed);
    }

    private static @Nullable Object parsed(Field field, String typed) {
        try {
            return field.parse(typed);
        } catch (Refusal notOne) {
            return null;
        }
    }

    private void email() {
        for (String typed : texts("contact:email")) {
            boolean whole = parsed("email", typed) != null;
            List<String> addresses = whole ? List.of(typed) : found(ADDRESS, typed);
            Object value = addresses.isEmpty() ? null : parsed("email", addresses.getFirst());
            if (value == null) {
                keep(Flag.What.EMAIL, "contact:email", typed);
                continue;
            }
            values.put("email", value);
            if (!whole) {
                keep(Flag.What.EMAILS, "contact:email", typed);
            }
        }
    }

    private void website() {
        List<String> typed = texts("contact:website").isEmpty() ? texts("website") : texts("contact:website");
        for (String site : typed) {
            boolean whole = SITE.matcher(site).matches() && parsed("website", site) != null;
            List<String> sites = whole ? List.of(site) : found(SITE, site);
            Object value = sites.isEmpty() ? null : parsed("website", sites.getFirst());
            if (value != null) {
                values.put("website", value);
            }
            if (!whole) {
                keep(value == null ? Flag.What.WEBSITE : Flag.What.WEBSITES, "contact:website", site);
            }
        }
    }

    /// Several are separated by `;`, `|` or a comma.
    private void phone() {
        for (String typed : texts("contact:phone")) {
            for (String part : typed.split("[;|,]", -1)) {
                String plain = inLine(part.replaceAll("[\"]", "").replace("(+", "+").replaceFirst("^\\.", ""));
                plain = plain.startsWith("+") ? plain.replaceFirst("\\)", " ").replaceAll(" +", " ") : plain;
                Object value = plain.isEmpty() ? null : parsed(number, plain);
                if (value != null) {
                    phones.add(String.valueOf(value));
                } else if (!plain.isEmpty()) {
                    keep(Flag.What.PHONE, "contact:phone", part.strip());
                }
            }
        }
    }

    /// What has a field of its own and needs no more than to be read.
    private void plain() {
        for (String column : List.of("network", "bioregion", "size", "languages")) {
            for (String typed : texts(column)) {
                Object value = parsed(column, column.equals("languages") ? typed.replace(';', ',') : typed);
                if (value == null) {
                    keep(Flag.What.VALUE, column, typed);
                } else {
                    values.put(column, value);
                }
            }
        }
    }

    private void sorts() {
        Set<String> words = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (String column : List.of("type_of_initiative", "POI_TYPE", "tags")) {
            for (String word : feature.get(column).split("[;,]", -1)) {
                String plain = inLine(word);
                Optional<String> named = Sorts.named(plain);
                if (named.isPresent()) {
                    kinds.add(named.get());
                } else if (!plain.isEmpty() && plain.length() <= LONGEST_TAG) {
                    words.add(plain);
                } else if (!plain.isEmpty()) {
                    notes.add(column + ": " + plain);
                }
            }
        }
        kinds.addAll(Sorts.kinds(words));
        if (!kinds.isEmpty()) {
            values.put("kinds", List.copyOf(kinds));
        }
        if (!words.isEmpty()) {
            values.put("tags", List.copyOf(words));
        }
    }
}
