package org.entente.sync;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of attachments: as a person reads them, and as any system can keep them.
final class FileNames {
    /// What can be neither seen nor typed, or turns around what stands beside it: with such a mark «photo gpj.exe» reads as «photo exe.jpg».
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    /// What FAT32 and Windows do not allow in a name.
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|]+");

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

    private static final int LONGEST = 120;
    private static final int MOST_BYTES = 200;

    private FileNames() {}

    /// As it stands in the record.
    ///
    /// @param name what the file was called
    static String title(String name) {
        String shown = UNSEEN.matcher(name).replaceAll(" ").strip();
        return shown.isEmpty() ? "file" : shorter(shown, LONGEST);
    }

    /// As a file in a folder can be called.
    ///
    /// @param title from a record that anybody may have written
    static String safe(String title, Media media) {
        String name = FORBIDDEN.matcher(title(title)).replaceAll("_").replaceAll("^[. ]+|[. ]+$", "");
        name = name.isEmpty() ? "file" : name;
        name = DEVICE.matcher(name).matches() ? "_" + name : name;
        return media.ending(shorter(name, LONGEST));
    }

    /// Cut in the middle of the name, so that its ending stays.
    private static String shorter(String name, int longest) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (stem.length() + ending.length() > longest || bytes(stem + ending) > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip() + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    /// The same name with a number, for a folder where it is taken.
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? name + "-" + number
                : String.format(Locale.ROOT, "%s-%d%s", name.substring(0, dot), number, name.substring(dot));
    }
}
