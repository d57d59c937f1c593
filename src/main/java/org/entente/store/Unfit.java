package org.entente.store;

/// Why an entry that is held does not count, or counts with a mark.
public enum Unfit {
    /// Its body was erased by its author's community.
    ERASED(false),
    /// Its body is not here, and nobody who may has erased it.
    ABSENT(false),
    /// The header's clock is not what its past says.
    CLOCK(false),
    /// Written by rules that this version does not know.
    NEWER(false),
    ANOTHER_SPACE(false),
    NEVER_CREATED(false),
    ANOTHER_KIND(false),
    /// Its author was not, or no longer, in the space.
    NOT_A_MEMBER(false),
    /// The kind's rule does not let its author do this.
    NOT_ALLOWED(false),
    VALUE(false),
    /// Written on a laptop after the last entry that its community lets count.
    REVOKED(true),
    /// Written after a laptop's keys were copied: two different entries claim one place.
    FORKED(true),
    /// As the two before, but a signature, vote or payment on which another community has built: it counts, and is marked.
    DISPUTED(true);

    private final boolean quarantine;

    Unfit(boolean quarantine) {
        this.quarantine = quarantine;
    }

    /// Whether a person should look at what is kept under this reason, and may enter it again.
    public boolean isQuarantine() {
        return quarantine;
    }

    /// Whether the entry counts all the same.
    public boolean counts() {
        return this == DISPUTED;
    }
}
