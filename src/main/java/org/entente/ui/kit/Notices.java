package org.entente.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Short messages that come up at the bottom of the window and go by themselves; the last one stays in the status line.
public final class Notices {
    private static final Duration LASTING = Duration.seconds(6);

    private final VBox layer = new VBox();
    private final ReadOnlyObjectWrapper<@Nullable Notice> last = new ReadOnlyObjectWrapper<>();

    /// One message.
    ///
    /// @param sentence what happened
    /// @param action   what the link beside it says; empty for none
    /// @param act      what the link does
    public record Notice(String sentence, String action, Runnable act) {}

    /// Makes the layer.
    public Notices() {
        layer.getStyleClass().add("notices");
        layer.setAlignment(Pos.BOTTOM_CENTER);
        layer.setPickOnBounds(false);
        layer.setMouseTransparent(false);
        StackPane.setAlignment(layer, Pos.BOTTOM_CENTER);
    }

    /// The layer to lay over the window.
    public Node layer() {
        return layer;
    }

    /// What was said last.
    public ReadOnlyObjectProperty<@Nullable Notice> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Says something.
    public void say(String sentence) {
        say(new Notice(sentence, "", () -> {}));
    }

    /// Says something that can be acted upon.
    public void say(Notice notice) {
        last.set(notice);
        Label label = new Label(notice.sentence());
        label.setWrapText(true);
        HBox toast = new HBox(label);
        toast.getStyleClass().add("toast");
        if (!notice.action().isEmpty()) {
            Hyperlink link = new Hyperlink(notice.action());
            link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            link.setFocusTraversable(false);
            link.setOnAction(e -> {
                layer.getChildren().remove(toast);
                notice.act().run();
            });
            toast.getChildren().add(link);
        }
        layer.getChildren().setAll(toast);
        PauseTransition gone = new PauseTransition(LASTING);
        gone.setOnFinished(e -> layer.getChildren().remove(toast));
        gone.play();
    }
}
