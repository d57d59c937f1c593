package org.entente.areas.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The headings of form 1 of the texts that are signed. They are part of the format, not of what the program says: they
/// never change, and they follow the language of the text, not that of its reader.
final class Headings {
    static final Headings ENGLISH = new Headings("");
    static final Headings SPANISH = new Headings("_es");
    static final List<Headings> ALL = List.of(ENGLISH, SPANISH);

    private final Properties properties = new Properties();

    private Headings(String suffix) {
        String file = "/org/entente/areas/agreements/document1" + suffix + ".properties";
        try (@Nullable InputStream in = Headings.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Headings of(Agreement.@Nullable Language language) {
        return language == Agreement.Language.SPANISH ? SPANISH : ENGLISH;
    }

    /// A heading with its blanks filled in.
    String of(String name, Object... blanks) {
        String line = Objects.requireNonNull(properties.getProperty(name), name);
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int at = line.indexOf('{'); at >= 0; at = line.indexOf('{', done)) {
            filled.append(line, done, at).append(blanks[line.charAt(at + 1) - '0']);
            done = at + 3;
        }
        return filled.append(line.substring(done)).toString();
    }

    /// What a line says after a heading whose last blank is at its end; null where it begins otherwise.
    @Nullable String after(String name, String line, Object... blanks) {
        Object[] all = java.util.Arrays.copyOf(blanks, blanks.length + 1);
        all[blanks.length] = "";
        String start = of(name, all);
        return line.startsWith(start) ? line.substring(start.length()) : null;
    }
}
