package org.entente.areas.partners.intake;

/// What becomes of a partner that is here already and stands in the list too. The message `known.WHAT` says it.
public enum Known {
    /// It stays as it is.
    SKIP,
    /// Its empty fields get what the list says; what is there stays.
    FILL,
    /// What the list says wins; what the list leaves empty stays. Kinds, languages, tags, telephone numbers and notes are added to
    /// those that are there, and what is overwritten stands in the history.
    UPDATE
}
