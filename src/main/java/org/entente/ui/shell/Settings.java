package org.entente.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.entente.text.Text;
import org.entente.ui.kit.Memory;

/// How the person at this laptop likes the window, kept in `settings.properties` in the data folder. What it does not
/// know it keeps; what it cannot read it ignores: a window opens in any case. Safe on any thread.
public final class Settings implements Memory {
    private static final System.Logger LOG = System.getLogger("org.entente.ui");

    private final Path file;
    private final Properties properties = new Properties();

    /// How the window looks.
    public enum Theme {
        LIGHT,
        DARK,
        CONTRAST;

        /// The message that names it.
        String message() {
            return "theme." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads what there is.
    ///
    /// @param folder the data folder; need not exist yet
    public Settings(Path folder) {
        file = folder.resolve("settings.properties");
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Settings could not be read", e);
            }
        }
    }

    @Override
    public synchronized Optional<String> recall(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    @Override
    public synchronized void remember(String name, String value) {
        properties.setProperty(name, value);
        save();
    }

    /// Writes what is remembered, once there is a folder to write into.
    public synchronized void save() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(out, null);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Settings could not be saved", e);
        }
    }

    /// The language; the system's until one is chosen.
    public Locale language() {
        return recall("language").map(Locale::forLanguageTag).orElse(Locale.getDefault());
    }

    /// The sentences in that language.
    public Text text() {
        return Text.in(language());
    }

    /// How the window looks.
    public Theme theme() {
        return recall("theme")
                .flatMap(name ->
                        java.util.Arrays.stream(Theme.values()).filter(theme -> theme.name().equals(name)).findFirst())
                .orElse(Theme.LIGHT);
    }

    /// Whether distances are in miles, as was chosen on the map; in kilometres else.
    public static boolean miles(Memory memory) {
        return memory.recall("map.unit").orElse("miles").equals("miles");
    }

    /// Text size in per cent, 100 to 200.
    public int textSize() {
        return Math.clamp(number("text-size", 100), 100, 200);
    }

    /// A whole number that was remembered.
    int number(String name, int otherwise) {
        try {
            return recall(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
