package org.entente.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.text.Text;
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
        label.setMinHeight(Region.USE_PREF_SIZE); // with large text one scrolls rather than lose words
        label.getStyleClass().add("empty-text");
        VBox box = new VBox(picture, label);
        box.getChildren().addAll(first);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        return new StackPane(box);
    }

    /// What a list shows where nothing in it has the words it is filtered with.
    static Node nothing(Text text, String words, Runnable all) {
        Button show = new Button(text.of("table.show-all"));
        show.setOnAction(e -> all.run());
        VBox box = new VBox(new Label(text.of("table.nothing", words)), show);
        box.getStyleClass().add("nothing-found");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
