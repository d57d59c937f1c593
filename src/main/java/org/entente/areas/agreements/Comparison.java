package org.entente.areas.agreements;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Two versions of a text compared word by word (Myers' algorithm): what stayed, what was taken out, what was put in. The
/// parts that stayed and those taken out make up the old text, the parts that stayed and those put in the new one.
///
/// @param parts in their order; no two of one kind follow each other
public record Comparison(List<Part> parts) {
    /// A word with what joins it, a run of blanks, a line break, or a mark.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,:/-][\\p{L}\\p{N}]+)*|\\n|[^\\S\\n]+|.", Pattern.DOTALL);

    /// What became of a part.
    public enum Fate {
        STAYED,
        TAKEN_OUT,
        PUT_IN
    }

    /// A run of words with one fate.
    public record Part(Fate fate, String text) {
        /// With marks that need no colour: taken out between square brackets, put in between plus signs.
        public String marked() {
            return switch (fate) {
                case STAYED -> text;
                case TAKEN_OUT -> "[" + text + "]";
                case PUT_IN -> "+" + text + "+";
            };
        }
    }

    /// Compares.
    public static Comparison of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int at = delta.getSource().getPosition();
            add(parts, Fate.STAYED, old.subList(done, at));
            add(parts, Fate.TAKEN_OUT, delta.getSource().getLines());
            add(parts, Fate.PUT_IN, delta.getTarget().getLines());
            done = at + delta.getSource().size();
        }
        add(parts, Fate.STAYED, old.subList(done, old.size()));
        return new Comparison(joined(parts));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Part> parts, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(fate, String.join("", words)));
        }
    }

    /// A single blank between two changes joins them: one reads phrases, not every other word.
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean between = i > 0 && i + 1 < parts.size() && part.text().equals(" ");
            if (part.fate() == Fate.STAYED && !between) {
                flush(joined, out, in);
                stayed(joined, part.text());
            } else {
                out.append(part.fate() == Fate.PUT_IN ? "" : part.text());
                in.append(part.fate() == Fate.TAKEN_OUT ? "" : part.text());
            }
        }
        flush(joined, out, in);
        return List.copyOf(joined);
    }

    private static void stayed(List<Part> joined, String text) {
        boolean goesOn = !joined.isEmpty() && joined.getLast().fate() == Fate.STAYED;
        String before = goesOn ? joined.removeLast().text() : "";
        joined.add(new Part(Fate.STAYED, before + text));
    }

    /// Blanks that both have at the end stayed.
    private static void flush(List<Part> joined, StringBuilder out, StringBuilder in) {
        int same = 0;
        int most = Math.min(out.length(), in.length());
        while (same < most
                && out.charAt(out.length() - 1 - same) == in.charAt(in.length() - 1 - same)
                && Character.isWhitespace(out.charAt(out.length() - 1 - same))) {
            same++;
        }
        String after = out.substring(out.length() - same);
        out.setLength(out.length() - same);
        in.setLength(in.length() - same);
        add(joined, Fate.TAKEN_OUT, out.isEmpty() ? List.of() : List.of(out.toString()));
        add(joined, Fate.PUT_IN, in.isEmpty() ? List.of() : List.of(in.toString()));
        add(joined, Fate.STAYED, after.isEmpty() ? List.of() : List.of(after));
        out.setLength(0);
        in.setLength(0);
    }

    /// Whether nothing differs.
    public boolean isSame() {
        return parts.stream().allMatch(part -> part.fate() == Fate.STAYED);
    }

    /// How many places differ.
    public int changes() {
        int changes = 0;
        Fate last = Fate.STAYED;
        for (Part part : parts) {
            changes += part.fate() != Fate.STAYED && last == Fate.STAYED ? 1 : 0;
            last = part.fate();
        }
        return changes;
    }
}
