package org.entente.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes well-formed XHTML. What is given as text may come from anybody and may contain anything: it is escaped
/// here, and what XML forbids is replaced, so that no record can keep a report from being printed.
public final class Html {
    /// Stands for a character that cannot be printed.
    static final char REPLACEMENT = '\uFFFD';

    private static final Pattern NUMBER = Pattern.compile("[+(]*[0-9][0-9()./-]{5,20}[0-9][,;.)]*");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param element its name
    /// @param style   its classes in the style sheet; may be empty
    public Html open(String element, String style) {
        return open(element, style, "");
    }

    /// Opens an element with more attributes.
    ///
    /// @param attributes as they are written, `colspan="2"`; never from a record
    public Html open(String element, String style, String attributes) {
        out.append('<').append(element);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(escape(style)).append('"');
        }
        if (!attributes.isEmpty()) {
            out.append(' ').append(attributes);
        }
        out.append('>');
        open.push(element);
        return this;
    }

    /// Closes the element opened last.
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Text; its line breaks are kept.
    public Html text(String text) {
        out.append(escape(text).replace("\n", "<br/>"));
        return this;
    }

    /// Text in which a telephone number is not broken at the end of a line.
    public Html prose(String text) {
        Matcher number = NUMBER.matcher(text);
        int done = 0;
        while (number.find()) {
            text(text.substring(done, number.start())).put("span", "nowrap", number.group());
            done = number.end();
        }
        return text(text.substring(done));
    }

    /// An element with nothing but text.
    public Html put(String element, String style, String text) {
        return open(element, style).text(text).close();
    }

    /// As [#put], but nothing at all where the text is blank.
    public Html putUnlessBlank(String element, String style, String text) {
        return text.isBlank() ? this : put(element, style, text);
    }

    /// All that was written.
    ///
    /// @throws IllegalStateException when an element is still open: a defect of ours
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    /// Text made safe to stand in an element or between double quotes.
    ///
    /// Characters that XML 1.0 does not allow become U+FFFD. Marks that reverse the direction of writing are left
    /// out: they could show a telephone number in another order than it is dialled.
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        case '\r' -> {}
                        default -> {
                            if (!isDirection(c)) {
                                safe.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
                            }
                        }
                    }
                });
        return safe.toString();
    }

    /// The `Char` production of XML 1.0, without the second control block, which no printer shows either.
    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 ? c != '\t' && c != '\n' : c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
