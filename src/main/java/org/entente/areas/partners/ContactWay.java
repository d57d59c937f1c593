package org.entente.areas.partners;

/// How somebody prefers to be reached.
public enum ContactWay {
    VISIT,
    PHONE,
    TEXT_MESSAGE,
    EMAIL,
    LETTER,
    RADIO
}
