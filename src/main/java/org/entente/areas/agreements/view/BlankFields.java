package org.entente.areas.agreements.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field for each blank of a text.
final class BlankFields {
    private final VBox node = new VBox(10);
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Runnable typing;

    /// What was typed into blanks, kept when another text is chosen.
    private final Map<String, String> typed = new HashMap<>();

    /// @param typing called with each letter
    BlankFields(Runnable typing) {
        this.typing = typing;
    }

    Node node() {
        return node;
    }

    /// Asks for these.
    void show(List<String> blanks) {
        fields.clear();
        List<Node> rows = new ArrayList<>();
        for (String blank : blanks) {
            TextField field = new TextField(typed.getOrDefault(blank, ""));
            field.setAccessibleText(blank);
            field.textProperty()
                    .subscribe((before, now) -> {
                        typed.put(blank, now);
                        typing.run();
                    });
            Label label = new Label(blank);
            label.setWrapText(true);
            label.setLabelFor(field);
            rows.add(new VBox(3, label, field));
            fields.put(blank, field);
        }
        node.getChildren().setAll(rows);
    }

    /// What was typed for each.
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        fields.forEach((blank, field) -> values.put(blank, field.getText()));
        return values;
    }

    /// Puts the keyboard into the first; where it is not on the screen yet, as soon as it is.
    void focus() {
        fields.values().stream().findFirst().ifPresent(BlankFields::focus);
    }

    private static void focus(TextField field) {
        if (field.getScene() != null) {
            field.requestFocus();
            return;
        }
        field.sceneProperty()
                .addListener(
                        new InvalidationListener() {
                            @Override
                            public void invalidated(Observable scene) {
                                field.sceneProperty().removeListener(this);
                                Platform.runLater(field::requestFocus);
                            }
                        });
    }
}
