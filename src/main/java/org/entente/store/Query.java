package org.entente.store;

import org.entente.record.Kind;
import org.jspecify.annotations.Nullable;

/// Which records of a kind, in which order, and which part of them.
///
/// @param kind       the kind
/// @param filter     words that must all begin some word of the record; empty for all records
/// @param sort       the field to sort by; null for the title
/// @param descending largest first
/// @param offset     how many to leave out at the start
/// @param limit      how many to return at most
public record Query(Kind<?> kind, String filter, @Nullable String sort, boolean descending, int offset, int limit) {

    /// All records of a kind, by title.
    public static Query all(Kind<?> kind) {
        return new Query(kind, "", null, false, 0, Integer.MAX_VALUE);
    }

    /// Another part of the same list.
    public Query part(int from, int most) {
        return new Query(kind, filter, sort, descending, from, most);
    }
}
