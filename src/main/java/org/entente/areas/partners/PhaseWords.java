package org.entente.areas.partners;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// How a relationship stands, in words.
public final class PhaseWords {
    private PhaseWords() {}

    /// The word of a phase in the log.
    public static String word(Phase phase) {
        return phase.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The name of a phase.
    public static String phase(Text text, Phase phase) {
        return text.choice("partner", "phase", word(phase));
    }

    /// Criteria by name, with commas.
    public static String criteria(Text text, List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion -> text.choice("criterion", "what", criterion.word()))
                .collect(Collectors.joining(", "));
    }

    /// «2 of 4 met»; empty where the phase asks for nothing.
    public static String progress(Text text, Standing standing) {
        Phase phase = standing.partner().phase();
        int all = phase == null ? 0 : phase.criteria().size();
        return all == 0 ? "" : text.of("phase.met", all - standing.missing().size(), all);
    }

    /// «early», «due», «late» with the span; empty where there is none.
    public static String timing(Text text, Standing standing) {
        Phase phase = standing.partner().phase();
        Timing timing = standing.timing();
        if (phase == null || timing == Timing.NONE) {
            return "";
        }
        String key = "phase.timing." + timing.name().toLowerCase(java.util.Locale.ROOT);
        return text.of(key, span(text, phase));
    }

    /// «6 to 12 months»; empty for a phase that takes as long as it takes.
    private static String span(Text text, @Nullable Phase phase) {
        Integer shortest = phase == null ? null : phase.shortest();
        Integer longest = phase == null ? null : phase.longest();
        if (shortest == null) {
            return "";
        }
        return longest == null ? text.of("phase.span-open", shortest) : text.of("phase.span", shortest, longest);
    }

    /// «12 days ago», «no contact yet».
    public static String contact(Text text, Standing standing) {
        OptionalLong days = standing.daysSinceContact();
        return days.isEmpty() ? text.of("contact.never") : text.of("contact.ago", days.getAsLong());
    }

    /// Whether it is time to get in touch.
    public static boolean isStale(Standing standing) {
        return standing.freshness() == Freshness.GOING_STALE || standing.freshness() == Freshness.STALE;
    }

    /// What to do next; empty where there is nothing.
    public static String next(Text text, Standing standing) {
        String step = standing.nextStep();
        if (step.isEmpty()) {
            return "";
        }
        Phase phase = standing.partner().phase();
        Phase next = phase == null ? null : phase.next();
        return text.of("phase.next." + step, next == null ? "" : phase(text, next));
    }
}
