package org.entente.ui.kit;

import javafx.scene.Node;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// A part of a record's form that is not made of its fields and saves by itself.
public interface FormSection {
    /// What it shows; always the same node.
    Node node();

    /// Reads what it shows again.
    void refresh();

    /// Makes the section of a form.
    interface Maker {
        /// Makes it.
        ///
        /// @param record null for a record not saved yet
        FormSection of(@Nullable RecordId record);
    }
}
