package org.entente.ui.kit;

import java.util.List;
import javafx.scene.Node;
import org.entente.store.Query;

/// Saves what a list shows as a file for other programs. The kit knows no formats, so it is handed this.
public interface ListSaving {
    /// Says what is private in it, asks for a file and writes it in the background. Called on the window's thread.
    ///
    /// @param query   what is listed; all of it is saved
    /// @param columns names of the columns shown, in their order
    /// @param over    the screen it is on
    void save(Query query, List<String> columns, Node over);
}
