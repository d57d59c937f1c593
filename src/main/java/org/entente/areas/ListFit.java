package org.entente.areas;

import java.util.Arrays;
import java.util.List;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.report.Paper;

/// How the columns of a list are brought onto a sheet so that they can be read. Decided by the columns alone, so that a list
/// looks the same on every day.
///
/// @param wide   whether the sheets lie on their side
/// @param size   of the letters
/// @param below  whether the entries stand below one another in place of a table
record ListFit(boolean wide, Size size, boolean below) {
    /// How large a table’s letters are; large print has the first alone.
    enum Size {
        USUAL(1, 0.75),
        SMALL(0.83, 0.68),
        /// 6.5 points.
        SMALLER(0.72, 0.62);

        private final double scale;
        private final double squeezed;

        /// @param scale    beside the usual size
        /// @param squeezed to what part of its width a column may be brought
        Size(double scale, double squeezed) {
            this.scale = scale;
            this.squeezed = squeezed;
        }
    }

    /// The width of a letter in a table of the usual size, in millimetres: Noto Sans at 9 points, on average.
    private static final double LETTER = 1.68;

    /// Between two columns, in millimetres.
    private static final double GAP = 2;

    /// As in report.css.
    private static final double MARGINS = 32;

    private static final double LARGE = 1.4;
    private static final int LONGEST_WORD = 22;

    /// The first of these that can be read: upright, on its side, smaller, entries below one another.
    static ListFit of(List<Column> columns, Paper paper, boolean large) {
        double wanted = columns.stream().mapToInt(Column::letters).sum();
        int count = columns.size();
        if (wanted <= room(count, paper.width(), large, Size.USUAL)) {
            return new ListFit(false, Size.USUAL, false);
        }
        for (Size size : large ? List.of(Size.USUAL) : List.of(Size.values())) {
            if (wanted * size.squeezed <= room(count, paper.height(), large, size)) {
                return new ListFit(true, size, false);
            }
        }
        return new ListFit(false, Size.USUAL, true);
    }

    private static double room(int columns, double width, boolean large, Size size) {
        return (width - MARGINS - columns * GAP) / (LETTER * size.scale * (large ? LARGE : 1));
    }

    /// The class of the table.
    String style() {
        return switch (size) {
            case USUAL -> "list";
            case SMALL -> "list small";
            case SMALLER -> "list smaller";
        };
    }

    /// What part of the width each column has: as it is usual, but no word is broken that need not be, and a column in which
    /// little stands gives its room to the others.
    double[] widths(List<Column> columns, List<List<String>> rows) {
        double[] widths = new double[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            boolean whole = column.shown().filter(field -> field.type() == FieldType.DATE).isPresent();
            int word = longest(column.label(), false);
            int longest = column.label().length();
            for (List<String> row : rows) {
                word = Math.max(word, longest(row.get(i), whole));
                longest = Math.max(longest, row.get(i).length());
            }
            boolean prose = column.shown().filter(Field::lines).isPresent();
            double usual = Math.min(column.letters() * size.squeezed * (prose ? 2 : 1), longest);
            widths[i] = Math.max(Math.min(word, LONGEST_WORD) + 1, usual) + 1;
        }
        double all = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> width / all).toArray();
    }

    private static int longest(String words, boolean whole) {
        return whole
                ? words.length()
                : Arrays.stream(words.split("(?<=[\\s.@/-])")).mapToInt(String::length).max().orElse(0);
    }
}
