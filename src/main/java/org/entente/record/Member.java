package org.entente.record;

/// A community's membership of the network in whose space the record is. Only the founder enters members;
/// hiding the record ends the membership.
///
/// @param name      the community's name when it was added, for people
/// @param community the community's id: its root key
@RecordKind(value = "member", changedBy = Authority.FOUNDER)
public record Member(@Title @Required String name, @Required String community) {}
