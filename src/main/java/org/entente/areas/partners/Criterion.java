package org.entente.areas.partners;

/// What shows that a phase of a relationship has done its work (network guide, phases of partnership development).
public enum Criterion {
    CONTACT_BOTH_WAYS(Phase.RELATIONSHIP_BUILDING),
    INFORMATION_EXCHANGED(Phase.RELATIONSHIP_BUILDING),
    PILOT_REVIEWED(Phase.RELATIONSHIP_BUILDING),
    TRUST_CHECKED(Phase.RELATIONSHIP_BUILDING),
    AGREEMENT_SIGNED(Phase.FORMAL_PARTNERSHIP),
    SHARING_PROTOCOL(Phase.FORMAL_PARTNERSHIP),
    DISPUTE_CLAUSE(Phase.FORMAL_PARTNERSHIP),
    LEGAL_DOCUMENT(Phase.FORMAL_PARTNERSHIP),
    ATTENDANCE(Phase.NETWORK_INTEGRATION),
    CONTRIBUTION(Phase.NETWORK_INTEGRATION),
    REPRESENTATION(Phase.NETWORK_INTEGRATION),
    YEARLY_EXCHANGE(Phase.NETWORK_INTEGRATION);

    private final Phase phase;

    Criterion(Phase phase) {
        this.phase = phase;
    }

    /// The phase it belongs to.
    public Phase phase() {
        return phase;
    }

    /// The word in the log and of its messages.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
