package org.entente.ui.kit;

import java.util.Optional;

/// What the program remembers about how this person likes things on this laptop: columns, widths. Not in the log.
public interface Memory {
    /// What was remembered under a name.
    Optional<String> recall(String name);

    /// Remembers something.
    void remember(String name, String value);
}
