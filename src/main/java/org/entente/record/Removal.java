package org.entente.record;

/// Ends a community's membership of the network in whose space the record is. What it wrote counts up to the entries
/// named, unless it is taken in again.
///
/// @param name      the community's name, for people
/// @param community the community's id
/// @param cuts      of each of its logs the last entry that counts; a log not named counts for nothing
@RecordKind(value = "removal", changedBy = Authority.ADMINISTRATOR)
public record Removal(@Title @Required String name, @Required String community, Entries cuts) {}
