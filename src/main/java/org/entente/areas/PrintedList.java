package org.entente.areas;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.FieldType;
import org.entente.report.Audience;
import org.entente.report.Frame;
import org.entente.report.Html;
import org.entente.report.Paper;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.text.Text;

/// A list of any kind on paper, as it stands in the window. More columns make the sheets lie on their side, then the letters
/// smaller; where even so nobody could read it, the entries stand below one another, each value with its name.
///
/// @param list  what is shown
/// @param fit   how it is laid out
/// @param today for what is worked out
public record PrintedList(ShownList list, ListFit fit, LocalDate today) implements Report<Records> {
    /// So much is laid out at once, in cells of one line; with more, the memory of the smallest program does not suffice.
    private static final int MOST = 24_000;

    private static final int LINE = 60;

    /// What part of a list fits.
    private record Part(List<List<String>> rows, int all) {}

    /// For an A4 sheet and usual print, until it is told otherwise.
    public PrintedList(ShownList list) {
        this(list, ListFit.of(list.chosen(), Paper.A4, false), LocalDate.now(ZoneId.systemDefault()));
    }

    @Override
    public PrintedList on(Frame frame) {
        LocalDate day = LocalDate.ofInstant(frame.printed(), ZoneId.systemDefault());
        return new PrintedList(list, ListFit.of(list.chosen(), frame.paper(), frame.large()), day);
    }

    @Override
    public String name() {
        return "list-" + list.query().kind().name();
    }

    @Override
    public String title(Text text) {
        return text.kinds(list.query().kind().name());
    }

    @Override
    public boolean wide() {
        return fit.wide();
    }

    @Override
    public Audience audience(Records source) {
        ShownList.Privacy privacy = list.privacy(source, most());
        boolean known = privacy.ours() + privacy.pair() == 0 && privacy.columns().isEmpty();
        boolean shared = known || privacy.rows() == 0;
        Audience[] narrowest = {shared ? Audience.NETWORK : Audience.OURS};
        list.each(
                source,
                most(),
                items -> {
                    Audience needed = list.columns().audience(items);
                    narrowest[0] = needed.compareTo(narrowest[0]) > 0 ? needed : narrowest[0];
                });
        return narrowest[0];
    }

    @Override
    public String body(Records source, Text text) {
        Part part = read(source, text);
        Html html = new Html();
        html.put("h1", "", title(text));
        html.put("p", "quiet", what(part, text));
        if (part.rows().size() < part.all()) {
            html.put("p", "left-out", text.of("list-print.first", part.rows().size(), part.all()));
        }
        if (!part.rows().isEmpty() && fit.below()) {
            entries(html, part.rows());
        } else if (!part.rows().isEmpty()) {
            table(html, part.rows());
        }
        return html.toString();
    }

    /// More rows than these cannot fit, as each has so many cells: the others need not be read.
    private int most() {
        return MOST / Math.max(1, list.chosen().size());
    }

    private Part read(Records source, Text text) {
        List<List<String>> rows = new ArrayList<>();
        int[] room = new int[1];
        list.each(
                source,
                most(),
                text,
                today,
                Shown::value,
                row -> {
                    room[0] += row.stream().mapToInt(cell -> 1 + cell.length() / LINE).sum();
                    if (room[0] <= MOST) {
                        rows.add(row);
                    }
                });
        return new Part(rows, list.count(source));
    }

    /// How many, found by which words, in which order.
    private String what(Part part, Text text) {
        String filter = list.query().filter().strip();
        if (part.all() == 0) {
            return filter.isEmpty() ? text.of("report.nothing") : text.of("list-print.none", filter);
        }
        String count =
                filter.isEmpty()
                        ? text.of("list-print.all", part.all())
                        : text.of("list-print.found", part.all(), filter);
        String by = list.query().sort();
        if (by == null && !list.query().descending()) {
            return count;
        }
        String label =
                list.columns().all().stream()
                        .filter(column -> by == null ? column.isTitle() : column.name().equals(by))
                        .map(Column::label)
                        .findFirst()
                        .orElse("");
        return count + " " + text.of(list.query().descending() ? "list-print.down" : "list-print.up", label);
    }

    private void table(Html html, List<List<String>> rows) {
        List<Column> columns = list.chosen();
        double[] widths = fit.widths(columns, rows);
        html.open("table", fit.style()).open("thead", "").open("tr", "");
        for (int i = 0; i < widths.length; i++) {
            html.open(
                    "th",
                    columns.get(i).isNumeric() ? "figure" : "",
                    "style=\"width: " + (int) (100 * widths[i]) + "%\"");
            html.text(columns.get(i).label()).close();
        }
        html.close().close().open("tbody", "");
        for (List<String> row : rows) {
            html.open("tr", "");
            for (int i = 0; i < widths.length; i++) {
                html.open("td", style(columns.get(i))).prose(row.get(i)).close();
            }
            html.close();
        }
        html.close().close();
    }

    private static String style(Column column) {
        boolean day = column.shown().filter(field -> field.type() == FieldType.DATE).isPresent();
        return column.isTitle() ? "name" : column.isNumeric() ? "figure" : day ? "nowrap" : "";
    }

    private void entries(Html html, List<List<String>> rows) {
        List<Column> columns = list.chosen();
        for (List<String> row : rows) {
            html.open("div", "entry");
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).isTitle()) {
                    html.putUnlessBlank("div", "name", row.get(i));
                }
            }
            html.open("div", "values");
            String between = "";
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).isTitle() && !row.get(i).isBlank()) {
                    html.text(between).put("span", "label", columns.get(i).label() + ":");
                    html.prose(" " + row.get(i).replace("\n", "; "));
                    between = "\u00A0· "; // never at the start of a line
                }
            }
            html.close().close();
        }
    }
}
