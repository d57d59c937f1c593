package org.entente.areas;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.text.Text;

/// A list of all records of a kind, with the fields that lists show: one table for every kind.
///
/// @param name     the report's name
/// @param type     the kind
/// @param groupBy  a CHOICE field whose words make a heading each; empty for one table
/// @param also     names of the columns it has besides the listed fields, worked out ones among them ([Computed])
/// @param audience who may see it, given what is in it
public record ListReport(
        String name,
        Class<? extends Record> type,
        String groupBy,
        List<String> also,
        Function<List<Item>, Audience> audience)
        implements Report<Records> {

    private record Shows(String label, int weight, boolean name, Function<Item, String> cell) {}

    @Override
    public Audience audience(Records source) {
        List<Item> items = source.list(Query.all(source.kinds().of(type)));
        Audience needed = audience.apply(items);
        boolean shared = items.stream().map(Item::space).distinct().allMatch(space -> isNetwork(source, space));
        return shared || needed.compareTo(Audience.OURS) > 0 ? needed : Audience.OURS;
    }

    private static boolean isNetwork(Records source, SpaceId id) {
        return source.space(id).filter(space -> space.kind() == SpaceKind.NETWORK).isPresent();
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public String body(Records source, Text text) {
        Kind<?> kind = source.kinds().of(type);
        List<Item> items = source.list(Query.all(kind));
        List<Shows> columns = columns(source, items, text);
        Html html = new Html();
        html.put("h1", "", text.of("report." + name));
        html.put("p", "quiet", text.of(items.isEmpty() ? "report.nothing" : "report.count", items.size()));
        groups(kind, items, text)
                .forEach((heading, group) -> {
                    html.putUnlessBlank("h2", "", heading);
                    table(html, columns, group);
                });
        return html.toString();
    }

    /// The items under their headings, headings in the order of the choices; without a choice last.
    private Map<String, List<Item>> groups(Kind<?> kind, List<Item> items, Text text) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        if (groupBy.isEmpty()) {
            return items.isEmpty() ? groups : Map.of("", items);
        }
        kind.field(groupBy)
                .choices()
                .forEach(word -> groups.put(text.choice(kind.name(), groupBy, word), new ArrayList<>()));
        for (Item item : items) {
            String word = item.print(groupBy);
            String heading = word.isEmpty() ? "–" : text.choice(kind.name(), groupBy, word);
            groups.computeIfAbsent(heading, h -> new ArrayList<>()).add(item);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private List<Shows> columns(Records records, List<Item> items, Text text) {
        Kind<?> kind = records.kinds().of(type);
        Shown shown = Shown.of(records, text, items);
        ListColumns all = ListColumns.of(kind, text);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        var worked = all.work(records, today, true, all.named(also), items);
        List<Shows> columns = new ArrayList<>();
        for (Column column : all.all()) {
            Field field = column.field();
            boolean wanted = also.contains(column.name()) || (field != null && field.listed());
            if (field == null && wanted) {
                Function<Item, String> cell =
                        item -> worked.getOrDefault(item.id(), Map.of()).getOrDefault(column.name(), "");
                columns.add(new Shows(column.label(), 24, false, cell));
            } else if (field != null && wanted && !field.personal() && !field.name().equals(groupBy)) {
                columns.add(new Shows(column.label(), weight(field), field.title(), item -> shown.value(item, field)));
            }
        }
        return columns;
    }

    private static int weight(Field field) {
        return field.title()
                ? 26
                : switch (field.type()) {
                    case TEXT, CHOICES, REFERENCES -> 22;
                    case REFERENCE, PLACE, SPAN -> 19;
                    case TAGS, CHOICE -> 15;
                    case DATE, AMOUNT -> 14;
                    case NUMBER, FLAG, ENTRIES -> 9;
                };
    }

    private static void table(Html html, List<Shows> columns, List<Item> items) {
        int all = columns.stream().mapToInt(Shows::weight).sum();
        html.open("table", "list").open("thead", "").open("tr", "");
        for (Shows column : columns) {
            html.open("th", "", "style=\"width: " + 100 * column.weight() / all + "%\"");
            html.text(column.label()).close();
        }
        html.close().close().open("tbody", "");
        for (Item item : items) {
            html.open("tr", "");
            for (Shows column : columns) {
                html.open("td", column.name() ? "name" : "").prose(column.cell().apply(item)).close();
            }
            html.close();
        }
        html.close().close();
    }
}
