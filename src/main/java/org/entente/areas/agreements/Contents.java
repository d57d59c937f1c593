package org.entente.areas.agreements;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.entente.record.Span;
import org.jspecify.annotations.Nullable;

/// What a signature covers, all of it and nothing else: title, kind, parties and how each signs, term, renewal, notice and
/// review, why, the wording, how one will tell that it works, and the obligations. Not covered: where the agreement
/// stands, our own preparation days, notes, tags, files, and what was done under it.
///
/// @param parties  in their order
/// @param duties   in their order
/// @param replaces fingerprint of the signed text that this one changes; empty for the first
record Contents(Agreement agreement, List<Signatory> parties, List<Duty> duties, String replaces) {

    /// A party.
    ///
    /// @param community its id where it signs here; empty where it signs on paper
    /// @param words     its safety words, in the language of the text
    record Signatory(String name, String represented, String community, String words) {}

    /// An obligation as the text names it.
    ///
    /// @param debtor   empty for each party
    /// @param creditor empty for all the others
    /// @param amount   as it is typed, `20 h`; may be empty
    record Duty(
            String debtor,
            String creditor,
            String what,
            String amount,
            @Nullable LocalDate due,
            Obligation.@Nullable Recurrence recurrence) {}

    /// The text that is signed: plain, with line feeds alone, in Unicode's composed form, ending on a line feed.
    Document document() {
        StringBuilder out = new StringBuilder();
        Headings h = Headings.of(agreement.language());
        head(out, h);
        section(out, h, "driver", agreement.driver());
        section(out, h, "text", agreement.text());
        section(out, h, "criteria", agreement.criteria());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < duties.size(); i++) {
            lines.append(duty(h, i + 1, duties.get(i))).append('\n');
        }
        section(out, h, "duties", lines.toString());
        return new Document(out.toString());
    }

    private void head(StringBuilder out, Headings h) {
        line(out, h.of("form"));
        line(out, h.of("title", one(agreement.title())));
        if (agreement.type() != null) {
            line(out, h.of("kind", h.of("kind." + word(agreement.type()))));
        }
        for (int i = 0; i < parties.size(); i++) {
            Signatory party = parties.get(i);
            line(out, h.of("party", i + 1, one(party.name())));
            if (!party.represented().isBlank()) {
                line(out, h.of("represented", one(party.represented())));
            }
            if (party.community().isEmpty()) {
                line(out, h.of("paper"));
            } else {
                line(out, h.of("signs", party.community()));
                line(out, h.of("words", one(party.words())));
            }
        }
        term(out, h);
        if (!replaces.isEmpty()) {
            line(out, h.of("replaces", replaces));
        }
    }

    private void term(StringBuilder out, Headings h) {
        Span runs = agreement.runs();
        LocalDate from = runs == null ? null : runs.from();
        LocalDate to = runs == null ? null : runs.to();
        if (from != null) {
            line(out, h.of("first", from));
        }
        line(out, to == null ? h.of("open") : h.of("last", to.minusDays(1)));
        if (to == null && from != null && agreement.minimumMonths() != null) {
            line(out, h.of("minimum", from.plusMonths(agreement.minimumMonths())));
        }
        if (to != null && agreement.renewal() != null) {
            long months = agreement.renewalMonths() == null ? Term.USUAL_MONTHS : agreement.renewalMonths();
            line(out, h.of("renewal." + word(agreement.renewal()), months));
        }
        if (agreement.noticeDays() != null) {
            line(out, h.of("notice", agreement.noticeDays()));
        }
        if (agreement.reviewOn() != null) {
            line(out, h.of("review", agreement.reviewOn()));
        }
    }

    private String duty(Headings h, int number, Duty duty) {
        String creditor = duty.creditor().isBlank() ? h.of("all") : one(duty.creditor());
        String debtor = duty.debtor().isBlank() ? h.of("each") : one(duty.debtor());
        StringBuilder line = new StringBuilder(h.of("duty", number, debtor, creditor, one(duty.what())));
        if (!duty.amount().isBlank()) {
            line.append(h.of("duty.amount", one(duty.amount())));
        }
        Obligation.Recurrence often = Objects.requireNonNullElse(duty.recurrence(), Obligation.Recurrence.ONCE);
        boolean recurs = often != Obligation.Recurrence.ONCE;
        // Without a day of its own it falls due from the first day on, as the schedule has it.
        LocalDate due = duty.due() == null && recurs && agreement.runs() != null ? agreement.runs().from() : duty.due();
        if (due != null) {
            line.append(h.of("duty.due", due));
        }
        if (recurs) {
            line.append(h.of((due == null ? "duty.undated." : "duty.") + word(often)));
        }
        return line.toString();
    }

    private static void section(StringBuilder out, Headings h, String name, String text) {
        String body = plain(text).strip();
        if (!body.isEmpty()) {
            out.append('\n').append(h.of("section." + name)).append("\n\n").append(body).append('\n');
        }
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String one(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }

    /// Without what a reader could not see: marks of direction and control, joiners of no width, blanks at the ends of lines.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .forEach(c -> {
                    if (c == '\t' || (Character.isSpaceChar(c) && c != '\n')) {
                        plain.append(' ');
                    } else if (c == '\n' || !Document.isHidden(c)) {
                        plain.appendCodePoint(c);
                    }
                });
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll(" +\n", "\n").replaceAll(" +$", "");
    }
}
