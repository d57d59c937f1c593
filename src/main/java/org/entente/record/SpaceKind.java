package org.entente.record;

/// The three audiences a record can have.
public enum SpaceKind {
    /// The devices of one community.
    OURS,
    /// Two communities.
    PAIR,
    /// The members of a network.
    NETWORK;

    /// The word in the format and on the command line.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
