package org.entente.areas;

import java.util.List;

/// What the lists of a kind show besides its fields.
///
/// @param kind     the kind
/// @param computed columns that are worked out
/// @param usual    names of the columns shown until somebody chooses others; empty for the fields marked as listed. The
///                 title is always shown
public record Lists(Class<? extends Record> kind, List<Computed> computed, List<String> usual) {}
