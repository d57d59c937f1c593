package org.entente.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.log.Canonical;
import org.entente.record.Kind;
import org.entente.record.Refusal;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What a command says: results, and on the other stream what people should know besides.
final class Talk {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Text text;
    private final boolean json;

    Talk(PrintWriter out, PrintWriter err, Text text, boolean json) {
        this.out = out;
        this.err = err;
        this.text = text;
        this.json = json;
    }

    Text text() {
        return text;
    }

    /// Whether results are for machines.
    boolean json() {
        return json;
    }

    /// A result in words; left out where the results are for machines.
    void say(String message, Object... blanks) {
        line(text.of(message, blanks));
    }

    /// A line of the result; left out where the results are for machines.
    void line(String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /// The result for machines, in ASCII so that no locale can spoil it; left out where it is for people.
    void result(@Nullable Object value) {
        if (json) {
            out.println(ascii(Canonical.text(value)));
            out.flush();
        }
    }

    /// Something to know besides the result.
    void note(String message, Object... blanks) {
        err.println(text.of(message, blanks));
        err.flush();
    }

    /// Why something was not done.
    void refuse(Refusal refusal, @Nullable Kind<?> kind) {
        err.println(sentence(text, refusal, kind));
        err.flush();
    }

    /// Overwrites the last line of a terminal.
    void progress(String line) {
        err.print("\r" + line);
        err.flush();
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 127) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }

    /// What happened, what is safe, what to do next, and the code to read out on the telephone.
    ///
    /// @param kind the kind of record that the refusal is about, where it is about one
    static String sentence(Text text, Refusal refusal, @Nullable Kind<?> kind) {
        Object[] details = refusal.details();
        Object[] blanks =
                switch (refusal.problem()) {
                    case FIELD_VALUE -> new Object[] {details[0], details[1], expected(text, details)};
                    case NOT_YOURS_TO_CHANGE, NOT_AN_ACT -> new Object[] {text.kind(String.valueOf(details[0]))};
                    case PHASE_LACKS -> new Object[] {choices(text, String.valueOf(details[0]))};
                    case CHANGED_MEANWHILE -> new Object[] {labels(text, String.valueOf(details[0]), kind)};
                    case AGREEMENT_STEP ->
                            new Object[] {text.choice("agreement", "status", String.valueOf(details[0]))};
                    default -> details;
                };
        String problem = refusal.problem().name();
        return text.of("problem." + problem, blanks) + " (" + refusal.problem().code() + ")";
    }

    /// At a command line choices are typed as words, so they are named as words.
    private static String expected(Text text, Object[] details) {
        return text.of("expected." + details[2], details[3]);
    }

    private static String choices(Text text, String words) {
        return Arrays.stream(words.split(", ", -1))
                .map(word -> text.choice("criterion", "what", word))
                .collect(Collectors.joining(", "));
    }

    private static String labels(Text text, String fields, @Nullable Kind<?> kind) {
        return kind == null
                ? fields
                : Arrays.stream(fields.split(", ", -1))
                        .map(field -> text.field(kind.name(), field))
                        .collect(Collectors.joining(", "));
    }
}
