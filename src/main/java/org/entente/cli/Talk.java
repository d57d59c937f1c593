package org.entente.cli;

import java.io.PrintWriter;
import org.entente.log.Canonical;
import org.entente.record.Kind;
import org.entente.record.Refusal;
import org.entente.text.Sentences;
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
        err.println(Sentences.typed(text, kind, refusal));
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
}
