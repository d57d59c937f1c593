package org.entente.areas.partners.intake;

import java.util.List;
import org.entente.interchange.Csv;
import org.entente.text.Sentences;
import org.entente.text.Text;

/// What a person should look at in a list, in words, and as a table to work through.
public final class FlagWords {
    private FlagWords() {}

    /// What it is and what was done, with what stands there.
    public static String sentence(Text text, Flag flag) {
        String value = flag.what() == Flag.What.TWICE ? text.of("flag.row", flag.value()) : flag.value();
        String what = what(text, flag);
        return value.isEmpty() ? what : value + " – " + what;
    }

    /// What it is and what was done.
    public static String what(Text text, Flag flag) {
        String what = text.of("flag." + flag.what());
        return flag.because() == null ? what : what + " " + Sentences.of(text, null, flag.because());
    }

    /// All of them as CSV (RFC 4180), a row for each.
    public static String csv(Text text, List<Flag> flags) {
        StringBuilder csv =
                new StringBuilder(
                        Csv.line(
                                List.of(
                                        text.of("flag.head.row"),
                                        text.of("flag.head.name"),
                                        text.of("flag.head.column"),
                                        text.of("flag.head.value"),
                                        text.of("flag.head.what"))));
        for (Flag flag : flags) {
            csv.append(
                    Csv.line(
                            List.of(
                                    String.valueOf(flag.row()),
                                    flag.name(),
                                    flag.column(),
                                    flag.value(),
                                    what(text, flag))));
        }
        return csv.toString();
    }
}
