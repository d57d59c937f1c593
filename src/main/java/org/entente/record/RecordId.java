package org.entente.record;

import java.util.regex.Pattern;

/// Names one record: the id of the log that created it, a hyphen, and a number counted within that log.
///
/// Because the log's id is a hash over its space and its device's key, nobody else can create a record under it.
///
/// @param text 32 characters of lower-case base32, a hyphen, and a positive number below 2^31
public record RecordId(String text) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{32}-[1-9][0-9]{0,9}");

    /// @throws IllegalArgumentException when the text has not the form above
    public RecordId {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("Not a record id: " + text);
        }
    }

    /// The record number `number` of the log `log`.
    public static RecordId of(String log, int number) {
        return new RecordId(log + "-" + number);
    }

    /// Whether a text read from outside names a record.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches() && Long.parseLong(text.substring(33)) <= Integer.MAX_VALUE;
    }

    /// The log that created the record.
    public String log() {
        return text.substring(0, 32);
    }

    /// The number within that log.
    public int number() {
        return Integer.parseInt(text.substring(33));
    }

    /// A short name for people at a command line, unlikely to be shared within one store: `k3vq-12`.
    public String handle() {
        return text.substring(0, 4) + text.substring(32);
    }

    @Override
    public int compareTo(RecordId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
