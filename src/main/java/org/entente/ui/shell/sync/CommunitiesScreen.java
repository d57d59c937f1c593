package org.entente.ui.shell.sync;

import javafx.scene.Node;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;

/// The communities we have met, and the networks we are in.
public final class CommunitiesScreen implements Screen {
    private final String title;
    private final Node node;

    /// @param session what it works with
    public CommunitiesScreen(Session session) {
        title = session.desk().text().of("screen.communities");
        node = Emptiness.of(Icons.COMMUNITY, session.desk().text().of("empty.communities"));
        node.setId("communities");
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
