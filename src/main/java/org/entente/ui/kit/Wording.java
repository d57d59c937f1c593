package org.entente.ui.kit;

import java.util.Collection;
import java.util.Map;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.store.Item;
import org.jspecify.annotations.Nullable;

/// How values are put in words for people. The kit knows no area, so it is handed this.
public interface Wording {
    /// Looks up the names that these items refer to. Reads the store: never on the window's thread.
    Values over(Collection<Item> items);

    /// The names of all communities known here, our own included, by id. Reads the store.
    Map<String, String> communities();

    /// The names of communities whose safety words nobody has compared yet, by id. Reads the store.
    Map<String, String> unverified();

    /// Values in words.
    interface Values {
        /// A value as the log has it; empty for null.
        String of(Kind<?> kind, Field field, @Nullable Object value);
    }
}
