package org.entente.interchange;

import java.nio.charset.Charset;
import java.util.List;

/// A table as a spreadsheet saved it.
///
/// @param columns   the words of its first row; a column without a word is called by its number
/// @param lines     the rows below it that are not empty
/// @param separator what stands between two cells
/// @param encoding  how its letters are written
public record Table(List<String> columns, List<Line> lines, char separator, Charset encoding) {
    /// A row.
    ///
    /// @param number as a spreadsheet counts it: the row with the names of the columns is row 1
    /// @param cells  as they stand there, perhaps more or fewer than there are columns
    public record Line(int number, List<String> cells) {
        /// A cell without space around it; empty where the row is shorter.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /// What stands first in a column, to show what it holds; empty where nothing does.
    public String example(int column) {
        return lines.stream().map(line -> line.cell(column)).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }
}
