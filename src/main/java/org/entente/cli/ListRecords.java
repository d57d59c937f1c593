package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.areas.Column;
import org.entente.areas.ListColumns;
import org.entente.areas.PrintedList;
import org.entente.areas.Shown;
import org.entente.areas.ShownList;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.report.Paper;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.sync.Home;
import org.entente.sync.WholeFile;
import org.entente.ui.shell.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the records of a kind as the window does, saves that list as a table, or prints it to a PDF file.
@Command(name = "list")
final class ListRecords implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "KIND")
    String kind = "";

    @Option(names = "--filter", paramLabel = "TEXT")
    String filter = "";

    @Option(names = "--columns", paramLabel = "NAMES", split = ",")
    List<String> names = List.of();

    @Option(names = "--sort", paramLabel = "FIELD")
    @Nullable String sort;

    @Option(names = "--descending")
    boolean descending;

    @Option(names = "--out", paramLabel = "FILE.csv|FILE.pdf")
    @Nullable Path file;

    @Option(names = "--paper", paramLabel = "a4|letter")
    @Nullable Paper paper;

    @Option(names = "--large")
    boolean large;

    @Option(names = "--units", paramLabel = "miles|km")
    @Nullable Units units;

    /// In which distances are said.
    enum Units {
        MILES,
        KM
    }

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Kind<?> wanted = home.records().kinds().named(kind);
            String by = sort == null ? null : wanted.field(sort).name();
            Query query = new Query(wanted, filter, by, descending, 0, Integer.MAX_VALUE);
            ListColumns all = ListColumns.of(wanted, talk.text());
            List<Column> columns =
                    names.isEmpty() ? all.usual() : all.named(names.stream().map(String::strip).toList());
            boolean miles = units == null ? Settings.miles(new Settings(common.folder())) : units.equals(Units.MILES);
            ShownList list = new ShownList(all, columns, query, miles);
            if (file == null) {
                show(talk, home, list);
            } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                print(talk, home, list, file);
            } else {
                save(talk, home, list, file);
            }
        }
        return Commands.DONE;
    }

    private void show(Talk talk, Home home, ShownList list) {
        ListColumns all = list.columns();
        List<Column> columns = list.chosen();
        List<Item> items = home.records().list(list.query());
        var worked = all.work(home.records(), today, list.miles(), talk.json() ? all.all() : columns, items);
        if (talk.json()) {
            Names handles = new Names(home);
            List<Map<String, @Nullable Object>> result = new ArrayList<>();
            for (Item item : items) {
                Map<String, @Nullable Object> json = handles.json(item);
                Map<String, String> mine = worked.getOrDefault(item.id(), Map.of());
                if (!mine.isEmpty()) {
                    json.put("computed", new TreeMap<>(mine));
                }
                result.add(json);
            }
            talk.result(result);
            return;
        }
        Shown shown = Shown.of(home.records(), talk.text(), items);
        var audiences = all.audiences(home.records());
        for (Item item : items) {
            String more =
                    columns.stream()
                            .filter(column -> !column.isTitle())
                            .map(column ->
                                    column.name().equals(Column.AUDIENCE)
                                            ? audiences.getOrDefault(item.space(), "")
                                            : cell(column, item, shown, worked))
                            .filter(value -> !value.isBlank())
                            .collect(Collectors.joining(" | "));
            talk.line(item.id().handle() + "  " + item.title() + (more.isEmpty() ? "" : "  |  " + more));
        }
        talk.note("cli.count", items.size());
    }

    private static String cell(Column column, Item item, Shown shown, Map<RecordId, Map<String, String>> worked) {
        String words =
                column.shown()
                        .map(field -> shown.value(item, field))
                        .orElse(worked.getOrDefault(item.id(), Map.of()).getOrDefault(column.name(), ""));
        return words.replace('\n', ' ');
    }

    private void print(Talk talk, Home home, ShownList list, Path to) {
        Paper sheet = paper == null ? Print.usual() : paper;
        int bytes = Print.write(home, new PrintedList(list), to, sheet, large, talk.text());
        talk.say("cli.printed", to.toString());
        talk.result(Map.of("file", to.toString(), "bytes", bytes));
    }

    private void save(Talk talk, Home home, ShownList list, Path to) {
        List<String> warnings = list.privacy(home.records()).warnings(talk.text());
        if (!warnings.isEmpty()) {
            talk.note("cli.list-private", String.join(" ", warnings));
        }
        int[] rows = new int[1];
        WholeFile.write(to, out -> rows[0] = list.writeCsv(home.records(), talk.text(), today, out));
        talk.say("cli.list-saved", rows[0], to.toString());
        talk.result(Map.of("file", to.toString(), "rows", (long) rows[0]));
    }
}
