package org.entente.areas.partners;

/// How far a relationship has come: the three phases of the network guide, what precedes them and what interrupts them.
public enum Phase {
    PROSPECT,
    RELATIONSHIP_BUILDING,
    FORMAL_PARTNERSHIP,
    NETWORK_INTEGRATION,
    PAUSED,
    DORMANT,
    DEPARTED
}
