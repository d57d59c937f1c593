package org.entente.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Questions inside the window. While one is open what lies behind it is disabled, so the keyboard stays in it; Esc is
/// the last answer, and afterwards the keyboard is back where it was.
public final class Dialogs {
    private final StackPane layer = new StackPane();
    private final Node behind;
    private final Deque<Opened> open = new ArrayDeque<>();

    /// @param ready held here, since a binding that nobody holds stops telling
    private record Opened(Node card, Runnable escape, @Nullable Node before, ObservableBooleanValue ready) {}

    /// One answer.
    ///
    /// @param label what its button says: what it does, never just «OK» where something is done
    /// @param style a style class of the theme: `accent`, `danger`, or empty
    public record Answer(String label, String style, Runnable act) {}

    /// @param behind what is disabled while a question is open
    public Dialogs(Node behind) {
        this.behind = behind;
        layer.getStyleClass().add("dialogs");
        layer.setVisible(false);
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Opened top = open.peek();
                    if (e.getCode() == KeyCode.ESCAPE && top != null) {
                        e.consume();
                        close();
                        top.escape().run();
                    }
                });
    }

    /// The layer to lay over the window.
    public Node layer() {
        return layer;
    }

    /// Whether a question is open.
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /// Asks. The first answer has the keyboard, the last is also what Esc means.
    public void ask(String title, String sentence, List<Answer> answers) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        ask(title, label, answers);
    }

    /// Asks with more than a sentence.
    public void ask(String title, Node content, List<Answer> answers) {
        ask(title, content, answers, new SimpleBooleanProperty(true));
    }

    /// Asks with something to fill in.
    ///
    /// @param ready whether what was filled in will do for the first answer
    public void ask(String title, Node content, List<Answer> answers, ObservableBooleanValue ready) {
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        for (Answer answer : answers) {
            Button button = new Button(answer.label());
            button.setMinWidth(Region.USE_PREF_SIZE);
            if (!answer.style().isEmpty()) {
                button.getStyleClass().add(answer.style());
            }
            button.setOnAction(e -> {
                close();
                answer.act().run();
            });
            if (answer.equals(answers.getFirst())) {
                ready.subscribe(fits -> button.setDisable(!fits));
            }
            buttons.getChildren().addFirst(button);
        }
        VBox card = new VBox(heading, content, buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Scene scene = layer.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        open.push(new Opened(card, answers.getLast().act(), before, ready));
        layer.getChildren().add(card);
        layer.setVisible(true);
        behind.setDisable(true);
        buttons.getChildren().getLast().requestFocus();
    }

    /// Closes the question asked last without an answer.
    public void close() {
        Opened top = open.poll();
        if (top == null) {
            return;
        }
        layer.getChildren().remove(top.card());
        if (open.isEmpty()) {
            layer.setVisible(false);
            behind.setDisable(false);
        }
        if (top.before() != null) {
            top.before().requestFocus();
        }
    }
}
