package org.entente.areas.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.areas.agreements.Agreement.Language;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// A text to begin an agreement with. What stands between `[[` and `]]` is a blank to fill in; one that occurs several times
/// is filled in once. Each kind of agreement has one in each language, as a file under `templates`.
///
/// @param title    its title
/// @param driver   why it is needed
/// @param text     its clauses, numbered
/// @param criteria how the parties will tell that it works
public record Template(
        Agreement.Type type, Language language, String title, String driver, String text, String criteria) {
    private static final String COMMON = "@common";

    /// The template of a kind.
    public static Template of(Agreement.Type type, Language language) {
        Map<String, String> parts = new HashMap<>();
        for (String part : read(Contents.word(type), language).split("(?m)^== ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end).strip(), part.substring(end + 1).strip());
            }
        }
        String clauses = part(parts, "text").replace(COMMON, "\n" + read("common", language).strip());
        return new Template(
                type,
                language,
                part(parts, "title"),
                part(parts, "driver"),
                numbered(clauses),
                part(parts, "criteria"));
    }

    private static String part(Map<String, String> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static String read(String name, Language language) {
        String suffix = language == Language.SPANISH ? "_es" : "";
        String file = "/org/entente/areas/agreements/templates/" + name + suffix + ".txt";
        try (@Nullable InputStream in = Template.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String numbered(String clauses) {
        List<String> numbered = new ArrayList<>();
        for (String clause : clauses.split("\n\n+", -1)) {
            numbered.add(numbered.size() + 1 + ". " + clause.strip());
        }
        return String.join("\n\n", numbered);
    }

    /// The blanks, each once, in the order in which one meets them.
    public List<String> blanks() {
        return Document.blanks(String.join("\n", title, driver, text, criteria));
    }

    /// The same with blanks filled in. Those that nothing is given for stay.
    public Template filled(Map<String, String> values) {
        return new Template(
                type,
                language,
                filled(title, values),
                filled(driver, values),
                filled(text, values),
                filled(criteria, values));
    }

    /// The blanks that an agreement still has, each once.
    public static List<String> blanks(Agreement agreement) {
        return Document.blanks(
                String.join("\n", agreement.title(), agreement.driver(), agreement.text(), agreement.criteria()));
    }

    /// Refuses words for what is no blank.
    ///
    /// @throws Refusal BLANK_UNKNOWN where words are given for a blank that is not there
    public static void requireBlanks(Map<String, String> words, List<String> blanks) {
        for (String blank : words.keySet()) {
            if (!blanks.contains(blank)) {
                throw new Refusal(Problem.BLANK_UNKNOWN, blank, String.join("; ", blanks));
            }
        }
    }

    /// A text with blanks filled in; those that nothing is given for stay.
    public static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getValue().isBlank()) {
                filled = filled.replace("[[" + value.getKey() + "]]", value.getValue().strip());
            }
        }
        return filled;
    }

    /// What a new agreement begins with, as the log has it.
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", title);
        values.put("type", Contents.word(type));
        values.put("status", Contents.word(Agreement.Status.DRAFT));
        values.put("language", Contents.word(language));
        values.put("driver", driver);
        values.put("text", text);
        values.put("criteria", criteria);
        return values;
    }
}
