package org.entente.ui.kit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.entente.ui.kit.PagedRows.Row;

/// The longest of what stands in the columns of a list, by which they are fitted.
final class ColumnWords {
    /// So many are measured: that with the most letters need not be the widest.
    private static final int MEASURED = 3;

    /// Left and right of the words, as in entente.css, with a little to spare; in the size of the letters.
    private static final double AROUND = 1.6;

    /// What stands beside words: the arrow of a sorted column, the mark of a record.
    private static final double MARK = 1.5;

    private final Map<String, List<String>> longest = new HashMap<>();
    private final boolean marked;

    private ColumnWords(boolean marked) {
        this.marked = marked;
    }

    /// Of rows that are read, with what is worked out of them.
    static ColumnWords longest(List<Wording.Column> columns, List<Row> rows) {
        ColumnWords words = new ColumnWords(rows.stream().anyMatch(ColumnWords::isMarked));
        for (Wording.Column column : columns) {
            words.longest.put(
                    column.name(),
                    rows.stream()
                            .map(row -> cell(row, column))
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .limit(MEASURED)
                            .toList());
        }
        return words;
    }

    private static boolean isMarked(Row row) {
        PagedRows.Content content = row.content().get();
        return content != null && (content.item().conflicts() > 0 || !content.stranger().isEmpty());
    }

    private static String cell(Row row, Wording.Column column) {
        PagedRows.Content content = row.content().get();
        Map<String, String> cells = column.worked() ? row.worked().get() : content == null ? null : content.cells();
        return cells == null ? "" : cells.getOrDefault(column.name(), "");
    }

    /// The width of a column in pixels at which nothing in it is cut, its head least of all.
    double width(Wording.Column column, Font font) {
        Font bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
        boolean sorts = !column.worked();
        double widest = width(column.label(), sorts ? bold : font) + (sorts ? MARK * font.getSize() : 0);
        for (String words : longest.getOrDefault(column.name(), List.of())) {
            double mark = column.isTitle() && marked ? MARK * font.getSize() : 0;
            widest = Math.max(widest, width(words, column.isTitle() ? bold : font) + mark);
        }
        return Math.ceil(widest + AROUND * font.getSize());
    }

    private static double width(String words, Font font) {
        Text text = new Text(words.replace('\n', ' '));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
