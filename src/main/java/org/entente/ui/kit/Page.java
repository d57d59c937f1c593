package org.entente.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// A screen that is read from top to bottom: a title with tools, and below it cards, or what it says when it is empty.
public final class Page {
    private final BorderPane node = new BorderPane();
    private final VBox column = new VBox(16);
    private final ScrollPane scroll = Scrolling.of(column);

    /// A page without cards yet.
    ///
    /// @param id    its name for tests and styles
    /// @param style the style class of its column: `cards`, `pages`
    /// @param left  title and what stands beside it
    /// @param right tools
    public Page(String id, String style, List<? extends Node> left, List<? extends Node> right) {
        column.getStyleClass().add(style);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        node.setId(id);
        node.getStyleClass().add("screen");
        node.setTop(new ScreenBar(left, right));
        node.setCenter(scroll);
    }

    /// The page.
    public Node node() {
        return node;
    }

    /// Its cards, to be added to.
    public VBox column() {
        return column;
    }

    /// Calls `then` with what part of the column is in view, its upper and lower edge counted from the column's top, once
    /// and whenever that changes. It is called after the layout, so that it may change what is shown.
    public void onView(BiConsumer<Double, Double> then) {
        Runnable look =
                () -> {
                    double height = scroll.getViewportBounds().getHeight();
                    double top = Math.max(0, column.getHeight() - height) * scroll.getVvalue();
                    then.accept(top, top + height);
                };
        for (ObservableValue<?> one :
                List.of(scroll.vvalueProperty(), scroll.viewportBoundsProperty(), column.heightProperty())) {
            one.addListener((value, was, is) -> Platform.runLater(look));
        }
        Platform.runLater(look);
    }

    /// Shows these cards.
    public void show(List<? extends Node> cards) {
        column.getChildren().setAll(cards);
        scroll.setFitToHeight(false);
        scroll.setContent(column);
    }

    /// Shows what the place is for, in the middle of it.
    public void showEmpty(Node emptiness) {
        scroll.setFitToHeight(true);
        scroll.setContent(emptiness);
    }

    /// A box with a frame around parts that belong together.
    public static VBox card(Node... parts) {
        VBox card = new VBox(8, parts);
        card.getStyleClass().add("card");
        return card;
    }

    /// A screen's title.
    public static Label title(String words) {
        return styled(words, "screen-title");
    }

    /// A card's title.
    public static Label heading(String words) {
        return styled(words, "card-title");
    }

    /// What matters less.
    public static Label quiet(String words) {
        return styled(words, "quiet");
    }

    /// What matters most.
    public static Label strong(String words) {
        return styled(words, "strong");
    }

    /// A sentence with a picture that says what sort of sentence it is.
    public static Label line(Icons icon, String words) {
        Label label = new Label(words, icon.node());
        label.setWrapText(true);
        if (icon == Icons.WARNING || icon == Icons.PROBLEM) {
            label.getStyleClass().add("warning-line");
        }
        return label;
    }

    private static Label styled(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
