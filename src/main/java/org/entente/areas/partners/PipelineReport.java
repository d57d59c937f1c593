package org.entente.areas.partners;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.text.Text;

/// Report 6: how far each relationship has come, which criteria are missing, what comes next.
///
/// @param today the day from which it is worked out; null for the day on which it is made
record PipelineReport(@org.jspecify.annotations.Nullable LocalDate today) implements Report<Records> {
    private static final List<String> COLUMNS = List.of("name", "since", "missing", "contact", "next");
    private static final List<Integer> WIDTHS = List.of(20, 17, 27, 15, 21);

    @Override
    public String name() {
        return "alliance-pipeline";
    }

    @Override
    public boolean wide() {
        return true;
    }

    /// Reasons and criteria are as private as the records they stand in.
    @Override
    public Audience audience(Records source) {
        Standings standings = Standings.of(source, day());
        for (Phase phase : Phase.values()) {
            for (Standing one : standings.in(phase)) {
                if (!isNetwork(source, one.item().space())) {
                    return Audience.OURS;
                }
            }
        }
        return Audience.NETWORK;
    }

    private static boolean isNetwork(Records source, SpaceId id) {
        return source.space(id).filter(space -> space.kind() == SpaceKind.NETWORK).isPresent();
    }

    private LocalDate day() {
        return today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
    }

    @Override
    public String body(Records source, Text text) {
        Standings standings = Standings.of(source, day());
        Html html = new Html();
        html.put("h1", "", text.of("report.alliance-pipeline"));
        int all = 0;
        for (Phase phase : Phase.values()) {
            List<Standing> some = standings.in(phase);
            all += some.size();
            if (!some.isEmpty()) {
                html.put("h2", "", PhaseWords.phase(text, phase) + " (" + some.size() + ")");
                html.putUnlessBlank("p", "quiet", asks(phase, text));
                table(html, some, text);
            }
        }
        if (all == 0) {
            html.put("p", "quiet", text.of("report.nothing"));
        }
        return html.toString();
    }

    /// What the phase asks for, and how long it takes.
    private static String asks(Phase phase, Text text) {
        Integer shortest = phase.shortest();
        if (shortest == null) {
            return "";
        }
        Integer longest = phase.longest();
        String span = longest == null ? text.of("phase.span-open", shortest) : text.of("phase.span", shortest, longest);
        return span + ": " + PhaseWords.criteria(text, phase.criteria());
    }

    private static void table(Html html, List<Standing> standings, Text text) {
        html.open("table", "list").open("thead", "").open("tr", "");
        for (int i = 0; i < COLUMNS.size(); i++) {
            html.open("th", "", "style=\"width: " + WIDTHS.get(i) + "%\"");
            html.text(text.of("pipeline." + COLUMNS.get(i))).close();
        }
        html.close().close().open("tbody", "");
        for (Standing one : standings) {
            html.open("tr", "");
            html.put("td", "name", one.item().title());
            html.put("td", "", since(one, text));
            html.put("td", "", missing(one, text));
            html.put("td", "", contact(one, text));
            html.put("td", "", PhaseWords.next(text, one));
            html.close();
        }
        html.close().close();
    }

    private static String since(Standing one, Text text) {
        LocalDate since = one.partner().phaseSince();
        String timing = PhaseWords.timing(text, one);
        String day = since == null ? "\u2013" : text.day(since);
        String reason = one.partner().phaseReason();
        return join(join(day, timing), reason);
    }

    private static String missing(Standing one, Text text) {
        StringBuilder words = new StringBuilder(PhaseWords.progress(text, one));
        one.missing()
                .forEach(criterion -> words.append("\n\u2013 ").append(PhaseWords.criteria(text, List.of(criterion))));
        if (!one.leftBehind().isEmpty()) {
            words.append('\n').append(text.of("pipeline.left-behind", PhaseWords.criteria(text, one.leftBehind())));
        }
        return words.toString().strip();
    }

    private static String contact(Standing one, Text text) {
        LocalDate last = one.lastContact();
        String day = last == null ? "" : text.day(last);
        String ago = PhaseWords.contact(text, one);
        return join(day, PhaseWords.isStale(one) ? text.of("contact.stale", ago) : ago);
    }

    private static String join(String one, String other) {
        return one.isBlank() ? other : other.isBlank() ? one : one + "\n" + other;
    }
}
