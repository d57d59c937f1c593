package org.entente.ui.shell.sync;

import javafx.scene.Node;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;

/// What two communities set differently, to be looked at.
public final class ConflictsScreen implements Screen {
    private final String title;
    private final Node node;

    /// @param session what it works with
    public ConflictsScreen(Session session) {
        title = session.desk().text().of("screen.conflicts");
        node = Emptiness.of(Icons.CONFLICT, session.desk().text().of("empty.conflicts"));
        node.setId("conflicts");
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
