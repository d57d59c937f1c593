package org.entente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.areas.agreements.Balance;
import org.entente.areas.agreements.Course;
import org.entente.areas.agreements.Document;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Obligation;
import org.entente.areas.agreements.Occurrence;
import org.entente.areas.agreements.Schedule;
import org.entente.areas.agreements.Signing;
import org.entente.areas.agreements.Standing;
import org.entente.areas.agreements.Version;
import org.entente.record.Kind;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Says where an agreement stands.
final class AgreementWords {

    private final Dossier dossier;
    private final LocalDate today;
    private final Standing standing;
    private final Schedule schedule;
    private final Course course;

    AgreementWords(Dossier dossier, LocalDate today, Course course) {
        this.dossier = dossier;
        this.course = course;
        this.today = today;
        standing = Standing.of(dossier, today);
        schedule = Schedule.of(dossier, today, Schedule.AHEAD);
    }

    /// In words.
    void say(Talk talk) {
        Text text = talk.text();
        talk.line(dossier.item().title() + "  " + dossier.item().id().handle());
        talk.line("  " + status(text));
        standing.actBy(dossier, today).ifPresent(day -> talk.line("  " + text.of("agreement.act-by", text.day(day))));
        for (Version version : dossier.versions()) {
            talk.line(
                    "  " + text.of("agreement.version", version.name()) + ": " + Document.brief(version.fingerprint()));
            Signing signing = dossier.signing(version);
            signing.lines().forEach(line -> talk.line("    " + line(line, text)));
            signing.odd()
                    .forEach(odd ->
                            talk.line(
                                    "    "
                                            + text.of(
                                                    "agreement.odd." + odd.reason().name(),
                                                    odd.signature().value().community())));
        }
        for (Occurrence one : schedule.occurrences()) {
            LocalDate due = one.due();
            talk.line(
                    "  "
                            + text.of("agreement.owed." + one.on(today).name())
                            + "  "
                            + (due == null ? "" : text.day(due) + "  ")
                            + one.owed().value().what()
                            + "  "
                            + one.owed().id().handle());
        }
        schedule.percentMet().ifPresent(percent -> talk.line("  " + text.of("agreement.met", percent)));
        for (Balance.Line line : Balance.of(dossier, schedule).lines()) {
            talk.line(
                    "  "
                            + text.of(
                                    "agreement.balance",
                                    line.party(),
                                    amount(line.given(), line),
                                    amount(line.received(), line)));
        }
        for (Course.Line line : course.lines()) {
            LocalDate day = line.day();
            talk.line("  " + (day == null ? "" : text.day(day) + "  ") + line.what());
            if (!line.why().isBlank()) {
                talk.line("    " + text.of("agreement.course.why", line.why()));
            }
        }
    }

    private String amount(long quantity, Balance.Line line) {
        Kind<?> kind = Areas.kinds().of(Obligation.class);
        return kind.print(kind.field("amount"), Map.of("amount", Map.of("quantity", quantity, "unit", line.unit())));
    }

    private String status(Text text) {
        return text.choice("agreement", "status", word(standing.status()))
                + ". "
                + text.of("agreement.next." + standing.next().name());
    }

    private static String line(Signing.Line line, Text text) {
        var row = line.signature();
        if (row == null) {
            return text.of("agreement.unsigned", line.party().name());
        }
        LocalDate day = row.value().day();
        return text.of(
                line.isByKey() ? "agreement.signed" : "agreement.signed-on-paper",
                line.party().name(),
                row.value().person(),
                day == null ? "" : text.day(day));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For machines.
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("id", dossier.item().id().text());
        json.put("status", word(standing.status()));
        json.put("next", word(standing.next()));
        json.put("frozen", dossier.isFrozen());
        json.put("actBy", standing.actBy(dossier, today).map(LocalDate::toString).orElse(null));
        json.put("end", standing.end() == null ? null : standing.end().toString());
        List<Object> versions = new ArrayList<>();
        for (Version version : dossier.versions()) {
            Signing signing = dossier.signing(version);
            Map<String, @Nullable Object> one = new TreeMap<>();
            one.put("version", version.name());
            one.put("fingerprint", version.fingerprint());
            one.put("missing", signing.missing());
            one.put("complete", signing.isComplete());
            one.put("countersigned", signing.isCountersigned());
            one.put("odd", signing.odd().stream().map(odd -> word(odd.reason())).toList());
            versions.add(one);
        }
        json.put("versions", versions);
        json.put(
                "balance",
                Balance.of(dossier, schedule).lines().stream()
                        .map(line ->
                                Map.of(
                                        "party",
                                        line.party(),
                                        "given",
                                        amount(line.given(), line),
                                        "received",
                                        amount(line.received(), line)))
                        .toList());
        json.put(
                "course",
                course.lines().stream()
                        .map(line -> Map.of("day", String.valueOf(line.day()), "what", line.what(), "why", line.why()))
                        .toList());
        json.put("late", schedule.count(Occurrence.State.LATE));
        json.put(
                "percentMet",
                schedule.percentMet().isPresent() ? (Object) (long) schedule.percentMet().getAsInt() : null);
        return json;
    }
}
