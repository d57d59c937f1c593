package org.entente.areas;

import java.util.List;
import java.util.function.Function;
import org.entente.report.Audience;
import org.entente.store.Item;

/// What the lists of a kind show besides its fields.
///
/// @param kind     the kind
/// @param computed columns that are worked out
/// @param usual    names of the columns shown until somebody chooses others; empty for the fields marked as listed. The
///                 title is always shown
/// @param audience who may see such a list on paper, given records in it and all of its columns
public record Lists(
        Class<? extends Record> kind,
        List<Computed> computed,
        List<String> usual,
        Function<List<Item>, Audience> audience) {
    /// A list that may go round in the network, as far as its records may.
    public Lists(Class<? extends Record> kind, List<Computed> computed, List<String> usual) {
        this(kind, computed, usual, items -> Audience.NETWORK);
    }
}
