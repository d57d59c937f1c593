package org.entente.log;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A key of 32 bytes as 24 words to be printed and typed back in, by BIP-39: the last word holds eight check bits. No two
/// words of a list begin with the same four letters, so a word is known from those, and a mistyped one from its
/// neighbours.
public final class RecoveryWords {
    /// How many words there are.
    public static final int WORDS = 24;

    private static final int BITS = 11;
    private static final int SEED_BITS = 256;
    private static final int PREFIX = 4;
    private static final int FARTHEST = 2;

    private RecoveryWords() {}

    /// The words of a seed, in English or Spanish.
    ///
    /// @param seed 32 bytes
    public static List<String> of(byte[] seed, Locale language) {
        List<String> list = WordList.of(language);
        byte[] all = java.util.Arrays.copyOf(seed, 33);
        all[32] = Sha256.of(seed)[0];
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(list.get(WordList.bits(all, i * BITS, BITS)));
        }
        return words;
    }

    /// What was made of typed words.
    ///
    /// @param seed      the key; null where the words do not hold together
    /// @param corrected typed word → the word taken for it, where they differ
    /// @param unknown   typed words that are near to no word of the list, or to several
    @SuppressWarnings("ArrayRecordComponent") // read once
    public record Reading(byte @Nullable [] seed, Map<String, String> corrected, List<String> unknown) {}

    /// Reads typed words, whichever language, case and accents, and corrects what has one meaning only.
    public static Reading read(String typed) {
        Reading best = new Reading(null, Map.of(), List.of());
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            Reading reading = read(typed, WordList.of(language));
            if (reading.seed() != null) {
                return reading;
            } else if (best.unknown().isEmpty() || reading.unknown().size() < best.unknown().size()) {
                best = reading;
            }
        }
        return best;
    }

    private static Reading read(String typed, List<String> list) {
        Map<String, Integer> exact = new HashMap<>();
        List<String> plain = list.stream().map(RecoveryWords::plain).toList();
        for (int i = 0; i < plain.size(); i++) {
            exact.put(plain.get(i), i);
        }
        List<List<Integer>> candidates = new ArrayList<>();
        Map<String, String> corrected = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String word : typed.strip().split("[^\\p{L}\\p{M}]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            Integer index = exact.get(plain(word));
            List<Integer> near = index != null ? List.of(index) : near(plain(word), plain);
            candidates.add(near);
            if (index == null && near.size() == 1) {
                corrected.put(word, list.get(near.getFirst()));
            } else if (index == null) {
                unknown.add(word);
            }
        }
        byte @Nullable [] seed = candidates.size() == WORDS ? solve(candidates, unknown.size()) : null;
        return new Reading(seed, corrected, seed == null ? unknown : List.of());
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }

    /// The words meant: those with the same first four letters, else those nearest.
    private static List<Integer> near(String word, List<String> list) {
        List<Integer> found = new ArrayList<>();
        int nearest = FARTHEST;
        for (int i = 0; i < list.size(); i++) {
            String listed = list.get(i);
            boolean prefix = word.length() >= PREFIX && listed.startsWith(word.substring(0, PREFIX));
            int distance = prefix ? 0 : distance(word, listed);
            if (distance < nearest) {
                nearest = distance;
                found.clear();
            }
            if (distance <= nearest) {
                found.add(i);
            }
        }
        return found;
    }

    /// How many letters differ, are missing or too many (Levenshtein).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /// Tries what each word may mean; the check bits tell. With more than two doubtful words chance would pass for truth.
    private static byte @Nullable [] solve(List<List<Integer>> candidates, int doubtful) {
        if (doubtful > 2 || candidates.stream().anyMatch(List::isEmpty)) {
            return null;
        }
        List<byte[]> found = new ArrayList<>();
        solve(candidates, new int[WORDS], 0, found);
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static void solve(List<List<Integer>> candidates, int[] chosen, int at, List<byte[]> found) {
        if (at == WORDS) {
            byte[] all = WordList.bytes(chosen, BITS);
            byte[] seed = java.util.Arrays.copyOf(all, SEED_BITS / 8);
            if (Sha256.of(seed)[0] == all[32]) {
                found.add(seed);
            }
            return;
        }
        for (int index : candidates.get(at)) {
            chosen[at] = index;
            solve(candidates, chosen, at + 1, found);
        }
    }
}
