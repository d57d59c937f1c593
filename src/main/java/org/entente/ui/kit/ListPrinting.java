package org.entente.ui.kit;

import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// The button that prints a list: at once, or after asking whether the list or another report of its area is meant.
final class ListPrinting {
    private ListPrinting() {}

    /// @param other the name of the area's report, where it has one
    /// @param list  prints the list as it is shown
    static ButtonBase button(Desk desk, Optional<String> other, Runnable list) {
        String does = desk.text().of("action.print");
        ButtonBase button =
                other.isEmpty() ? Icons.PRINT.button(does, list) : choice(desk, does, other.orElseThrow(), list);
        button.setId("print-list");
        return button;
    }

    private static MenuButton choice(Desk desk, String does, String other, Runnable list) {
        MenuItem shown = new MenuItem(desk.text().of("print.this-list"));
        shown.setOnAction(e -> list.run());
        MenuItem report = new MenuItem(desk.text().of("report." + other));
        report.setOnAction(e -> desk.navigator().screen("print:" + other));
        MenuButton button = new MenuButton(null, Icons.PRINT.node(), shown, report);
        button.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        button.setAccessibleText(does);
        button.setTooltip(new Tooltip(does));
        return button;
    }
}
