package org.entente.areas.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.areas.ListReport;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// All agreements under where they stand today, which is not the step entered last: with whom, until when, and by when
/// somebody has to act.
final class OverviewReport implements Report<Records> {
    private record Line(Dossier dossier, Standing standing) {}

    private final ListReport list =
            new ListReport("agreements", Agreement.class, "", List.of(), items -> Audience.NETWORK);

    @Override
    public String name() {
        return list.name();
    }

    @Override
    public Audience audience(Records source) {
        return list.audience(source);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public String body(Records source, Text text) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Map<Status, List<Line>> groups = new EnumMap<>(Status.class);
        List<Item> items = source.list(Query.all(source.kinds().of(Agreement.class)));
        for (Dossier dossier : Dossier.of(source, items)) {
            Standing standing = Standing.of(dossier, today);
            groups.computeIfAbsent(standing.status(), s -> new ArrayList<>()).add(new Line(dossier, standing));
        }
        Html html = new Html();
        html.put("h1", "", text.of("report.agreements"));
        html.put("p", "quiet", text.of(items.isEmpty() ? "report.nothing" : "report.count", items.size()));
        groups.forEach((status, lines) -> {
            html.put("h2", "", text.choice("agreement", "status", Contents.word(status)));
            table(html, text, lines, today);
        });
        return html.toString();
    }

    private static void table(Html html, Text text, List<Line> lines, LocalDate today) {
        html.open("table", "list").open("thead", "").open("tr", "");
        column(html, 26, text.field("agreement", "title"));
        column(html, 16, text.field("agreement", "type"));
        column(html, 24, text.field("agreement", "parties"));
        column(html, 12, text.of("agreement.overview.until"));
        column(html, 11, text.of("agreements-due.ACT"));
        column(html, 11, text.field("agreement", "review_on"));
        html.close().close().open("tbody", "");
        for (Line line : lines) {
            Agreement agreement = line.dossier().agreement();
            LocalDate end = line.standing().end();
            html.open("tr", "");
            html.put("td", "name", agreement.title());
            html.put(
                    "td",
                    "",
                    agreement.type() == null ? "" : text.choice("agreement", "type", Contents.word(agreement.type())));
            html.put("td", "", parties(line.dossier()));
            html.put("td", "nowrap", day(text, end == null ? null : end.minusDays(1)));
            html.put("td", "nowrap", day(text, line.standing().actBy(line.dossier(), today).orElse(null)));
            html.put("td", "nowrap", day(text, agreement.reviewOn()));
            html.close();
        }
        html.close().close();
    }

    private static String parties(Dossier dossier) {
        return dossier.parties().isEmpty()
                ? dossier.agreement().parties().stream().map(dossier::name).sorted().collect(Collectors.joining(", "))
                : dossier.parties().stream().map(row -> row.value().name()).collect(Collectors.joining(", "));
    }

    private static String day(Text text, @Nullable LocalDate day) {
        return day == null ? "" : text.day(day);
    }

    private static void column(Html html, int percent, String label) {
        html.open("th", "", "style=\"width: " + percent + "%\"").text(label).close();
    }
}
