package org.entente.interchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes comma-separated values (RFC 4180).
public final class Csv {
    /// What a file of UTF-8 begins with, so that spreadsheets do not take it for an older encoding.
    public static final String MARK = "\uFEFF";

    /// What a spreadsheet would take for a formula, with or without apostrophes before it; the wide forms of East Asian
    /// keyboards among them (OWASP, CSV injection).
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Csv() {}

    /// A line with its end. What a spreadsheet would take for a formula gets an apostrophe before it, so that nothing that
    /// came from elsewhere is ever carried out; [#undefused] takes it away again.
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// A cell as it was before [#line] made it harmless.
    static String undefused(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
