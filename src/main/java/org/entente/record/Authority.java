package org.entente.record;

/// Who may change a record, checked by every reader of an entry and not only by its author.
public enum Authority {
    /// Any community in the record's space.
    ANY_MEMBER,
    /// Only the community that created the record.
    OWNER,
    /// Only the community that founded the space, and those to which it gave the right: for the list of members itself.
    ADMINISTRATOR
}
