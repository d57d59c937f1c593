package org.entente.areas;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.text.Text;

/// A column of a kind's lists that is worked out and never stored: declared once, shown by the window's list, its printout,
/// what is saved of it and the command line. Cannot be sorted by.
///
/// @param name    lower case, unlike any field of the kind: for remembering and the command line
/// @param label   the message above it
/// @param after   the field it follows
/// @param letters its width at first, in letters
/// @param ours    whether it tells what only our own community knows: said before it leaves
/// @param working how it is worked out
public record Computed(String name, String label, String after, int letters, boolean ours, Working working) {
    /// Works the column out.
    public interface Working {
        /// Reads at once what all the records on a page need, and then says what stands beside each; line breaks are kept,
        /// nothing is empty. Never on the window's thread.
        Function<Item, String> over(Page page);
    }

    /// A part of a list that is shown or written together.
    ///
    /// @param miles whether distances are in miles; else in kilometres
    public record Page(Records records, Text text, LocalDate today, boolean miles, Collection<Item> items) {}
}
