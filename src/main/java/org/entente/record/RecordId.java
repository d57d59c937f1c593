package org.entente.record;

import org.jspecify.annotations.Nullable;

/// Names one record: the id of the log that created it, a hyphen, and a number counted within that log.
///
/// Because the log's id is a hash over its space and its device's key, nobody else can create a record under it.
///
/// @param text 32 characters of lower-case base32, a hyphen, and a positive number below 2^31
public record RecordId(String text) implements Comparable<RecordId> {
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
        // By hand: this runs for every entry of an import.
        int length = text.length();
        if (length < 34 || length > 43 || text.charAt(32) != '-' || text.charAt(33) == '0') {
            return false;
        }
        for (int i = 0; i < 32; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '2' && c <= '7')) {
                return false;
            }
        }
        long number = 0;
        for (int i = 33; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            number = number * 10 + (c - '0');
        }
        return number <= Integer.MAX_VALUE;
    }

    /// The log that created the record.
    public String log() {
        return text.substring(0, 32);
    }

    /// The number within that log.
    public int number() {
        return Integer.parseInt(text, 33, text.length(), 10);
    }

    /// A short name for people at a command line, unlikely to be shared within one store: `k3vq-12`.
    public String handle() {
        return text.substring(0, 4) + text.substring(32);
    }

    // Written out, as the compiler's own are linked anew by each process, which takes it milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordId that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
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
