package org.entente.areas;

import java.time.LocalDate;
import java.util.Comparator;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// One line on Today: something that needs somebody's attention.
///
/// @param sort   the heading it stands under: message `today.SORT`; where it has no day, `today.SORT.when` says more
/// @param kind   the kind of the record, for its picture
/// @param title  the record by name
/// @param due    by when; null where there is no day
/// @param detail more words from records, such as what is owed
/// @param record where one click leads
public record Need(String sort, String kind, String title, @Nullable LocalDate due, String detail, RecordId record) {
    /// How many days ahead one is told.
    public static final int AHEAD = 90;

    /// What is due first comes first, then by name.
    public static final Comparator<Need> ORDER =
            Comparator.comparing(Need::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Need::title, String.CASE_INSENSITIVE_ORDER);

    /// Whether a day is past, or near enough to tell.
    public static boolean isNear(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today.plusDays(AHEAD + 1));
    }
}
