package org.entente.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.record.Refusal;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one sees where the data folder cannot be opened: what happened, what is safe, what to do.
final class Trouble {
    private final StackPane root = new StackPane();

    Trouble(Settings settings, Refusal refusal, Runnable close) {
        Text text = settings.text();
        FontIcon icon = Icons.WARNING.node();
        icon.getStyleClass().add("empty-icon");
        Label title = new Label(text.of("trouble.title"));
        title.getStyleClass().add("first-title");
        Label sentence = new Label(Sentences.of(text, null, refusal));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Button leave = new Button(text.of("trouble.close"));
        leave.setDefaultButton(true);
        leave.setOnAction(e -> close.run());
        VBox card = new VBox(icon, title, sentence, leave);
        card.getStyleClass().add("first-start");
        card.setAlignment(Pos.CENTER_LEFT);
        StackPane middle = new StackPane(card);
        middle.getStyleClass().add("first-start-middle");
        root.getChildren().add(middle);
        root.setId("trouble");
        Looks.dress(root, settings);
    }

    Parent root() {
        return root;
    }
}
