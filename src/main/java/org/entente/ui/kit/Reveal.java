package org.entente.ui.kit;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Scrolls so that a node can be seen, and gives it the keyboard.
public final class Reveal {
    private static final double AIR = 24;

    private Reveal() {}

    /// Gives a node the keyboard, at once or as soon as it is in the window: what is in a scroll pane is not before the
    /// pane is laid out first, and asking before is lost.
    public static void focus(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        ChangeListener<Scene> shown =
                new ChangeListener<>() {
                    @Override
                    public void changed(ObservableValue<? extends Scene> value, Scene before, Scene scene) {
                        if (scene != null) {
                            node.sceneProperty().removeListener(this);
                            Platform.runLater(node::requestFocus);
                        }
                    }
                };
        node.sceneProperty().addListener(shown);
    }

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
