package org.entente.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Parts of screens that scroll.
public final class Scrolling {
    private Scrolling() {}

    /// A pane in which `content` scrolls. By itself the toolkit keeps a picture of what is in view, two to four megabytes a
    /// screen, and where it draws without a graphics card it gives those of screens long gone back only once memory has
    /// run out. Scrolling makes that picture anew at every step, so nothing is lost without it.
    public static ScrollPane of(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.skinProperty()
                .subscribe(() -> Optional.ofNullable(pane.lookup(".viewport")).ifPresent(view -> view.setCache(false)));
        return pane;
    }
}
