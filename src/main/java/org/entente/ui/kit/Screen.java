package org.entente.ui.kit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.entente.record.RecordId;

/// A screen: made when it is first shown, told when it comes into view and when it goes.
public interface Screen {
    /// What it shows; always the same node.
    Node node();

    /// What it is called in the window's title.
    String title();

    /// Its title as it changes, for instance once a record has been read.
    default ObservableValue<String> titleValue() {
        return new ReadOnlyStringWrapper(title());
    }

    /// It comes into view.
    default void shown() {}

    /// It goes out of view.
    default void hidden() {}

    /// Records were changed while it is in view. Several commits shortly after one another come as one call.
    default void changed(Set<RecordId> records) {}

    /// Calls `go` when it may be left: at once, or after asking about unsaved changes.
    default void leave(Runnable go) {
        go.run();
    }

    /// What the keyboard does here besides what it does everywhere.
    default Map<KeyCombination, Runnable> shortcuts() {
        return Map.of();
    }

    /// The report that Ctrl+P previews here.
    default Optional<String> report() {
        return Optional.empty();
    }

    /// What gets the keyboard when the screen comes into view.
    default void focus() {
        node().requestFocus();
    }
}
