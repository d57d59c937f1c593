package org.entente.ui.kit;

import java.util.List;
import javafx.scene.Node;
import org.entente.store.Query;

/// What becomes of what a list shows outside of the window: a file for other programs, or paper. The kit knows neither, so it
/// is handed this.
public interface ListOutlet {
    /// Says what is private in it, asks for a file and writes it in the background. Called on the window's thread.
    ///
    /// @param query   what is listed; all of it is saved
    /// @param columns names of the columns shown, in their order
    /// @param over    the screen it is on
    void save(Query query, List<String> columns, Node over);

    /// The report that prints it.
    ///
    /// @param query   what is listed; all of it is printed
    /// @param columns names of the columns shown, in their order
    /// @return its name, as in the address `print:NAME`
    String report(Query query, List<String> columns);
}
