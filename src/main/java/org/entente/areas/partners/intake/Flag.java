package org.entente.areas.partners.intake;

/// Something in a list that a person should look at.
///
/// @param row    the number of the entry in the file, from 1
/// @param name   the partner's name
/// @param what   what it is
/// @param column the file's column
/// @param value  what stands there
public record Flag(int row, String name, What what, String column, String value) {
    /// What there can be. The message `flag.WHAT` says what was done.
    public enum What {
        /// Without a name it cannot be read in.
        NAME_MISSING,
        /// The same partner stands in the file before, in the row that is the value.
        TWICE,
        /// Most likely the same as the partner that is the value; read in all the same, to be compared.
        ALIKE,
        /// Not what its field can hold; kept in the notes.
        VALUE,
        /// Not an address; kept in the notes.
        EMAIL,
        /// Of several addresses the first was taken; all are in the notes.
        EMAILS,
        /// Not a web address; kept in the notes.
        WEBSITE,
        /// Of several the first was taken; all are in the notes.
        WEBSITES,
        /// Not a telephone number; kept in the notes.
        PHONE,
        /// Kept as it was typed.
        COUNTRY,
        /// Latitude and longitude stood in each other's place, and were put right.
        SWAPPED,
        /// The point lies in another country than the address says; kept as it is.
        ELSEWHERE,
        /// The point is not on the globe; kept in the notes.
        POINT
    }
}
