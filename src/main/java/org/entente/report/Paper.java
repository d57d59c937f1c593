package org.entente.report;

/// The sheets that communities have in their printers.
public enum Paper {
    /// 210 × 297 mm.
    A4("A4"),
    /// 8.5 × 11 inches.
    LETTER("letter");

    private final String css;

    Paper(String css) {
        this.css = css;
    }

    /// Its name in a style sheet.
    String css() {
        return css;
    }
}
