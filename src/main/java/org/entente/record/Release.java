package org.entente.record;

/// States that an entry on which others wait is lost for good, so that they wait no longer. Counts where its author is
/// the community that wrote the lost entry, or founded the space.
///
/// @param name  why, for people
/// @param entry the lost entry
@RecordKind(value = "release", changedBy = Authority.OWNER)
public record Release(@Title String name, @Required Entries entry) {}
