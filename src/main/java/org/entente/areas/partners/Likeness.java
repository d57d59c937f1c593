package org.entente.areas.partners;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.record.Place;
import org.jspecify.annotations.Nullable;

/// How likely two entries are of the same partner: fields compared one by one, each with its weight, over those that both
/// have. A name alone can make it likely; the same e-mail, website or telephone makes it so under names that are only
/// somewhat alike.
public final class Likeness {
    /// From here on two entries are shown as possibly the same.
    public static final double POSSIBLE = 0.74;

    /// From here on they most likely are.
    public static final double LIKELY = 0.88;

    private static final double NAME = 0.5;
    private static final double PLACE = 0.18;
    private static final double WEB = 0.2;
    private static final double EMAIL = 0.2;
    private static final double PHONE = 0.25;

    /// A name must be at least so alike before an address or number counts for certain: many share an office.
    private static final double SOMEWHAT = 0.34;

    /// What is left of the likeness of two names where each has a word that the other lacks.
    private static final double APART = 0.8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern COOP =
            Pattern.compile("\\bco[ -]?op(?:erative|erativa|s)?\\b|\\bcooperatives?\\b|\\bcooperativa\\b");

    /// Words that say nothing about which one it is.
    private static final Set<String> EMPTY =
            Set.of(
                    "the", "of", "for", "and", "a", "an", "at", "in", "on", "de", "del", "la", "el", "los", "las", "y",
                    "ltd", "limited", "inc", "llc", "cic", "plc", "cio", "co", "ev", "gmbh", "org", "uk", "us");

    private static final Map<String, String> LONG =
            Map.ofEntries(
                    Map.entry("st", "saint"),
                    Map.entry("mt", "mount"),
                    Map.entry("assn", "association"),
                    Map.entry("assoc", "association"),
                    Map.entry("ctr", "centre"),
                    Map.entry("center", "centre"),
                    Map.entry("dept", "department"),
                    Map.entry("univ", "university"),
                    Map.entry("soc", "society"),
                    Map.entry("comm", "community"),
                    Map.entry("mgmt", "management"),
                    Map.entry("cty", "county"),
                    Map.entry("grp", "group"),
                    Map.entry("neighborhood", "neighbourhood"));

    private static final Set<String> ANYBODYS =
            Set.of(
                    "facebook.com",
                    "twitter.com",
                    "instagram.com",
                    "wordpress.com",
                    "blogspot.com",
                    "meetup.com",
                    "google.com",
                    "sites.google.com",
                    "eventbrite.com",
                    "linkedin.com",
                    "youtube.com");

    private Likeness() {}

    /// What is compared, made ready once.
    ///
    /// @param words  the words of the name that matter, in their order
    /// @param place  where it is; null where unknown
    /// @param site   the website without what all have; empty where unknown
    /// @param email  in lower case; empty where unknown
    /// @param phones the last eight digits of each number
    public record Facts(List<String> words, @Nullable Place place, String site, String email, Set<String> phones) {
        /// Makes them ready.
        public static Facts of(String name, @Nullable Place place, String website, String email, List<String> phones) {
            Set<String> digits = new LinkedHashSet<>();
            for (String phone : phones) {
                String only = phone.replaceAll("\\D", "");
                if (only.length() >= 6) {
                    digits.add(only.substring(Math.max(0, only.length() - 8)));
                }
            }
            return new Facts(
                    Likeness.words(name),
                    place,
                    Likeness.site(website),
                    email.strip().toLowerCase(Locale.ROOT),
                    Set.copyOf(digits));
        }
    }

    /// What made two entries alike.
    public enum Why {
        NAME,
        PLACE,
        WEBSITE,
        EMAIL,
        PHONE
    }

    /// How alike, from 0 to 1, and why.
    public record Score(double value, List<Why> why) {}

    /// The words of a name that matter, plain and in their long forms.
    static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        plain = COOP.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("coop").replace("'", "").replace("\u2019", "");
        List<String> all =
                Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(word -> LONG.getOrDefault(word, word))
                        .toList();
        List<String> some = all.stream().filter(word -> !EMPTY.contains(word)).toList();
        return some.isEmpty() ? all : some;
    }

    /// A website without protocol, `www.` and a closing slash; only of a host of their own without the path.
    static String site(String website) {
        String plain =
                website.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        int slash = plain.indexOf('/');
        String host = slash < 0 ? plain : plain.substring(0, slash);
        return ANYBODYS.contains(host) ? plain.replaceFirst("/+$", "") : host;
    }

    /// Compares two entries.
    public static Score of(Facts one, Facts other) {
        double name = names(one.words(), other.words());
        double sum = NAME * name;
        double weight = NAME;
        List<Why> why = new ArrayList<>();
        if (name >= 0.7) {
            why.add(Why.NAME);
        }
        double place = places(one.place(), other.place());
        if (place >= 0) {
            sum += PLACE * place;
            weight += PLACE;
            if (place >= 0.6) {
                why.add(Why.PLACE);
            }
        }
        boolean certain = false;
        if (!one.site().isEmpty() && !other.site().isEmpty()) {
            boolean same = one.site().equals(other.site());
            sum += same ? WEB : 0;
            weight += WEB;
            certain |= same && why.add(Why.WEBSITE);
        }
        if (!one.email().isEmpty() && !other.email().isEmpty()) {
            boolean same = one.email().equals(other.email());
            // Two addresses of one house differ more often than two websites.
            sum += same ? EMAIL : EMAIL * (domain(one).equals(domain(other)) ? 0.6 : 0.25);
            weight += EMAIL;
            certain |= same && why.add(Why.EMAIL);
        }
        if (!one.phones().isEmpty() && !other.phones().isEmpty()) {
            boolean same = one.phones().stream().anyMatch(other.phones()::contains);
            sum += same ? PHONE : PHONE * 0.3;
            weight += PHONE;
            certain |= same && why.add(Why.PHONE);
        }
        double value = sum / weight;
        if (certain && name >= SOMEWHAT) {
            value = Math.max(value, LIKELY);
        }
        return new Score(value, List.copyOf(why));
    }

    private static String domain(Facts facts) {
        return facts.email().substring(facts.email().indexOf('@') + 1);
    }

    /// How alike two names are, word by word, long words counting for more; words may be in another order and misspelt.
    static double names(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        } else if (isInitials(one, other) || isInitials(other, one)) {
            return 0.85;
        }
        List<String> left = new ArrayList<>(other);
        boolean lacks = false;
        double matched = 0;
        for (String word : one) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < left.size(); i++) {
                double alike = alike(word, left.get(i));
                if (alike > most) {
                    most = alike;
                    best = i;
                }
            }
            if (best >= 0) {
                matched += most * (weight(word) + weight(left.remove(best)));
            } else {
                lacks |= word.length() >= 4;
            }
        }
        double all =
                one.stream().mapToDouble(Likeness::weight).sum() + other.stream().mapToDouble(Likeness::weight).sum();
        double run = String.join("", one).equals(String.join("", other)) ? 1 : 0; // River Bend, Riverbend
        // Where each has a word that the other lacks, that word is what tells them apart: Vernon County, Crawford
        // County.
        boolean apart = lacks && left.stream().anyMatch(word -> word.length() >= 4);
        return Math.max(run, (apart ? APART : 1) * matched / all);
    }

    private static boolean isInitials(List<String> shortened, List<String> full) {
        return shortened.size() == 1
                && full.size() >= 3
                && shortened.getFirst().length() == full.size()
                && shortened
                        .getFirst()
                        .equals(full.stream().map(word -> word.substring(0, 1)).reduce("", String::concat));
    }

    private static double weight(String word) {
        return Math.min(8, 1 + word.length());
    }

    /// 1 for the same word, less for one or two slips, 0 for another word.
    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        if (shortest < 4 || longest - shortest > 2) {
            return 0;
        }
        int slips = slips(one, other);
        return slips == 1 || (slips == 2 && shortest >= 7) ? 1 - 1.2 * slips / longest : 0;
    }

    /// Letters to change, add, leave out or swap with the next, at least (Damerau and Levenshtein).
    private static int slips(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }

    /// How alike two places are; −1 where it cannot be said.
    private static double places(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return -1;
        }
        double kilometres = kilometres(one, other);
        if (kilometres >= 0) {
            return kilometres <= 1 ? 1 : kilometres <= 5 ? 0.9 : kilometres <= 20 ? 0.6 : kilometres <= 50 ? 0.3 : 0;
        }
        return one.name().isBlank() || other.name().isBlank() ? -1 : names(words(one.name()), words(other.name()));
    }

    /// On a plane, which is near enough here; −1 where a point is missing.
    private static double kilometres(Place one, Place other) {
        if (one.latitude() == null
                || one.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            return -1;
        }
        double north = (one.latitude() - other.latitude()) / 1e6 * 111.2;
        double middle = Math.toRadians((one.latitude() + other.latitude()) / 2e6);
        double east = (one.longitude() - other.longitude()) / 1e6 * 111.2 * Math.cos(middle);
        return Math.hypot(north, east);
    }
}
