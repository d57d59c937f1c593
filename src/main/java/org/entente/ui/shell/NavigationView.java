package org.entente.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.ui.kit.Scrolling;

/// The way to every screen, on the left of the window.
final class NavigationView {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final Session session;
    private final ScrollPane node;
    private final Map<String, ToggleButton> buttons = new HashMap<>();
    private final Label badge = new Label();
    private final Label conflicts = new Label();

    NavigationView(Session session, ReadOnlyObjectProperty<String> address) {
        this.session = session;
        VBox list = new VBox();
        list.getStyleClass().add("navigation");
        int group = 0;
        for (Screens.Entry entry : Screens.all()) {
            if (entry.group() != group) {
                Region gap = new Region();
                gap.getStyleClass().add("navigation-gap");
                if (entry.group() == 3) {
                    VBox.setVgrow(gap, Priority.ALWAYS);
                }
                list.getChildren().addAll(gap, new Separator());
                group = entry.group();
            }
            list.getChildren().add(button(entry));
        }
        node = Scrolling.of(list);
        node.setFitToWidth(true);
        node.setFitToHeight(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("navigation-scroll");
        node.setFocusTraversable(false);
        address.subscribe(this::mark);
    }

    private Node button(Screens.Entry entry) {
        ToggleButton button = new ToggleButton(entry.label().apply(session.desk().text()), entry.icon().node());
        button.setId("go-" + entry.id().replace(':', '-'));
        button.getStyleClass().add("navigation-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMnemonicParsing(false);
        button.setAccessibleText(button.getText());
        button.setOnAction(e -> {
            button.setSelected(true);
            session.desk().navigator().screen(entry.id());
        });
        buttons.put(entry.id(), button);
        if (!entry.id().equals("conflicts")) {
            return button;
        }
        conflicts.setText(button.getText());
        badge.getStyleClass().add("badge");
        badge.setVisible(false);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(entry.icon().node(), conflicts, spacer(), badge);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("navigation-content");
        button.setText(null);
        button.setGraphic(content);
        return button;
    }

    private static Node spacer() {
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// A record's form belongs to its list.
    private void mark(String address) {
        String[] parts = address.split(":", 3);
        boolean form = parts[0].equals("record") || parts[0].equals("new");
        String at = form ? "list:" + parts[1] : address;
        boolean known = buttons.containsKey(at);
        buttons.forEach((id, button) -> button.setSelected(known ? id.equals(at) : button.isSelected()));
    }

    /// Counts what has to be reviewed.
    void refresh() {
        session.desk()
                .background()
                .run(() -> session.home().records().conflicts().size())
                .onSuccess(count -> {
                    badge.setText(String.valueOf(count));
                    badge.setVisible(count > 0);
                });
    }

    /// Shows pictures alone where there is little room.
    void compact(boolean little) {
        node.pseudoClassStateChanged(COMPACT, little);
        buttons.forEach((id, button) -> {
            button.setContentDisplay(
                    little && button.getText() != null ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(little ? new Tooltip(String.valueOf(button.getAccessibleText())) : null);
        });
        conflicts.setVisible(!little);
        conflicts.setManaged(!little);
    }

    Node node() {
        return node;
    }
}
