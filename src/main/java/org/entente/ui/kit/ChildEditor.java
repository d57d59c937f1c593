package org.entente.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.jspecify.annotations.Nullable;

/// Edits the rows of one kind that belong to a record, inside that record's form.
public interface ChildEditor {
    /// What it shows; always the same node.
    Node node();

    /// Reads the rows of a record. Called off the window's thread.
    ///
    /// @param parent null for a record not saved yet
    /// @return what then shows them, on the window's thread
    Runnable load(@Nullable Item parent);

    /// Whether something differs from what was loaded.
    ObservableBooleanValue dirty();

    /// Complains beside what is wrong.
    ///
    /// @return whether anything is
    boolean complain();

    /// What is to be written, as it stands now.
    Part part();

    /// Adds edits to a save. Called off the window's thread.
    interface Part {
        /// Adds what differs.
        ///
        /// @param parent the record, which the save may be just creating
        void addTo(Saving saving, RecordId parent, SpaceId space);
    }
}
