package org.entente.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// That a list takes in what stands in a file: by a button beside «new», and by dropping the file on the list.
///
/// @param message the message on the button
/// @param read    opens the screen that reads it; the file is null where none was dropped
public record FileIntake(String message, BiConsumer<Desk, @Nullable Path> read) {
    /// Ems of width from which the head of a list has room for the words.
    private static final double ROOM = 52;

    /// The button.
    Button button(Desk desk) {
        Button button = Icons.READ_IN.labelled(desk.text().of(message), () -> read.accept(desk, null));
        button.setId("read-in");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// The button for the head of a list: without words where there is no room for them, as with large text.
    ///
    /// @param over the screen it stands on
    Button button(Desk desk, Region over) {
        Button button = button(desk);
        button.setTooltip(new Tooltip(button.getText()));
        button.setAccessibleText(button.getText());
        button.contentDisplayProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () ->
                                        over.getWidth() < ROOM * button.getFont().getSize()
                                                ? ContentDisplay.GRAPHIC_ONLY
                                                : ContentDisplay.LEFT,
                                over.widthProperty(),
                                button.fontProperty()));
        return button;
    }

    /// Lets a file be dropped on a screen.
    ///
    /// @param dropped is given the file
    public static void onDrop(Node node, Consumer<Path> dropped) {
        node.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
            e.consume();
        });
        node.setOnDragDropped(e -> {
            drop(e, dropped);
            e.consume();
        });
    }

    private static void drop(DragEvent e, Consumer<Path> dropped) {
        boolean has = e.getDragboard().hasFiles() && !e.getDragboard().getFiles().isEmpty();
        if (has) {
            File first = e.getDragboard().getFiles().getFirst();
            dropped.accept(first.toPath());
        }
        e.setDropCompleted(has);
    }
}
