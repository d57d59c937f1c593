package org.entente.areas.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.text.Text;

/// What is due about agreements in the next ninety days, by the day on which somebody has to act.
final class DueReport implements Report<Records> {
    private static final int AHEAD = 90;

    @Override
    public String name() {
        return "agreements-due";
    }

    @Override
    public Audience audience(Records source) {
        return Audience.OURS;
    }

    @Override
    public String body(Records source, Text text) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<Due> all = Due.all(source, today, AHEAD, false);
        Html html = new Html();
        html.put("h1", "", text.of("report.agreements-due"));
        html.put("p", "quiet", text.of(all.isEmpty() ? "report.nothing" : "report.count", all.size()));
        table(html, text, text.of("agreements-due.late"), all.stream().filter(d -> d.isLate(today)).toList());
        table(html, text, text.of("agreements-due.coming"), all.stream().filter(d -> !d.isLate(today)).toList());
        return html.toString();
    }

    private static void table(Html html, Text text, String heading, List<Due> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.put("h2", "", heading);
        html.open("table", "list").open("thead", "").open("tr", "");
        column(html, 16, text.of("agreements-due.day"));
        column(html, 20, text.of("agreements-due.what"));
        column(html, 26, text.kind("agreement"));
        column(html, 32, text.of("agreements-due.detail"));
        column(html, 6, "");
        html.close().close().open("tbody", "");
        for (Due due : rows) {
            html.open("tr", "");
            html.put("td", "nowrap", text.day(due.day()));
            html.put("td", "", text.of("agreements-due." + due.sort().name()));
            html.put("td", "name", due.agreement().title());
            html.open("td", "").prose(due.detail(text)).close();
            html.open("td", "").put("span", "box", "").close();
            html.close();
        }
        html.close().close();
    }

    private static void column(Html html, int percent, String label) {
        html.open("th", "", "style=\"width: " + percent + "%\"").text(label).close();
    }
}
