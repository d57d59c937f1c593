package org.entente.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Reads tables as spreadsheets and other programs save them: values separated by commas, semicolons, tabs or bars, quoted
/// as in RFC 4180. What separates them and how letters are written is found from the file; an apostrophe that kept a cell from
/// being a formula ([Csv]) is taken away. Bounded: [ListFile] and [#MOST_COLUMNS].
public final class TableReader {
    /// Most columns of a table.
    public static final int MOST_COLUMNS = 200;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ",;\t|";

    /// As many rows are read with each separator to see which one it is.
    private static final int TRIED = 50;

    private TableReader() {}

    /// Reads a file.
    ///
    /// @throws Refusal as [ListFile#read]; NOT_A_LIST, LIST_TOO_LONG, LIST_QUOTE with the file's name
    public static Table read(Path file) {
        return read(ListFile.read(file), String.valueOf(file.getFileName()));
    }

    /// Reads what a file holds.
    ///
    /// @param name what the file is called, for sentences about it
    /// @throws Refusal NOT_A_LIST where it is no text, or has no row below the names of its columns; LIST_TOO_LONG;
    ///     LIST_QUOTE where a quotation mark is never closed, with its row
    public static Table read(byte[] bytes, String name) {
        Charset encoding = encoding(bytes);
        String text = encoding.decode(ByteBuffer.wrap(bytes)).toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(Problem.NOT_A_LIST, name);
        }
        boolean told = text.length() > 5 && text.startsWith("sep=") && "\r\n".indexOf(text.charAt(5)) >= 0;
        char separator = told ? text.charAt(4) : separator(text);
        CellReader cells = new CellReader(text, separator);
        List<Table.Line> lines = new ArrayList<>();
        for (List<String> row = cells.next(); !row.isEmpty(); row = cells.next()) {
            boolean skipped = row.stream().allMatch(String::isBlank) || (told && cells.rows() == 1);
            if (row.size() > MOST_COLUMNS || lines.size() > ListFile.MOST_ROWS) {
                throw new Refusal(Problem.LIST_TOO_LONG, name);
            } else if (!skipped) {
                lines.add(new Table.Line(cells.rows(), row.stream().map(Csv::undefused).toList()));
            }
        }
        if (cells.isUnclosed()) {
            throw new Refusal(Problem.LIST_QUOTE, name, cells.rows());
        } else if (lines.size() < 2) {
            throw new Refusal(Problem.NOT_A_LIST, name);
        }
        return new Table(columns(lines.getFirst()), List.copyOf(lines.subList(1, lines.size())), separator, encoding);
    }

    private static List<String> columns(Table.Line head) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < head.cells().size(); i++) {
            String name = head.cell(i).replaceAll("\\s+", " ");
            columns.add(name.isEmpty() ? String.valueOf(i + 1) : name);
        }
        return List.copyOf(columns);
    }

    /// UTF-16 where it says so, as Excel saves «Unicode text»; UTF-8 where it can be; else what Windows used before.
    private static Charset encoding(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        } else if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notThat) {
            return WINDOWS;
        }
    }

    /// The one with which most of the first rows have as many cells as the first row, and then the most cells.
    private static char separator(String text) {
        char best = ',';
        double most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            CellReader cells = new CellReader(text, separator);
            int width = cells.next().size();
            int alike = 0;
            int rows = 0;
            for (List<String> row = cells.next(); !row.isEmpty() && rows < TRIED; row = cells.next()) {
                rows++;
                alike += row.size() == width ? 1 : 0;
            }
            double score = width < 2 ? 0 : (rows == 0 ? 1 : (double) alike / rows) + width / 1000.0;
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }
}
