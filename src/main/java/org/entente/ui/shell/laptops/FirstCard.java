package org.entente.ui.shell.laptops;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Background;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;

/// What a way into an empty data folder is made of: a title, what to do, and what went wrong.
public abstract class FirstCard {
    final Place place;
    final Text text;
    final VBox node = new VBox();
    private final Label problem = new Label();

    /// Where a first start happens.
    ///
    /// @param folder     the data folder
    /// @param background work off the window's thread
    /// @param files      how files are asked for
    /// @param opened     is given the open data folder
    /// @param back       goes back to where one chooses how to begin
    public record Place(
            Path folder, Text text, Background background, FileChoice files, Consumer<Home> opened, Runnable back) {}

    FirstCard(Place place, String title, String sentence) {
        this.place = place;
        text = place.text();
        Label heading = new Label(text.of(title));
        heading.getStyleClass().add("first-title");
        heading.setWrapText(true);
        problem.setId("first-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setGraphic(Icons.PROBLEM.node());
        problem.getStyleClass().add("field-complaint");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        node.getStyleClass().add("first-start");
        node.setMaxHeight(Region.USE_PREF_SIZE);
        Label explained = Secrets.sentence(text.of(sentence));
        explained.getStyleClass().add("quiet");
        node.getChildren().addAll(heading, explained);
    }

    /// Ends the card: what went wrong, and the way back.
    void finish(Node... parts) {
        node.getChildren().addAll(parts);
        node.getChildren().add(problem);
    }

    /// The card.
    public Node node() {
        return node;
    }

    Button button(String message, String id, Runnable act) {
        Button button = new Button(text.of(message));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            problem.setText("");
            act.run();
        });
        return button;
    }

    Button back() {
        return button("first.back", "first-back", place.back());
    }

    static FlowPane row(Node... buttons) {
        FlowPane row = new FlowPane(buttons);
        row.getStyleClass().add("button-row");
        return row;
    }

    void complain(Refusal refusal) {
        problem.setText(Sentences.of(text, null, refusal));
    }
}
