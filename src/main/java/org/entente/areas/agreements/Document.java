package org.entente.areas.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text that is signed, and nothing beside it: its fingerprint is the SHA-256 of its UTF-8 bytes, what `sha256sum`
/// prints for a file that holds it.
///
/// Form 1 is a head of single lines (title, kind, parties and how each signs, term), an empty line, and sections under
/// headings in capitals, in English or Spanish. What it says is what it says: nobody makes it out anew from records once
/// it is put down. Written by [Contents]; the headings are in `document1.properties`, which never changes.
///
/// @param text the whole text
public record Document(String text) {
    /// Longest text that can be signed, in characters: as long as a field can be.
    public static final int LONGEST = org.entente.record.Field.LONGEST_TEXT;

    private static final List<String> SECTIONS = List.of("driver", "text", "criteria", "duties");

    private static final Pattern BLANK = Pattern.compile("\\[\\[([^\\[\\]\n]{1,80})\\]\\]");
    private static final Pattern COMMUNITY = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// A party as the head names it.
    ///
    /// @param community its id where it signs here; empty where it signs on paper
    public record Signatory(String name, String represented, String community) {
        /// Whether it signs on paper.
        public boolean onPaper() {
            return community.isEmpty();
        }
    }

    /// SHA-256 of the text in UTF-8, in hexadecimal.
    public String fingerprint() {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /// The fingerprint in groups that can be read aloud: the first sixteen characters and the last four.
    public static String brief(String fingerprint) {
        return fingerprint.length() < 64
                ? fingerprint
                : String.join(
                        " ",
                        fingerprint.substring(0, 4),
                        fingerprint.substring(4, 8),
                        fingerprint.substring(8, 12),
                        fingerprint.substring(12, 16),
                        "…",
                        fingerprint.substring(60));
    }

    /// The parties that its head names; none where it is no text of form 1.
    public List<Signatory> parties() {
        String[] lines = text.split("\n", -1);
        for (Headings h : Headings.ALL) {
            if (lines[0].equals(h.of("form"))) {
                return parties(lines, h);
            }
        }
        return List.of();
    }

    private static List<Signatory> parties(String[] lines, Headings h) {
        List<Signatory> found = new ArrayList<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            String name = h.after("party", lines[i], found.size() + 1);
            if (name == null) {
                continue;
            }
            String represented = i + 1 < lines.length ? h.after("represented", lines[i + 1]) : null;
            int next = represented == null ? i + 1 : i + 2;
            String community = next < lines.length ? h.after("signs", lines[next]) : null;
            String signs = community != null && COMMUNITY.matcher(community).matches() ? community : "";
            found.add(new Signatory(name, represented == null ? "" : represented, signs));
        }
        return found;
    }

    /// The fingerprint of the text that this one replaces; empty for none.
    public String replaces() {
        for (Headings h : Headings.ALL) {
            for (String line : text.split("\n\n", 2)[0].split("\n", -1)) {
                @Nullable String replaced = h.after("replaces", line);
                if (replaced != null) {
                    return replaced;
                }
            }
        }
        return "";
    }

    /// Whether a line is one of its section headings.
    boolean isHeading(String line) {
        for (Headings h : Headings.ALL) {
            if (text.startsWith(h.of("form"))
                    && SECTIONS.stream().anyMatch(name -> line.equals(h.of("section." + name)))) {
                return true;
            }
        }
        return false;
    }

    /// The blanks that nobody has filled in: what stands between `[[` and `]]`, each once, in their order.
    public List<String> blanks() {
        return blanks(text);
    }

    static List<String> blanks(String text) {
        return BLANK.matcher(text).results().map((MatchResult m) -> m.group(1)).distinct().toList();
    }

    /// Whether all of it can be seen: no marks of control or direction, no joiners of no width, one way of writing each
    /// letter. Nobody is let sign what a screen and a sheet of paper would show otherwise than it is.
    public boolean isPlain() {
        return text.codePoints().noneMatch(c -> c != '\n' && (isHidden(c) || (Character.isSpaceChar(c) && c != ' ')))
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /// Control and format characters, surrogates, and private use.
    static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
