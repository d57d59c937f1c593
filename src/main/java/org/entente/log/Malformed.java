package org.entente.log;

/// Bytes from outside that break a rule of the format. Whoever read the file turns it into a sentence for a person.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param what the part and the rule it breaks
    public Malformed(String what) {
        super(what);
    }

    /// As above, with what noticed it.
    public Malformed(String what, Throwable cause) {
        super(what, cause);
    }
}
