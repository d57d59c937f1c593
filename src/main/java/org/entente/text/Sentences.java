package org.entente.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.jspecify.annotations.Nullable;

/// Puts refusals in words. Safe on any thread.
public final class Sentences {
    private Sentences() {}

    /// What happened, what is safe, what to do next, and the code to read out on the telephone.
    ///
    /// @param kind the kind of record it is about, where there is one: names its fields
    public static String of(Text text, @Nullable Kind<?> kind, Refusal refusal) {
        return sentence(text, refusal, new Labels(text, kind));
    }

    /// The same for the command line, where what does not fit is named as it was typed.
    public static String typed(Text text, @Nullable Kind<?> kind, Refusal refusal) {
        Labels labels = new Labels(text, kind);
        Object[] details = refusal.details();
        return refusal.problem() == Problem.FIELD_VALUE
                ? sentence(text, refusal, details[0], details[1], text.of("expected." + details[2], details[3]))
                : sentence(text, refusal, labels);
    }

    private static String sentence(Text text, Refusal refusal, Labels labels) {
        Object[] details = refusal.details();
        String first = details.length == 0 ? "" : String.valueOf(details[0]);
        return switch (refusal.problem()) {
            case FIELD_VALUE -> sentence(text, refusal, labels.field(first), details[1], labels.expected(details));
            case FIELD_REQUIRED -> sentence(text, refusal, labels.field(first));
            case CHANGED_MEANWHILE -> sentence(text, refusal, labels.fields(first));
            case NOT_YOURS_TO_CHANGE, NOT_AN_ACT -> sentence(text, refusal, text.kind(first));
            case PRIVATE_SHARED -> sentence(text, refusal, labels.named(first, String.valueOf(details[1])));
            case PHASE_LACKS -> sentence(text, refusal, labels.choices("criterion", "what", first));
            case AGREEMENT_STEP -> sentence(text, refusal, text.choice("agreement", "status", first));
            default -> sentence(text, refusal, details);
        };
    }

    private static String sentence(Text text, Refusal refusal, Object... blanks) {
        return text.of("problem." + refusal.problem().name(), blanks) + " (" + refusal.problem().code() + ")";
    }

    /// The names that people know.
    private record Labels(Text text, @Nullable Kind<?> kind) {
        String field(String field) {
            return text.field(kind == null ? "" : kind.name(), field);
        }

        String named(String kind, String field) {
            return field.isEmpty() ? text.kind(kind) : text.kind(kind) + ": " + text.field(kind, field);
        }

        String fields(String names) {
            return Arrays.stream(names.split(", ", -1)).map(this::field).collect(Collectors.joining(", "));
        }

        String choices(String kind, String field, String words) {
            return Arrays.stream(words.split(", ", -1))
                    .map(word -> text.choice(kind, field, word))
                    .collect(Collectors.joining(", "));
        }

        String expected(Object[] details) {
            String choices = String.valueOf(details[3]);
            return text.of(
                    "expected." + details[2],
                    kind == null ? choices : choices(kind.name(), String.valueOf(details[0]), choices));
        }
    }

    /// The name of a kind inside a sentence: partner, not Partner.
    public static String inline(Text text, Kind<?> kind) {
        String name = text.kind(kind.name());
        boolean spelled = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return spelled || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(text.locale()) + name.substring(1);
    }

    /// Who can see the records of a space: «Only us», «Us and Riverbend», «Three Rivers network».
    ///
    /// @param name what the space is called; may be empty
    public static String audience(Text text, SpaceKind kind, String name, SpaceId id) {
        return switch (kind) {
            case OURS -> text.of("audience.ours");
            case PAIR -> text.of("audience.pair", name);
            case NETWORK -> text.of("audience.network", name.isBlank() ? id.text().substring(0, 6) : name);
        };
    }

    /// What to say beside a field: what does not fit, and what would.
    public static String beside(Text text, Kind<?> kind, Field field, Refusal refusal) {
        Object[] details = refusal.details();
        if (refusal.problem() == Problem.FIELD_REQUIRED) {
            return text.of("form.required");
        }
        if (refusal.problem() != Problem.FIELD_VALUE) {
            return of(text, kind, refusal);
        }
        String sentence = text.of("form.misfit", details[1], new Labels(text, kind).expected(details));
        boolean ranged = field.type() == org.entente.record.FieldType.NUMBER;
        return ranged ? sentence + " " + text.of("form.range", field.min(), field.max()) : sentence;
    }
}
