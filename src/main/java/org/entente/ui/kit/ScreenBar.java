package org.entente.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The line at the top of a screen: its title on the left and its tools on the right, or the tools below where there is
/// no room for both, as with large text.
public final class ScreenBar extends Pane {
    private static final double GAP = 12;

    private final HBox titles = new HBox();
    private final HBox tools = new HBox();

    /// A line with these parts.
    ///
    /// @param left  title and what stands beside it
    /// @param right tools
    public ScreenBar(List<? extends Node> left, List<? extends Node> right) {
        titles.getChildren().setAll(left);
        tools.getChildren().setAll(right);
        for (HBox box : List.of(titles, tools)) {
            box.getStyleClass().add("screen-bar-part");
            box.setAlignment(Pos.CENTER_LEFT);
        }
        getStyleClass().add("screen-bar");
        getChildren().setAll(titles, tools);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private boolean isNarrow(double width) {
        double room = width - getInsets().getLeft() - getInsets().getRight();
        return width > 0 && titles.prefWidth(-1) + tools.prefWidth(-1) + GAP > room;
    }

    /// A title that has no room on one line goes on in the next.
    private double titleHeight(double room) {
        double wanted = titles.prefWidth(-1);
        return titles.prefHeight(room > 0 && room < wanted ? room : wanted);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = titleHeight(width - getInsets().getLeft() - getInsets().getRight());
        double second = tools.getChildren().isEmpty() ? 0 : tools.prefHeight(-1);
        double height = isNarrow(width) && second > 0 ? first + GAP / 2 + second : Math.max(first, second);
        return getInsets().getTop() + height + getInsets().getBottom();
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + titles.prefWidth(-1) + GAP + tools.prefWidth(-1) + getInsets().getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double top = getInsets().getTop();
        double room = getWidth() - left - getInsets().getRight();
        double toolsWidth = Math.min(room, tools.prefWidth(-1));
        double toolsHeight = tools.prefHeight(-1);
        double titleHeight = titleHeight(room);
        if (isNarrow(getWidth()) && !tools.getChildren().isEmpty()) {
            titles.resizeRelocate(left, top, Math.min(room, titles.prefWidth(-1)), titleHeight);
            tools.resizeRelocate(left, top + titleHeight + GAP / 2, toolsWidth, toolsHeight);
            return;
        }
        double height = Math.max(titleHeight, toolsHeight);
        titles.resizeRelocate(left, top, Math.min(room - toolsWidth, titles.prefWidth(-1)), height);
        tools.resizeRelocate(left + room - toolsWidth, top, toolsWidth, height);
    }
}
