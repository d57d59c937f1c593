package org.entente.areas.partners.intake;

import org.entente.areas.Shown;
import org.entente.record.Field;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What a list would change, as people read it.
///
/// @param shown knows how values are shown
public record DifferenceWords(Text text, Shown shown) {
    /// The field's name; of a row what sort of row it is.
    public String field(Difference one) {
        boolean row = one.kind().parent().isPresent();
        return row ? text.kind(one.kind().name()) : text.field(one.kind().name(), one.field().name());
    }

    /// What stands there now; a dash where nothing does.
    public String before(Difference one) {
        return value(one, one.before(), one.after());
    }

    /// What would stand there.
    public String after(Difference one) {
        return value(one, one.after(), one.before());
    }

    private String value(Difference one, @Nullable Object value, @Nullable Object other) {
        String words = plain(one, value, other);
        return words.isEmpty() ? "–" : words;
    }

    /// Two places of one name are told apart by their points.
    private String plain(Difference one, @Nullable Object value, @Nullable Object other) {
        Field field = one.field();
        String words = shown.value(one.kind(), field, value);
        boolean alike = value != null && words.equals(shown.value(one.kind(), field, other));
        return alike ? field.print(value) : words;
    }
}
