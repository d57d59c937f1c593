package org.entente.areas.agreements;

import java.util.List;
import java.util.Optional;
import org.entente.record.RecordId;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What changed from each version of an agreement's text to the next, word by word, legible in black and white.
///
/// @param only the agreement; null for all that have more than one version
record ChangesReport(@Nullable RecordId only) implements Report<Records> {
    @Override
    public String name() {
        return "agreement-changes";
    }

    @Override
    public Optional<Report<Records>> about(RecordId record) {
        return Optional.of(new ChangesReport(record));
    }

    @Override
    public Audience audience(Records source) {
        return new TextReport(only).audience(source);
    }

    @Override
    public String body(Records source, Text text) {
        Html html = new Html();
        List<Item> items =
                only == null
                        ? source.list(Query.all(source.kinds().of(Agreement.class)))
                        : source.find(only).stream().toList();
        html.put("h1", "", text.of("report.agreement-changes"));
        boolean none = true;
        for (Item item : items) {
            List<Version> versions = Dossier.of(source, item).versions();
            for (int i = 1; i < versions.size(); i++) {
                none = false;
                changes(html, text, item, versions.get(i - 1), versions.get(i));
            }
        }
        if (none) {
            html.put("p", "quiet", text.of("report.nothing"));
        }
        return html.toString();
    }

    private static void changes(Html html, Text text, Item item, Version before, Version after) {
        Comparison comparison = Comparison.of(before.document().text().strip(), after.document().text().strip());
        html.put("h2", "", item.title() + ": " + text.of("agreement.print.from-to", before.name(), after.name()));
        html.put("p", "quiet", text.of("agreement.compare.key", comparison.changes()));
        html.open("div", "agreement-text");
        for (Comparison.Part part : comparison.parts()) {
            switch (part.fate()) {
                case STAYED -> html.text(part.text());
                case TAKEN_OUT -> html.put("span", "taken-out", "[" + part.text() + "]");
                case PUT_IN -> html.put("span", "put-in", "+" + part.text() + "+");
            }
        }
        html.close();
    }
}
