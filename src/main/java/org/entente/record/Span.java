package org.entente.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from one date up to, not including, another; open at either end. One field.
///
/// @param from first day, or null when it has no beginning
/// @param to   the day after the last, or null when it is open-ended
public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}
