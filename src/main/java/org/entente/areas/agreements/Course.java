package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What was done with an agreement so far, newest first: the steps taken, by whom and why, and each time something owed was
/// met, with what shows it.
///
/// @param lines in that order
public record Course(List<Line> lines) {
    /// One thing that was done.
    ///
    /// @param day  when; null where nobody said
    /// @param what in a sentence
    /// @param why  the reason, or what shows it; may be empty
    public record Line(@Nullable LocalDate day, String what, String why) {}

    /// Puts it together.
    ///
    /// @param communities their names, by id
    public static Course of(Dossier dossier, Map<String, String> communities, Text text) {
        List<Line> lines = new ArrayList<>();
        for (Row<Step> row : dossier.steps()) {
            lines.add(step(row, communities, text));
        }
        for (Row<Fulfilment> row : dossier.fulfilments()) {
            lines.add(met(dossier, row, text));
        }
        lines.sort(Comparator.comparing(Line::day, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Course(lines.reversed());
    }

    private static Line step(Row<Step> row, Map<String, String> communities, Text text) {
        Step step = row.value();
        // Who entered it is known from the entry itself; the name beside it is what somebody wrote.
        String by = communities.getOrDefault(row.item().owner(), step.by());
        String what = step.what() == null ? "" : text.choice("agreement-step", "what", Contents.word(step.what()));
        String said = text.of("agreement.course.step", what, by);
        LocalDate until = step.until();
        return new Line(
                step.day(),
                until == null ? said : said + " " + text.of("agreement.course.until", text.day(until.minusDays(1))),
                step.reason());
    }

    private static Line met(Dossier dossier, Row<Fulfilment> row, Text text) {
        Fulfilment met = row.value();
        String debtor =
                dossier.obligations().stream()
                        .filter(owed -> owed.id().equals(met.obligation()))
                        .map(owed -> dossier.name(owed.value().debtor()))
                        .findFirst()
                        .orElse("");
        String who = debtor.isEmpty() ? text.of("agreement.each") : debtor;
        String amount = row.item().print("amount");
        String what = met.what() + (amount.isEmpty() ? "" : ", " + amount);
        LocalDate due = met.due();
        String said = text.of("agreement.course.met", who, what);
        return new Line(
                met.done(),
                due == null ? said : said + " " + text.of("agreement.course.due", text.day(due)),
                met.evidence());
    }
}
