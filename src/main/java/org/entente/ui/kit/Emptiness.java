package org.entente.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an empty screen shows: what the place is for, and the first step.
public final class Emptiness {
    private Emptiness() {}

    /// Picture, sentence and first steps in the middle of the screen.
    ///
    /// @param sentence what the place is for
    /// @param first    the first steps; may be none
    public static Node of(Icons icon, String sentence, Node... first) {
        FontIcon picture = icon.node();
        picture.getStyleClass().add("empty-icon");
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("empty-text");
        VBox box = new VBox(picture, label);
        box.getChildren().addAll(first);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        return new StackPane(box);
    }
}
