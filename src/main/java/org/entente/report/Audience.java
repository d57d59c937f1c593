package org.entente.report;

import java.util.Locale;

/// Who may see a printed page; said on every page, because paper is passed on and left lying about.
/// From the widest to the narrowest.
public enum Audience {
    PUBLIC,
    NETWORK,
    /// Those who are named in it as its parties.
    PARTIES,
    OURS,
    CONFIDENTIAL,
    /// Whoever has this sheet can act for everybody.
    SECRET;

    /// The message that says so.
    String message() {
        return "report.banner." + name().toLowerCase(Locale.ROOT);
    }
}
