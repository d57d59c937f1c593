package org.entente.areas.partners.intake;

import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Something in a list that a person should look at.
///
/// @param row     the number of the entry in the file, from 1
/// @param name    the partner's name
/// @param what    what it is
/// @param column  the file's column
/// @param value   what stands there
/// @param because why it was left, where a rule said no
public record Flag(int row, String name, What what, String column, String value, @Nullable Refusal because) {
    /// The same, by another name of its column.
    Flag in(String called) {
        return new Flag(row, name, what, called, value, because);
    }

    /// The same, where the notes do not take it.
    Flag left() {
        return what.isKept ? new Flag(row, name, What.LEFT, column, value, because) : this;
    }

    /// What there can be. The message `flag.WHAT` says what was done.
    public enum What {
        /// Without a name it cannot be read in.
        NAME_MISSING,
        /// The same partner stands in the file before, in the row that is the value.
        TWICE,
        /// Most likely the same as the partner that is the value; read in all the same, to be compared.
        ALIKE,
        /// Several partners here are it; none was changed.
        SEVERAL,
        /// Two of us changed the partner apart, and nobody has chosen yet; it was not changed.
        REVIEW,
        /// More people see the partner than are to see the list; it was not changed.
        WIDER,
        /// A rule protects the partner; it was not changed.
        PROTECTED,
        /// Not taken, since what is here stays.
        LEFT,
        /// Not what its field can hold; kept in the notes.
        VALUE(true),
        /// Not an address; kept in the notes.
        EMAIL(true),
        /// Of several addresses the first was taken; all are in the notes.
        EMAILS(true),
        /// Not a web address; kept in the notes.
        WEBSITE(true),
        /// Of several the first was taken; all are in the notes.
        WEBSITES(true),
        /// Not a telephone number; kept in the notes.
        PHONE(true),
        /// Kept as it was typed.
        COUNTRY,
        /// Latitude and longitude stood in each other's place, and were put right.
        SWAPPED,
        /// The point lies in another country than the address says; kept as it is.
        ELSEWHERE,
        /// The point is not on the globe; kept in the notes.
        POINT(true);

        private final boolean isKept;

        What() {
            this(false);
        }

        What(boolean isKept) {
            this.isKept = isKept;
        }
    }
}
