package org.entente.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// All sentences in one language. Immutable; safe on any thread.
///
/// A message is a [MessageFormat] pattern: plurals are written `{0,choice,0#no changes|1#one change|1<{0} changes}`,
/// an apostrophe is doubled. A key that a language lacks falls back to English; one that English lacks is shown as
/// the key itself, so that a defect is seen and a test finds it.
public final class Text {
    /// The rooms that have message files, by folder under `org/entente`. An area adds its own line here.
    public static final List<String> ROOMS =
            List.of(
                    "text",
                    "areas/partners",
                    "areas/agreements",
                    "areas/sharing",
                    "areas/crisis",
                    "report",
                    "ui",
                    "ui/shell/sync",
                    "ui/shell/laptops",
                    "cli");

    /// The languages complete from the start; more by adding files and a line here.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final Locale locale;
    private final Map<String, String> messages;

    private Text(Locale locale, Map<String, String> messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /// The messages for a language; English where we have not that one.
    public static Text in(Locale wanted) {
        Locale locale =
                LANGUAGES.stream()
                        .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                        .findFirst()
                        .orElse(Locale.ENGLISH);
        Map<String, String> messages = new HashMap<>();
        for (String room : ROOMS) {
            messages.putAll(read(room, Locale.ENGLISH));
            if (!locale.equals(Locale.ENGLISH)) {
                messages.putAll(read(room, locale));
            }
        }
        Locale regional = wanted.getLanguage().equals(locale.getLanguage()) ? wanted : locale;
        return new Text(regional, Map.copyOf(messages));
    }

    /// The messages of one room in one language, as its file has them; empty where there is no file.
    public static Map<String, String> read(String room, Locale locale) {
        String suffix = locale.equals(Locale.ENGLISH) ? "" : "_" + locale.getLanguage();
        String file = "/org/entente/" + room + "/messages" + suffix + ".properties";
        try (@Nullable InputStream in = Text.class.getResourceAsStream(file)) {
            Map<String, String> messages = new HashMap<>();
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.forEach((key, value) -> messages.put((String) key, (String) value));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The language and region for dates and numbers.
    public Locale locale() {
        return locale;
    }

    /// Whether there is such a message.
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /// A message with its blanks filled in.
    public String of(String key, Object... arguments) {
        String pattern = messages.get(key);
        return pattern == null ? key : new MessageFormat(pattern, locale).format(arguments);
    }

    /// The name of a kind: `kind.partner`.
    public String kind(String kind) {
        return of("kind." + kind);
    }

    /// The name of a kind's records as a heading: `kinds.partner`.
    public String kinds(String kind) {
        return of("kinds." + kind);
    }

    /// The label of a field: `field.partner.name`, or `field.name` where kinds share it.
    public String field(String kind, String field) {
        String own = "field." + kind + "." + field;
        return of(has(own) ? own : "field." + field);
    }

    /// The name of a choice: `choice.partner.kinds.land-trust`; a word from a newer version stands as it is.
    public String choice(String kind, String field, String word) {
        String key = "choice." + kind + "." + field + "." + word;
        return has(key) ? of(key) : word;
    }

    /// A day as people here write it: 3 May 2026.
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /// A day and time of day as people here write it.
    public String time(Instant instant) {
        return instant.atZone(ZoneId.systemDefault())
                .format(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(locale));
    }

    /// A size as shops write it: 4 MB, 14.2 GB. Rounded down, so that no room is promised that there is not.
    ///
    /// @param bytes 0 or more
    public String size(long bytes) {
        double kilo = bytes / 1e3;
        return kilo < 1e3
                ? of("size.kilo", Math.floor(kilo))
                : kilo < 1e6 ? of("size.mega", Math.floor(kilo / 1e3)) : of("size.giga", Math.floor(kilo / 1e5) / 10);
    }
}
