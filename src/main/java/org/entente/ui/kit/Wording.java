package org.entente.ui.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
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

    /// The columns that a list of a kind can show, in their order.
    List<Column> columns(Kind<?> kind);

    /// What stands in columns that are worked out, of records shown together: record → column → words, what is empty left
    /// out. Reads the store.
    ///
    /// @param columns their names
    Map<RecordId, Map<String, String>> work(Kind<?> kind, List<String> columns, List<Item> items);

    /// A column of a list.
    ///
    /// @param name    for remembering
    /// @param label   what stands above it
    /// @param letters its width at first
    /// @param usual   whether it is shown until somebody chooses others
    /// @param numeric whether its values stand at the right edge
    /// @param field   the field; null for what is no field, which cannot be sorted by
    /// @param worked  whether it is worked out ([#work])
    record Column(
            String name,
            String label,
            int letters,
            boolean usual,
            boolean numeric,
            @Nullable Field field,
            boolean worked) {
        boolean isTitle() {
            return field != null && field.title();
        }
    }

    /// Values in words.
    interface Values {
        /// A value as the log has it; empty for null.
        String of(Kind<?> kind, Field field, @Nullable Object value);
    }
}
