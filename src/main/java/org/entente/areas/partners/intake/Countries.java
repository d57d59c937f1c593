package org.entente.areas.partners.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Countries as people type them, in many languages, by their two letters (ISO 3166).
final class Countries {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "es", "de", "fr", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "el",
                    "fi", "sv", "da", "et", "lv", "lt");

    /// What is not in any of those: parts of a country, and slips of the pen met in real lists.
    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("uk", "GB"),
                    Map.entry("england", "GB"),
                    Map.entry("scotland", "GB"),
                    Map.entry("wales", "GB"),
                    Map.entry("northern ireland", "GB"),
                    Map.entry("great britain", "GB"),
                    Map.entry("usa", "US"),
                    Map.entry("u.s.a.", "US"),
                    Map.entry("united states of america", "US"),
                    Map.entry("czech republic", "CZ"),
                    Map.entry("frace", "FR"),
                    Map.entry("italu", "IT"),
                    Map.entry("cypres", "CY"));

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : LANGUAGES) {
                names.putIfAbsent(plain(country.getDisplayCountry(Locale.of(language))), code);
            }
            names.put(plain(code), code);
        }
        names.putAll(ALSO);
        return Map.copyOf(names);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// The two letters of a country; empty where nobody can tell which it is.
    static Optional<String> code(String typed) {
        return Optional.ofNullable(BY_NAME.get(plain(typed)));
    }
}
