package org.entente.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names a space: an audience of records. A hash over what the space was founded with, so nobody can pretend one.
///
/// @param text 32 characters of lower-case base32
public record SpaceId(String text) implements Comparable<SpaceId> {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{32}");

    /// @throws IllegalArgumentException when the text has not that form
    public SpaceId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a space id: " + text);
        }
    }

    // Written out, as the compiler's own are linked anew by each process, which takes it milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpaceId that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(SpaceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
