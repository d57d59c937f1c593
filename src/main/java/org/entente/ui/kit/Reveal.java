package org.entente.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls so that a node can be seen.
public final class Reveal {
    private static final double AIR = 24;

    private Reveal() {}

    /// Scrolls as little as needed.
    public static void in(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        double view = scroll.getViewportBounds().getHeight();
        double most = content.getLayoutBounds().getHeight() - view;
        if (most <= 0) {
            return;
        }
        Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = scroll.getVvalue() * most;
        if (at.getMinY() - AIR < top) {
            scroll.setVvalue(Math.max(0, at.getMinY() - AIR) / most);
        } else if (at.getMaxY() + AIR > top + view) {
            scroll.setVvalue(Math.min(most, at.getMaxY() + AIR - view) / most);
        }
    }

    /// Keeps whatever has the keyboard in view.
    static void focused(ScrollPane scroll) {
        scroll.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        scene.focusOwnerProperty()
                                .subscribe(owner -> {
                                    if (owner != null
                                            && scroll.getScene() != null
                                            && isIn(scroll.getContent(), owner)) {
                                        in(scroll, owner);
                                    }
                                });
                    }
                });
    }

    private static boolean isIn(Node above, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }
}
