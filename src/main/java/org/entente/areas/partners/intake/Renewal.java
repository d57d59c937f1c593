package org.entente.areas.partners.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.areas.partners.Phone;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.OrderKey;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Saving;
import org.jspecify.annotations.Nullable;

/// What a row of a list changes in the partner that it is.
final class Renewal {
    private static final int DIGITS_THAT_MATTER = 8;

    private final Item item;
    private final Initiative row;
    private final Known known;
    private final Kind<Phone> phone;
    private final List<Item> phones;
    private final Map<String, @Nullable Object> values = new TreeMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    Renewal(Records records, Item item, Initiative row, Known known) {
        this.item = item;
        this.row = row;
        this.known = known;
        phone = records.kinds().of(Phone.class);
        phones = records.children(item.id(), phone);
        row.values().forEach(this::field);
        phones();
    }

    /// The row that it comes from.
    Initiative row() {
        return row;
    }

    /// The partner as it is.
    Item item() {
        return item;
    }

    /// What it changes; empty where nothing.
    List<Difference> differences() {
        return differences;
    }

    /// Whether what the list says and no field can hold stands in the notes, or will.
    boolean keepsNotes() {
        Object notes = row.values().get("notes");
        return notes == null || values.containsKey("notes") || holds(item.print("notes"), String.valueOf(notes));
    }

    private void field(String name, @Nullable Object said) {
        Field field = item.kind().field(name);
        Object before = item.values().get(name);
        Object after = isEmpty(before) || known == Known.UPDATE ? said : before;
        if (field.type().isSet() && known == Known.UPDATE) {
            after = both(before, said);
        } else if (name.equals("place") && before instanceof Map<?, ?> here && said instanceof Map<?, ?> there) {
            after = place(here, there);
        } else if (field.lines() && !isEmpty(before) && known == Known.UPDATE) {
            after = more(String.valueOf(before), String.valueOf(said));
        }
        if (!Objects.equals(normal(before), normal(after))) {
            values.put(name, after);
            differences.add(new Difference(row.row(), item.title(), item.kind(), field, before, after));
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    private static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> said = new HashMap<>();
            map.forEach((key, one) -> {
                if (one != null) {
                    said.put(key, one);
                }
            });
            return said;
        }
        return value instanceof List<?> list ? Set.copyOf(list) : isEmpty(value) ? null : value;
    }

    private static List<String> both(@Nullable Object before, @Nullable Object said) {
        TreeSet<String> all = new TreeSet<>();
        for (Object value : new @Nullable Object[] {before, said}) {
            if (value instanceof List<?> list) {
                list.forEach(one -> all.add(String.valueOf(one)));
            }
        }
        return List.copyOf(all);
    }

    /// A point is not given up for a name alone, or for that of the town; one that is missing is filled where the name is the same.
    private Object place(Map<?, ?> here, Map<?, ?> there) {
        boolean sameName = Part.plain(name(here)).equals(Part.plain(name(there))) || name(here).isEmpty();
        boolean fills = known == Known.UPDATE || (sameName && here.get("latitude") == null);
        if (!fills) {
            return here;
        }
        boolean better = there.get("latitude") != null && (here.get("latitude") == null || row.isPointed());
        Map<?, ?> point = better ? there : here;
        boolean names = !name(there).isEmpty() && (known == Known.UPDATE || name(here).isEmpty());
        Map<String, @Nullable Object> place = new TreeMap<>();
        place.put("name", names ? name(there) : name(here));
        place.put("latitude", point.get("latitude"));
        place.put("longitude", point.get("longitude"));
        return place;
    }

    private static String name(Map<?, ?> place) {
        return Objects.toString(place.get("name"), "");
    }

    /// A text and the lines that another has besides: what we noted ourselves is not in any list.
    private static String more(String text, String other) {
        StringBuilder all = new StringBuilder(text);
        other.lines().filter(line -> !holds(text, line)).forEach(line -> all.append('\n').append(line));
        return all.toString();
    }

    /// Whether a text has all lines of another.
    private static boolean holds(String text, String other) {
        Set<String> lines = new HashSet<>(text.lines().map(String::strip).toList());
        return other.lines().map(String::strip).allMatch(lines::contains);
    }

    private void phones() {
        Set<String> here = new HashSet<>();
        phones.forEach(one -> here.add(digits(one.title())));
        if (known == Known.UPDATE || phones.isEmpty()) {
            row.phones().stream().filter(number -> here.add(digits(number))).forEach(numbers::add);
        }
        if (!numbers.isEmpty()) {
            String before = String.join(", ", phones.stream().map(Item::title).toList());
            String after = (before.isEmpty() ? "" : before + ", ") + String.join(", ", numbers);
            differences.add(new Difference(row.row(), item.title(), phone, phone.field("number"), before, after));
        }
    }

    private static String digits(String number) {
        String only = number.replaceAll("\\D", "");
        return only.substring(Math.max(0, only.length() - DIGITS_THAT_MATTER));
    }

    /// Adds it to what is to be saved.
    void into(Saving saving) {
        if (!values.isEmpty()) {
            saving.change(item, values);
        }
        String last = phones.isEmpty() ? null : phones.getLast().print("order");
        numbers(saving, item.id().text(), phone, new Numbers(item.space(), last, numbers));
    }

    /// Telephone numbers to be added.
    ///
    /// @param last the place of the last one that is there
    record Numbers(org.entente.record.SpaceId space, @Nullable String last, List<String> numbers) {}

    /// Adds telephone numbers of one partner.
    static void numbers(Saving saving, String owner, Kind<Phone> kind, Numbers numbers) {
        @Nullable String order = numbers.last();
        for (String number : numbers.numbers()) {
            order = OrderKey.after(order);
            Map<String, @Nullable Object> values = new TreeMap<>();
            values.put("owner", owner);
            values.put("order", order);
            values.put("label", "work");
            values.put("number", number);
            saving.create(saving.newId(numbers.space()), kind, numbers.space(), values);
        }
    }
}
