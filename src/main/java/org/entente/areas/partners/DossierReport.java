package org.entente.areas.partners;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.areas.Shown;
import org.entente.record.Field;
import org.entente.record.RecordId;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Report 5: all we know of one partner, or of all that have a phase, each on pages of its own. Ours alone: it has private
/// notes in it.
///
/// @param one   the partner; null for all
/// @param today the day from which it is worked out; null for the day on which it is made
record DossierReport(@Nullable RecordId one, @Nullable LocalDate today) implements Report<Records> {
    /// What stands elsewhere on the sheet.
    private static final List<String> ELSEWHERE =
            List.of("name", "phase", "phase_since", "phase_reason", "contact_every_days");

    @Override
    public String name() {
        return "partner-dossier";
    }

    @Override
    public Optional<Report<Records>> about(RecordId record) {
        return Optional.of(new DossierReport(record, today));
    }

    @Override
    public Audience audience(Records source) {
        return Audience.OURS;
    }

    @Override
    public String body(Records source, Text text) {
        LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
        Html html = new Html();
        List<RecordId> partners = new ArrayList<>();
        if (one != null) {
            partners.add(one);
        } else {
            Standings standings = Standings.of(source, day);
            for (Phase phase : Phase.values()) {
                standings.in(phase).forEach(standing -> partners.add(standing.item().id()));
            }
        }
        for (int i = 0; i < partners.size(); i++) {
            html.open("div", i == 0 ? "" : "next-page");
            dossier(html, Dossier.of(source, partners.get(i), day), source, text);
            html.close();
        }
        if (partners.isEmpty()) {
            html.put("h1", "", text.of("report.partner-dossier")).put("p", "quiet", text.of("report.nothing"));
        }
        return html.toString();
    }

    private static void dossier(Html html, Dossier dossier, Records source, Text text) {
        Standing standing = dossier.standing();
        html.put("h1", "", standing.item().title());
        standing(html, standing, text);
        facts(html, standing.item(), source, text);
        people(html, dossier, source, text);
        open(html, dossier, text);
        ties(html, dossier, text);
        others(html, dossier, text);
        html.put("h2", "", text.of("card.timeline"));
        timeline(html, dossier, source, text);
    }

    private static void standing(Html html, Standing standing, Text text) {
        Phase phase = standing.partner().phase();
        if (phase == null) {
            html.put("p", "quiet", text.of("card.phaseless"));
            return;
        }
        LocalDate since = standing.partner().phaseSince();
        String line = PhaseWords.phase(text, phase);
        line += since == null ? "" : ". " + text.of("card.since", text.day(since));
        String timing = PhaseWords.timing(text, standing);
        html.put("p", "name", line + (timing.isEmpty() ? "" : ". " + timing));
        html.putUnlessBlank("p", "", reason(standing, text));
        String next = PhaseWords.next(text, standing);
        html.putUnlessBlank("p", "", next.isEmpty() ? "" : text.of("card.next", next));
        html.put("p", "", PhaseWords.contact(text, standing));
        List<Criterion> asked = new ArrayList<>(standing.leftBehind());
        asked.addAll(phase.criteria());
        if (!asked.isEmpty()) {
            html.open("table", "ticks").open("tbody", "");
            for (Criterion criterion : asked) {
                boolean met = standing.met().contains(criterion);
                html.open("tr", "").open("td", "tick").open("span", met ? "box ticked" : "box");
                html.text(met ? "\u00d7" : "").close().close();
                html.put("td", "", text.choice("criterion", "what", criterion.word())).close();
            }
            html.close().close();
        }
    }

    private static String reason(Standing standing, Text text) {
        String reason = standing.partner().phaseReason();
        return reason.isBlank() ? "" : text.of("card.reason", reason);
    }

    private static void facts(Html html, Item item, Records source, Text text) {
        Shown shown = Shown.of(source, text, List.of(item));
        html.open("table", "list facts").open("tbody", "");
        fact(html, text.kinds("phone"), String.join(", ", PartnersArea.numbers(source, item.id())));
        fact(html, text.of("distance"), Distance.of(source, item).map(far -> far.words(text, true)).orElse(""));
        for (Field field : item.kind().fields()) {
            if (!ELSEWHERE.contains(field.name())) {
                String only = field.personal() ? text.of("dossier.only-us") + " " : "";
                String value = shown.value(item, field);
                fact(html, text.field(item.kind().name(), field.name()), value.isBlank() ? "" : only + value);
            }
        }
        html.close().close();
    }

    private static void fact(Html html, String label, String value) {
        if (!value.isBlank()) {
            html.open("tr", "").open("td", "name", "style=\"width: 28%\"").text(label).close();
            html.open("td", "").prose(value).close().close();
        }
    }

    private static void people(Html html, Dossier dossier, Records source, Text text) {
        if (dossier.people().isEmpty()) {
            return;
        }
        html.put("h2", "", text.kinds("person")).open("table", "list facts").open("tbody", "");
        for (Item person : dossier.people()) {
            List<String> more = new ArrayList<>(List.of(person.print("role")));
            more.addAll(PartnersArea.numbers(source, person.id()));
            more.add(person.print("email"));
            more.removeIf(String::isBlank);
            fact(html, person.title(), more.isEmpty() ? "\u2013" : String.join(", ", more));
        }
        html.close().close();
    }

    private static void open(Html html, Dossier dossier, Text text) {
        if (dossier.open().isEmpty()) {
            return;
        }
        html.put("h2", "", text.of("card.open")).open("ul", "");
        for (Item item : dossier.open()) {
            Interaction contact = item.as(Interaction.class);
            List<String> words = new ArrayList<>();
            words.add(contact.followUp().isBlank() ? contact.what() : contact.followUp());
            words.add(contact.followUpWho());
            words.add(contact.followUpBy() == null ? "" : text.day(contact.followUpBy()));
            words.removeIf(String::isBlank);
            html.put("li", "", String.join(", ", words));
        }
        html.close();
    }

    private static void ties(Html html, Dossier dossier, Text text) {
        if (!dossier.ties().isEmpty()) {
            html.put("h2", "", text.kinds("relationship")).open("ul", "");
            for (Tie tie : dossier.ties()) {
                String about = tie.about().isBlank() ? "" : " (" + tie.about() + ")";
                html.put("li", "", tie.words(text) + " " + tie.title() + about);
            }
            html.close();
        }
    }

    private static void others(Html html, Dossier dossier, Text text) {
        List<Item> all = new ArrayList<>(dossier.projects());
        all.addAll(dossier.others());
        if (!all.isEmpty()) {
            html.put("h2", "", text.of("card.others")).open("ul", "");
            all.forEach(item -> html.put("li", "", text.kind(item.kind().name()) + ": " + item.title()));
            html.close();
        }
    }

    private static void timeline(Html html, Dossier dossier, Records source, Text text) {
        html.open("table", "list").open("tbody", "");
        for (Moment moment : dossier.moments()) {
            html.open("tr", "").open("td", "", "style=\"width: 18%\"").text(text.day(moment.day())).close();
            html.open("td", "").put("span", "name", moment.headline(text));
            String detail = detail(moment, source, text);
            if (!detail.isBlank()) {
                html.open("br", "").close().prose(detail);
            }
            html.close().close();
        }
        html.close().close();
    }

    private static String detail(Moment moment, Records source, Text text) {
        if (moment.sort() == Moment.Sort.CHANGE) {
            return Arrays.stream(moment.detail().split("\n", -1))
                    .filter(field -> !field.isBlank())
                    .map(field -> text.field("partner", field))
                    .collect(Collectors.joining(", "));
        }
        String only =
                moment.sort() == Moment.Sort.CONTACT
                        ? source.find(moment.record()).map(item -> item.print("private_note")).orElse("")
                        : "";
        String note = moment.detail();
        return only.isBlank() ? note : (note.isBlank() ? "" : note + "\n") + text.of("dossier.only-us") + " " + only;
    }
}
