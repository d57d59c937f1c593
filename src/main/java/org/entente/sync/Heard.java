package org.entente.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.entente.store.Contact;
import org.jspecify.annotations.Nullable;

/// How new the data of others here is.
public final class Heard {
    private Heard() {}

    /// When something by another community last came in; null where nothing ever did. Reads the store.
    public static @Nullable Instant last(Home home) {
        return home.store().trust().contacts().stream()
                .map(Contact::heard)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
