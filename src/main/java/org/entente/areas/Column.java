package org.entente.areas;

import java.util.Optional;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.jspecify.annotations.Nullable;

/// A column that a list of a kind can show: a field, what is worked out, or who can see the record.
///
/// @param name     for remembering and the command line
/// @param label    what stands above it
/// @param usual    whether it is shown until somebody chooses others
/// @param field    the field; null for what is no field
/// @param computed how it is worked out; null for what is not
public record Column(String name, String label, boolean usual, @Nullable Field field, @Nullable Computed computed) {
    /// The name of the column that says who can see a record.
    public static final String AUDIENCE = "audience";

    /// The field it shows.
    public Optional<Field> shown() {
        return Optional.ofNullable(field);
    }

    /// Whether a list can be sorted by it.
    public boolean isSortable() {
        return field != null;
    }

    /// Whether it names the record.
    public boolean isTitle() {
        return field != null && field.title();
    }

    /// Whether it holds what only our own community knows, whoever can see the record.
    public boolean isOurs() {
        return computed == null ? field != null && field.personal() : computed.ours();
    }

    /// Whether its values stand at the right edge.
    public boolean isNumeric() {
        return field != null && (field.type() == FieldType.NUMBER || field.type() == FieldType.AMOUNT);
    }

    /// Its width at first, in letters.
    public int letters() {
        if (field == null) {
            return computed == null ? 20 : computed.letters();
        } else if (field.title()) {
            return 30;
        }
        return switch (field.type()) {
            case TEXT -> 24;
            case CHOICES, REFERENCES, TAGS, PLACE, REFERENCE -> 22;
            case SPAN -> 26;
            case CHOICE -> 18;
            case DATE -> 15;
            case AMOUNT -> 13;
            case NUMBER, FLAG, ENTRIES -> 10;
        };
    }
}
