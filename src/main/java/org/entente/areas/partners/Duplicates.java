package org.entente.areas.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.areas.partners.Likeness.Facts;
import org.entente.areas.partners.Likeness.Score;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// Partners that may have been entered twice.
///
/// Not every one is compared with every other: only those that share a rare word of their names, an address or a number,
/// or stand next to one another when names are sorted, from the front or from the back. So the work grows with their
/// number, not with its square.
public final class Duplicates {
    /// Of a word that more partners than these have in common nothing follows.
    private static final int RARE = 24;

    /// How many neighbours in the sorted names are compared.
    private static final int WINDOW = 4;

    private static final int STEM = 6;
    private static final int FOUND_AT_ONCE = 40;

    private final List<Facts> facts;
    private final Set<Long> compared = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    private Duplicates(List<Facts> facts) {
        this.facts = facts;
    }

    /// Two that are alike.
    ///
    /// @param one   its place in the list
    /// @param other the other's, which is higher
    public record Found(int one, int other, Score score) {}

    /// Two partners that are alike.
    public record Pair(Item one, Item other, Score score) {}

    /// What was found, and how many pairs had to be compared for it.
    public record Search(List<Found> found, int compared) {}

    /// Finds those alike among many, the most alike first.
    public static Search among(List<Facts> facts) {
        Duplicates duplicates = new Duplicates(facts);
        duplicates.blocks(Facts::words, true);
        duplicates.blocks(one -> one.site().isEmpty() ? List.of() : List.of(one.site()), false);
        duplicates.blocks(one -> one.email().isEmpty() ? List.of() : List.of(one.email()), false);
        duplicates.blocks(one -> List.copyOf(one.phones()), false);
        duplicates.neighbours(one -> String.join("", one.words()));
        duplicates.neighbours(one -> new StringBuilder(String.join("", one.words())).reverse().toString());
        duplicates.found.sort(
                Comparator.comparingDouble((Found pair) -> pair.score().value())
                        .reversed()
                        .thenComparingInt(Found::one)
                        .thenComparingInt(Found::other));
        return new Search(List.copyOf(duplicates.found), duplicates.compared.size());
    }

    private void blocks(Function<Facts, List<String>> keys, boolean stems) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            List<String> words = keys.apply(facts.get(i));
            for (String word : words) {
                put(blocks, stems && word.length() > STEM ? word.substring(0, STEM) : word, i);
            }
            if (stems && words.size() > 1) {
                // Where each word is common, two of them may not be.
                put(blocks, words.get(0) + " " + words.get(1), i);
                put(blocks, words.getFirst() + " " + words.getLast(), i);
            }
        }
        for (List<Integer> block : blocks.values()) {
            if (block.size() <= RARE) {
                for (int i = 0; i < block.size(); i++) {
                    for (int j = i + 1; j < block.size(); j++) {
                        compare(block.get(i), block.get(j));
                    }
                }
            }
        }
    }

    private static void put(Map<String, List<Integer>> blocks, String key, int index) {
        List<Integer> block = blocks.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (block.size() <= RARE && (block.isEmpty() || block.getLast() != index)) {
            block.add(index);
        }
    }

    private void neighbours(Function<Facts, String> name) {
        String[] names = facts.stream().map(name).toArray(String[]::new);
        Integer[] order = new Integer[names.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> names[i]).thenComparing(i -> i));
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < Math.min(order.length, i + 1 + WINDOW); j++) {
                compare(order[i], order[j]);
            }
        }
    }

    private void compare(int i, int j) {
        int one = Math.min(i, j);
        int other = Math.max(i, j);
        if (one != other && compared.add(((long) one << 32) | other)) {
            Score score = Likeness.of(facts.get(one), facts.get(other));
            if (score.value() >= Likeness.POSSIBLE) {
                found.add(new Found(one, other, score));
            }
        }
    }

    /// Finds those alike among all partners, without those somebody said are two. Reads the store.
    public static List<Pair> all(Records records) {
        List<Item> items = records.list(Query.all(records.kinds().of(Partner.class)));
        Map<RecordId, List<String>> phones = phones(records);
        Set<Set<RecordId>> distinct = distinct(records);
        List<Facts> facts = items.stream().map(item -> facts(item, phones.getOrDefault(item.id(), List.of()))).toList();
        return among(facts).found().stream()
                .map(pair -> new Pair(items.get(pair.one()), items.get(pair.other()), pair.score()))
                .filter(pair -> !distinct.contains(Set.of(pair.one().id(), pair.other().id())))
                .toList();
    }

    private static Set<Set<RecordId>> distinct(Records records) {
        Set<Set<RecordId>> pairs = new HashSet<>();
        for (Item item : records.list(Query.all(records.kinds().of(Distinct.class)))) {
            Distinct distinct = item.as(Distinct.class);
            if (distinct.one() != null && distinct.other() != null && !distinct.one().equals(distinct.other())) {
                pairs.add(Set.of(distinct.one(), distinct.other()));
            }
        }
        return pairs;
    }

    private static Map<RecordId, List<String>> phones(Records records) {
        Map<RecordId, List<String>> phones = new HashMap<>();
        for (Item item : records.list(Query.all(records.kinds().of(Phone.class)))) {
            phones.computeIfAbsent(item.as(Phone.class).owner(), o -> new ArrayList<>()).add(item.title());
        }
        return phones;
    }

    private static Facts facts(Item item, List<String> phones) {
        Partner partner = item.as(Partner.class);
        return Facts.of(partner.name(), partner.place(), partner.website(), partner.email(), phones);
    }

    /// The partners most alike to one that is being entered, the most alike first: asks search for each of its words, so it
    /// answers while one types. Reads the store.
    ///
    /// @param name   as typed so far
    /// @param itself the record being changed; null for a new one
    public static List<Near> near(Records records, Facts facts, String name, @Nullable RecordId itself) {
        Kind<Partner> kind = records.kinds().of(Partner.class);
        Map<RecordId, Item> candidates = new LinkedHashMap<>();
        for (String words : asked(facts, name)) {
            if (!words.isBlank()) {
                records.list(new Query(kind, words, null, false, 0, FOUND_AT_ONCE))
                        .forEach(item -> candidates.put(item.id(), item));
            }
        }
        return candidates.values().stream()
                .filter(item -> !item.id().equals(itself))
                .map(item -> new Near(item, Likeness.of(facts, facts(item, List.of()))))
                .filter(near -> near.score().value() >= Likeness.POSSIBLE)
                .sorted(
                        Comparator.comparingDouble((Near near) -> near.score().value())
                                .reversed()
                                .thenComparing(near -> near.item().id()))
                .toList();
    }

    /// The beginnings of the longest words of the name, so that a slip at the end of one does no harm.
    private static List<String> asked(Facts facts, String name) {
        List<String> asked =
                new ArrayList<>(
                        facts.words().stream()
                                .filter(word -> word.length() >= 3)
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .limit(4)
                                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                                .toList());
        asked.addAll(List.of(facts.site(), facts.email(), name));
        return asked;
    }

    /// A partner that is there already and looks like one that is being entered.
    public record Near(Item item, Score score) {}
}
