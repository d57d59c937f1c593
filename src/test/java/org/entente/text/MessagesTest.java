package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.areas.Areas;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Form;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {
    static final List<String> ROOMS = Text.ROOMS;
    static final List<Locale> LANGUAGES = Text.LANGUAGES;

    /// A lone apostrophe makes MessageFormat swallow what follows it.
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    private static final Pattern JARGON =
            Pattern.compile("\\b(keys?|hash(es)?|llaves?|claves?|UUID)\\b", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @FieldSource("ROOMS")
    void everyMessageIsThereInEveryLanguage(String room) {
        Set<String> english = new TreeSet<>(Text.read(room, Locale.ENGLISH).keySet());
        for (Locale language : LANGUAGES) {
            assertEquals(english, new TreeSet<>(Text.read(room, language).keySet()), room + " in " + language);
        }
    }

    @Test
    void everyProblemHasACodeOfItsOwn() {
        List<String> codes = Stream.of(Problem.values()).map(Problem::code).toList();
        assertEquals(codes.size(), Set.copyOf(codes).size(), codes.toString());
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void everyPatternReadsAndHasTheSameBlanksInEveryLanguage(String room) {
        Map<String, String> english = Text.read(room, Locale.ENGLISH);
        for (Locale language : LANGUAGES) {
            Text.read(room, language)
                    .forEach((key, pattern) -> {
                        assertFalse(pattern.isBlank(), key + " in " + language);
                        assertFalse(LONE_APOSTROPHE.matcher(pattern).find(), key + " in " + language + ": " + pattern);
                        assertEquals(blanks(english.get(key)), blanks(pattern), key + " in " + language);
                    });
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void noMessageUsesTheWordsOfCryptography(String room) {
        for (Locale language : LANGUAGES) {
            Text.read(room, language)
                    .forEach((key, pattern) -> assertFalse(JARGON.matcher(pattern).find(), key + ": " + pattern));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyKindFieldAndChoiceHasItsName(Locale language) {
        Text text = Text.in(language);
        List<String> missing =
                Areas.kinds().all().stream().flatMap(MessagesTest::wanted).filter(key -> !text.has(key)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFieldNamedInAMessageExists() {
        Text text = Text.in(Locale.ENGLISH);
        assertTrue(text.has("field.partner.name"));
        Set<String> known = new TreeSet<>();
        for (Kind<?> kind : Areas.kinds().all()) {
            kind.fields().forEach(field -> known.add(kind.name() + "." + field.name()));
        }
        List<String> unknown = new ArrayList<>();
        for (String room : ROOMS) {
            for (String key : Text.read(room, Locale.ENGLISH).keySet()) {
                String[] parts = key.split("\\.", 4);
                boolean names = List.of("field", "help", "choice").contains(parts[0]) && parts.length >= 3;
                if (names && !known.contains(parts[1] + "." + parts[2])) {
                    unknown.add(key);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyProblemHasItsSentenceAndEveryTypeSaysWhatToType(Locale language) {
        Text text = Text.in(language);
        List<String> missing =
                Stream.of(
                                Stream.of(Problem.values()).map(p -> "problem." + p.name()),
                                Stream.of(Form.Text.values()).map(f -> "expected." + f.name()),
                                Stream.of(FieldType.values())
                                        .filter(t -> t != FieldType.TEXT)
                                        .map(t -> "expected." + t.name()))
                        .flatMap(keys -> keys)
                        .filter(key -> !text.has(key))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyReportHasItsTitle(Locale language) {
        Text text = Text.in(language);
        Areas.reports().all().forEach(report -> assertTrue(text.has("report." + report.name()), report.name()));
    }

    private static Stream<String> wanted(Kind<?> kind) {
        Stream<String> fields = kind.fields().stream().flatMap(field -> wanted(kind, field));
        return Stream.concat(Stream.of("kind.", "kinds.", "empty.").map(prefix -> prefix + kind.name()), fields);
    }

    private static Stream<String> wanted(Kind<?> kind, Field field) {
        String name = kind.name() + "." + field.name();
        return Stream.concat(
                Stream.of("field." + name), field.choices().stream().map(word -> "choice." + name + "." + word));
    }

    /// The blanks a pattern uses: those whose value shows in what it makes.
    private static Set<Integer> blanks(String pattern) {
        int most = new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
        return IntStream.range(0, most)
                .filter(i -> pattern.contains("{" + i))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
