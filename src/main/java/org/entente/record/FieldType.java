package org.entente.record;

/// The forms a field's value can take.
///
/// | type | in the log | in a record |
/// |---|---|---|
/// | TEXT | text | `String` |
/// | NUMBER | whole number | `Long` |
/// | FLAG | boolean | `Boolean` |
/// | DATE | `"2026-05-03"` | `LocalDate` |
/// | CHOICE | the constant's word, `"land-trust"` | an enum |
/// | CHOICES, TAGS, REFERENCES | a register an element | `Set<Enum>`, `Set<String>`, `Set<RecordId>` |
/// | REFERENCE | a record's id | `RecordId` |
/// | PLACE, SPAN, AMOUNT | an object | [Place], [Span], [Amount] |
/// | ENTRIES | a list | [Entries] |
public enum FieldType {
    TEXT,
    NUMBER,
    FLAG,
    DATE,
    CHOICE,
    CHOICES,
    TAGS,
    REFERENCE,
    REFERENCES,
    PLACE,
    SPAN,
    AMOUNT,
    ENTRIES;

    /// Whether the value is a set, merged element by element.
    public boolean isSet() {
        return this == CHOICES || this == TAGS || this == REFERENCES;
    }
}
