package org.entente.interchange;

import java.util.ArrayList;
import java.util.List;

/// Reads separated values row by row (RFC 4180). A line ends with CR, LF or both. What follows a closing quotation mark
/// belongs to the cell; a quotation mark within a cell that does not begin with one is a sign like any other.
final class CellReader {
    private final String text;
    private final char separator;
    private int at;
    private int rows;
    private boolean unclosed;

    CellReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// Rows read so far.
    int rows() {
        return rows;
    }

    /// Whether the text ended within quotation marks.
    boolean isUnclosed() {
        return unclosed;
    }

    /// The next row; a row without anything has one empty cell. Empty at the end.
    List<String> next() {
        List<String> cells = new ArrayList<>();
        if (at >= text.length()) {
            return cells;
        }
        rows++;
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char after = text.charAt(at++);
            if (after == separator) {
                continue;
            }
            if (after == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return cells;
        }
    }

    /// A cell; afterwards `at` is at the sign that ends it.
    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            quoted(cell);
        }
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return cell.append(text, from, at).toString();
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\r' || c == '\n';
    }

    private void quoted(StringBuilder cell) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return;
            }
        }
        unclosed = true;
    }
}
