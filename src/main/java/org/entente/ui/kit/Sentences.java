package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Puts refusals in words. Safe on any thread.
public final class Sentences {
    private Sentences() {}

    /// What happened, what is safe, what to do next, and the code to read out on the telephone.
    ///
    /// @param kind the kind of record it is about, where there is one: names its fields
    public static String of(Text text, @Nullable Kind<?> kind, Refusal refusal) {
        Object[] details = refusal.details();
        Object[] words =
                switch (refusal.problem()) {
                    case FIELD_VALUE ->
                            new Object[] {
                                field(text, kind, String.valueOf(details[0])), details[1], expected(text, kind, details)
                            };
                    case FIELD_REQUIRED -> new Object[] {field(text, kind, String.valueOf(details[0]))};
                    case CHANGED_MEANWHILE -> new Object[] {fields(text, kind, String.valueOf(details[0]))};
                    case NOT_YOURS_TO_CHANGE -> new Object[] {text.kind(String.valueOf(details[0]))};
                    case PHASE_LACKS -> new Object[] {choices(text, "criterion", "what", String.valueOf(details[0]))};
                    case AGREEMENT_STEP ->
                            new Object[] {text.choice("agreement", "status", String.valueOf(details[0]))};
                    default -> details;
                };
        return text.of("problem." + refusal.problem().name(), words) + " (" + refusal.problem().code() + ")";
    }

    /// The name of a kind inside a sentence: partner, not Partner.
    public static String inline(Text text, Kind<?> kind) {
        String name = text.kind(kind.name());
        boolean spelled = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return spelled || name.isEmpty() ? name : name.substring(0, 1).toLowerCase(text.locale()) + name.substring(1);
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
        String sentence = text.of("form.misfit", details[1], expected(text, kind, details));
        boolean ranged = field.type() == org.entente.record.FieldType.NUMBER;
        return ranged ? sentence + " " + text.of("form.range", field.min(), field.max()) : sentence;
    }

    private static String choices(Text text, String kind, String field, String words) {
        return Arrays.stream(words.split(", ")).map(w -> text.choice(kind, field, w)).collect(Collectors.joining(", "));
    }

    private static String field(Text text, @Nullable Kind<?> kind, String field) {
        return text.field(kind == null ? "" : kind.name(), field);
    }

    private static String fields(Text text, @Nullable Kind<?> kind, String names) {
        return Arrays.stream(names.split(", ")).map(name -> field(text, kind, name)).collect(Collectors.joining(", "));
    }

    private static String expected(Text text, @Nullable Kind<?> kind, Object[] details) {
        String field = String.valueOf(details[0]);
        List<String> choices = new ArrayList<>();
        for (String word : String.valueOf(details[3]).split(", ")) {
            choices.add(kind == null ? word : text.choice(kind.name(), field, word));
        }
        return text.of("expected." + details[2], String.join(", ", choices));
    }
}
