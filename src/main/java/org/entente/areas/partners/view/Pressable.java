package org.entente.areas.partners.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// A button of several lines: unlike the toolkit's own it grows with words that wrap.
class Pressable extends StackPane {
    private final Runnable action;

    /// @param action what a click, Enter and Space do
    Pressable(Node content, Runnable action) {
        super(content);
        this.action = action;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                        fire();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean plain = !e.isAltDown() && !e.isShortcutDown() && !e.isShiftDown();
                    if (plain && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
                        e.consume();
                        fire();
                    }
                });
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
    }

    /// As if it had been pressed.
    final void fire() {
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction does, Object... parameters) {
        if (does == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(does, parameters);
        }
    }
}
