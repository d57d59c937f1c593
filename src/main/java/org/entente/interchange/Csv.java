package org.entente.interchange;

import java.util.List;
import java.util.stream.Collectors;

/// Writes comma-separated values (RFC 4180).
public final class Csv {
    private Csv() {}

    /// A line with its end. What a spreadsheet would take for a formula gets an apostrophe before it, so that nothing that
    /// came from elsewhere is ever carried out (OWASP, CSV injection).
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
