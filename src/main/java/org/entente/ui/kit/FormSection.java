package org.entente.ui.kit;

import java.util.List;
import javafx.scene.Node;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// A part of a record's form that is not made of its fields and saves by itself.
public interface FormSection {
    /// What it shows; always the same node.
    Node node();

    /// Reads what it shows again.
    void refresh();

    /// Is handed the form's fields once, to answer to what is typed in them.
    default void watch(List<FieldState> fields) {}

    /// Whether it stands above the fields, not below them.
    default boolean isFirst() {
        return false;
    }

    /// What the form of a kind has besides its fields and rows.
    interface Maker {
        /// Its parts, in their order.
        ///
        /// @param record null for a record not saved yet
        List<FormSection> sections(Kind<?> kind, @Nullable RecordId record);

        /// More buttons in its head.
        List<Node> actions(Kind<?> kind, RecordId record);
    }
}
