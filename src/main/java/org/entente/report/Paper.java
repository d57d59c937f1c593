package org.entente.report;

/// The sheets that communities have in their printers.
public enum Paper {
    /// 210 × 297 mm.
    A4("A4", 210, 297),
    /// 8.5 × 11 inches.
    LETTER("letter", 215.9, 279.4);

    private final String css;
    private final double width;
    private final double height;

    Paper(String css, double width, double height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    /// Upright, in millimetres.
    public double width() {
        return width;
    }

    /// Upright, in millimetres.
    public double height() {
        return height;
    }

    /// Its name in a style sheet.
    String css() {
        return css;
    }
}
