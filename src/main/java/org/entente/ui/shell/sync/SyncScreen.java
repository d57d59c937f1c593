package org.entente.ui.shell.sync;

import javafx.scene.Node;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;

/// Taking to other communities and bringing in from them.
public final class SyncScreen implements Screen {
    private final String title;
    private final Node node;

    /// @param session what it works with
    public SyncScreen(Session session) {
        title = session.desk().text().of("screen.sync");
        node = Emptiness.of(Icons.SYNC, session.desk().text().of("empty.sync"));
        node.setId("sync");
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
