package org.entente.store;

import java.util.Set;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;

/// An audience that records can have.
///
/// @param id      its id
/// @param kind    ours, pair or network
/// @param name    for people: empty for ours, the other community's name for a pair, the network's name
/// @param members the communities that can see it, by id, our own included
public record Space(SpaceId id, SpaceKind kind, String name, Set<String> members) {}
