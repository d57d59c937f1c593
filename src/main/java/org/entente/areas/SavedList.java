package org.entente.areas;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.interchange.Csv;
import org.entente.record.Field;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Space;
import org.entente.text.Text;

/// What a list shows, to be written as a table for a spreadsheet: all of what was filtered, in its order, with the columns
/// chosen. Days, numbers and places stand there as the program itself reads them, everything else in words.
///
/// @param columns all columns of the kind
/// @param chosen  those to be written, in that order
/// @param query   which records; its offset and limit are left aside
/// @param miles   whether distances are in miles; else in kilometres
public record SavedList(ListColumns columns, List<Column> chosen, Query query, boolean miles) {
    /// Who else may see what is in it.
    ///
    /// @param rows    how many records
    /// @param ours    how many of them only our own community can see
    /// @param pair    how many only we and one other community can see
    /// @param columns labels of columns with what only we know
    public record Privacy(int rows, int ours, int pair, List<String> columns) {
        /// What has to be said before it is saved; empty where all of it is known to our network.
        public List<String> warnings(Text text) {
            List<String> warnings = new ArrayList<>();
            if (ours > 0) {
                warnings.add(text.of("list-private.ours", ours));
            }
            if (pair > 0) {
                warnings.add(text.of("list-private.pair", pair));
            }
            if (!columns.isEmpty()) {
                warnings.add(text.of("list-private.columns", String.join(", ", columns)));
            }
            return warnings;
        }
    }

    /// The whole list, whatever part of it was in view.
    private Query whole() {
        return new Query(query.kind(), query.filter(), query.sort(), query.descending(), 0, Integer.MAX_VALUE);
    }

    /// Looks through it for what is private. Reads the store.
    public Privacy privacy(Records records) {
        Map<SpaceId, SpaceKind> kinds = records.spaces().stream().collect(Collectors.toMap(Space::id, Space::kind));
        Map<SpaceKind, Integer> counts = new HashMap<>();
        records.each(whole(), items -> items.forEach(item -> counts.merge(kinds.get(item.space()), 1, Integer::sum)));
        return new Privacy(
                counts.values().stream().mapToInt(count -> count).sum(),
                counts.getOrDefault(SpaceKind.OURS, 0),
                counts.getOrDefault(SpaceKind.PAIR, 0),
                chosen.stream().filter(Column::isOurs).map(Column::label).toList());
    }

    /// Writes it as CSV (RFC 4180) in UTF-8 with a mark that says so. Reads the store a page at a time.
    ///
    /// @return how many records
    /// @throws IOException where the stream does
    public int writeCsv(Records records, Text text, LocalDate today, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Csv.MARK + Csv.line(chosen.stream().map(Column::label).toList()));
        Map<SpaceId, String> audiences = columns.audiences(records);
        int[] rows = new int[1];
        try {
            records.each(
                    whole(),
                    items -> {
                        List<List<String>> lines = lines(records, text, today, audiences, items);
                        rows[0] += lines.size();
                        lines.forEach(line -> write(writer, Csv.line(line)));
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        return rows[0];
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> lines(
            Records records, Text text, LocalDate today, Map<SpaceId, String> audiences, List<Item> items) {
        Shown shown = Shown.of(records, text, items);
        Map<RecordId, Map<String, String>> worked = columns.work(records, today, miles, chosen, items);
        List<List<String>> lines = new ArrayList<>();
        for (Item item : items) {
            Map<String, String> mine = worked.getOrDefault(item.id(), Map.of());
            lines.add(
                    chosen.stream()
                            .map(column ->
                                    column.name().equals(Column.AUDIENCE)
                                            ? audiences.getOrDefault(item.space(), "")
                                            : column.shown()
                                                    .map(field -> cell(shown, item, field))
                                                    .orElse(mine.getOrDefault(column.name(), "")))
                            .toList());
        }
        return lines;
    }

    private static String cell(Shown shown, Item item, Field field) {
        if (item.isErased(field.name())) {
            return shown.value(item, field);
        }
        return switch (field.type()) {
            case DATE, NUMBER, AMOUNT, PLACE -> item.print(field.name());
            case TEXT, FLAG, CHOICE, CHOICES, TAGS, REFERENCE, REFERENCES, SPAN, ENTRIES -> shown.value(item, field);
        };
    }
}
