package org.entente.ui.shell.print;

import javafx.scene.Node;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;

/// The pages of a report before they are printed.
public final class PreviewScreen implements Screen {
    private final String title;
    private final Node node;

    /// @param report the report's name
    public PreviewScreen(Session session, String report) {
        title = session.desk().text().of("report." + report);
        node = Emptiness.of(Icons.PRINT, title);
        node.setId("print");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }
}
