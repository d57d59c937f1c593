package org.entente.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What surrounds any report: whose it is, when it was printed, and on what.
///
/// @param community our community's name, at the top of every page
/// @param printed   when it is printed
/// @param asOf      how new the data of others in it is; null where all of it is our own
/// @param paper     the sheet
/// @param large     whether for eyes that need large print: 40 % larger
public record Frame(String community, Instant printed, @Nullable Instant asOf, Paper paper, boolean large) {}
