package org.entente.record;

/// A community's membership of the network in whose space the record is. Only its founder, and
/// members that may do so, take others in; a [Removal] ends a membership.
///
/// @param name      the community's name when it was added, for people
/// @param community the community's id: its root key
/// @param administrator whether it may take in and remove members, and hand that on
@RecordKind(value = "member", changedBy = Authority.ADMINISTRATOR)
public record Member(@Title @Required String name, @Required String community, Boolean administrator) {}
