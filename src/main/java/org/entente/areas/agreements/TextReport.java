package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.record.RecordId;
import org.entente.record.SpaceKind;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Space;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// An agreement as a document: its text word for word, a place for each signature, and the fingerprint by which anybody can
/// tell that it is this text. About one agreement, or all that have a text, each on pages of its own.
///
/// @param only the agreement; null for all
record TextReport(@Nullable RecordId only) implements Report<Records> {
    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public Optional<Report<Records>> about(RecordId record) {
        return Optional.of(new TextReport(record));
    }

    @Override
    public Audience audience(Records source) {
        return agreements(source).stream()
                .map(item -> audience(source.space(item.space()).map(Space::kind).orElse(SpaceKind.OURS)))
                .max(Comparator.naturalOrder())
                .orElse(Audience.NETWORK);
    }

    private static Audience audience(SpaceKind space) {
        return switch (space) {
            case OURS -> Audience.OURS;
            case PAIR -> Audience.PARTIES;
            case NETWORK -> Audience.NETWORK;
        };
    }

    private List<Item> agreements(Records source) {
        return only == null
                ? source.list(Query.all(source.kinds().of(Agreement.class)))
                : source.find(only).stream().toList();
    }

    @Override
    public String body(Records source, Text text) {
        Html html = new Html();
        boolean first = true;
        for (Item item : agreements(source)) {
            Dossier dossier = Dossier.of(source, item);
            List<Version> versions = dossier.versions();
            if (versions.isEmpty() && only == null) {
                continue;
            }
            html.open("div", first ? "" : "next-page");
            first = false;
            if (versions.isEmpty()) {
                unproposed(html, text, item);
            } else {
                document(html, text, source, dossier, dossier.latest().orElse(versions.getLast()));
            }
            html.close();
        }
        if (first) {
            html.put("h1", "", text.of("report.agreement")).put("p", "quiet", text.of("report.nothing"));
        }
        return html.toString();
    }

    /// A draft that nobody has put down yet: its wording for the table, marked as what it is.
    private static void unproposed(Html html, Text text, Item item) {
        html.put("h1", "", item.title());
        html.put("p", "agreement-state", text.of("agreement.print.draft"));
        html.open("div", "agreement-text").text(item.print("text")).close();
    }

    private static void document(Html html, Text text, Records source, Dossier dossier, Version version) {
        Signing signing = dossier.signing(version);
        html.put("h1", "", dossier.item().title());
        html.put("p", "agreement-state", state(text, version, signing));
        dossier.binding()
                .filter(binding -> !binding.version().equals(version))
                .ifPresent(binding ->
                        html.put("p", "quiet", text.of("agreement.print.other-binds", binding.version().name())));
        text(html, version.document());
        // One block: a page that is signed names the text that it signs.
        html.open("div", "signatures");
        signatures(html, text, source, signing);
        fingerprint(html, text, version);
        html.close();
    }

    private static String state(Text text, Version version, Signing signing) {
        String word = text.of("agreement.version", version.name());
        long signed = signing.lines().stream().filter(line -> line.signature() != null).count();
        String so =
                signing.isCountersigned()
                        ? text.of("agreement.countersigned")
                        : signing.isComplete()
                                ? text.of("agreement.complete")
                                : text.of("agreement.print.signed-by", signed, signing.lines().size());
        return word + ". " + so;
    }

    /// The text, word for word: its head as lines, its headings as headings. Nothing is added and nothing left out.
    private static void text(Html html, Document document) {
        String[] parts = document.text().strip().split("\n\n", 2);
        html.open("div", "agreement-head").text(parts[0]).close();
        if (parts.length < 2) {
            return;
        }
        for (String paragraph : parts[1].split("\n\n", -1)) {
            boolean heading = document.isHeading(paragraph);
            html.put(heading ? "h2" : "p", heading ? "" : "agreement-text", paragraph);
        }
    }

    private static void signatures(Html html, Text text, Records source, Signing signing) {
        html.put("h2", "", text.kinds("signature"));
        html.open("table", "signatures");
        for (Signing.Line line : signing.lines()) {
            html.open("tr", "").open("td", "party").put("div", "name", line.party().name());
            html.putUnlessBlank("div", "quiet", line.party().represented()).close();
            html.open("td", "signed");
            Row<Signature> row = line.signature();
            if (row == null) {
                html.put("div", "line", "").put("div", "quiet", text.of("agreement.print.sign-here"));
            } else {
                signed(html, text, source, line, row);
            }
            html.close().close();
        }
        html.close();
    }

    private static void signed(Html html, Text text, Records source, Signing.Line line, Row<Signature> row) {
        LocalDate day = row.value().day();
        html.put("div", "name", row.value().person() + (day == null ? "" : ", " + text.day(day)));
        if (line.isByKey()) {
            html.put("div", "quiet", text.of("agreement.print.here", row.id().handle()));
        } else {
            int pages = source.attachments(row.id()).size();
            html.put("div", "quiet", text.of("agreement.print.paper", pages));
        }
    }

    private static void fingerprint(Html html, Text text, Version version) {
        html.open("div", "fingerprint").put("div", "name", text.of("agreement.print.fingerprint"));
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < version.fingerprint().length(); i += 8) {
            groups.append(i == 0 ? "" : " ").append(version.fingerprint(), i, i + 8);
        }
        html.put("div", "groups", groups.toString());
        html.put("div", "quiet", text.of("agreement.print.how")).close();
    }
}
