package org.entente.areas;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.interchange.Csv;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Space;
import org.entente.text.Text;

/// What a list shows: all of what was filtered, in its order, with the columns chosen. Read in one way for the table of a
/// spreadsheet ([#writeCsv]) and for paper ([PrintedList]), so that these never differ.
///
/// @param columns all columns of the kind
/// @param chosen  those shown, in that order
/// @param query   which records; its offset and limit are left aside
/// @param miles   whether distances are in miles; else in kilometres
public record ShownList(ListColumns columns, List<Column> chosen, Query query, boolean miles) {
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

    /// Says what stands in a field's cell.
    interface Cells {
        /// Empty where there is nothing.
        String of(Shown shown, Item item, Field field);
    }

    /// Reads what [#words] wrote.
    ///
    /// @param miles whether distances are in miles
    /// @throws org.entente.record.Refusal where there is no such kind, field or column
    public static ShownList of(String words, Kinds kinds, Text text, boolean miles) {
        String[] parts = words.split("\\?", 2);
        Map<String, String> said = new HashMap<>();
        for (String one : parts.length < 2 ? new String[0] : parts[1].split("&", -1)) {
            int equals = one.indexOf('=');
            said.put(
                    one.substring(0, Math.max(0, equals)),
                    URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
        }
        Kind<?> kind = kinds.named(parts[0]);
        String by = said.get("sort");
        boolean down = said.containsKey("down");
        String sort = by == null ? null : kind.field(by).name();
        Query query = new Query(kind, said.getOrDefault("filter", ""), sort, down, 0, Integer.MAX_VALUE);
        ListColumns all = ListColumns.of(kind, text);
        String names = said.get("columns");
        return new ShownList(all, names == null ? all.usual() : all.named(List.of(names.split(","))), query, miles);
    }

    /// As part of an address.
    public String words() {
        String names = chosen.stream().map(Column::name).collect(Collectors.joining(","));
        String words = query.kind().name() + "?columns=" + encoded(names) + "&filter=" + encoded(query.filter());
        String by = query.sort();
        return words + (by == null ? "" : "&sort=" + encoded(by)) + (query.descending() ? "&down=1" : "");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// The whole list, whatever part of it was in view.
    private Query whole() {
        return query.part(0, Integer.MAX_VALUE);
    }

    /// How many records it has.
    int count(Records records) {
        return records.count(whole());
    }

    /// Looks through it for what is private. Reads the store.
    public Privacy privacy(Records records) {
        return privacy(records, Integer.MAX_VALUE);
    }

    /// The same of the first so many records.
    Privacy privacy(Records records, int most) {
        Map<SpaceId, SpaceKind> kinds = records.spaces().stream().collect(Collectors.toMap(Space::id, Space::kind));
        Map<SpaceKind, Integer> counts = new HashMap<>();
        records.each(
                query.part(0, most),
                items -> items.forEach(item -> counts.merge(kinds.get(item.space()), 1, Integer::sum)));
        return new Privacy(
                counts.values().stream().mapToInt(count -> count).sum(),
                counts.getOrDefault(SpaceKind.OURS, 0),
                counts.getOrDefault(SpaceKind.PAIR, 0),
                chosen.stream().filter(Column::isOurs).map(Column::label).toList());
    }

    /// Writes it as CSV (RFC 4180) in UTF-8 with a mark that says so: days, numbers and places as the program itself reads
    /// them, everything else in words. Reads the store a page at a time.
    ///
    /// @return how many records
    /// @throws IOException where the stream does
    public int writeCsv(Records records, Text text, LocalDate today, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(Csv.MARK + Csv.line(chosen.stream().map(Column::label).toList()));
        int[] rows = new int[1];
        try {
            each(
                    records,
                    Integer.MAX_VALUE,
                    text,
                    today,
                    ShownList::typed,
                    line -> {
                        rows[0]++;
                        write(writer, Csv.line(line));
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

    /// Hands on row after row of the first so many, each with a text for every column chosen. Reads the store a page at a
    /// time.
    void each(Records records, int most, Text text, LocalDate today, Cells cells, Consumer<List<String>> taken) {
        Map<SpaceId, String> audiences = columns.audiences(records);
        records.each(query.part(0, most), items -> lines(records, text, today, cells, audiences, items).forEach(taken));
    }

    /// Hands on the first so many records a page at a time.
    void each(Records records, int most, Consumer<List<Item>> taken) {
        records.each(query.part(0, most), taken);
    }

    private List<List<String>> lines(
            Records records,
            Text text,
            LocalDate today,
            Cells cells,
            Map<SpaceId, String> audiences,
            List<Item> items) {
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
                                                    .map(field -> cells.of(shown, item, field))
                                                    .orElse(mine.getOrDefault(column.name(), "")))
                            .toList());
        }
        return lines;
    }

    private static String typed(Shown shown, Item item, Field field) {
        if (item.isErased(field.name())) {
            return shown.value(item, field);
        }
        return switch (field.type()) {
            case DATE, NUMBER, AMOUNT, PLACE -> item.print(field.name());
            case TEXT, FLAG, CHOICE, CHOICES, TAGS, REFERENCE, REFERENCES, SPAN, ENTRIES -> shown.value(item, field);
        };
    }
}
