package org.entente.areas.partners.view;

import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.intake.Known;
import org.entente.text.Text;
import org.entente.ui.kit.Page;

/// What is to become of partners that are here already and stand in the list too; nothing, until somebody says otherwise.
final class KnownChoice {
    private final ToggleGroup group = new ToggleGroup();
    private final VBox node;

    /// @param chosen is called when another was chosen
    KnownChoice(Text text, Runnable chosen) {
        node = Page.card(Page.heading(text.of("known.question")));
        node.setId("intake-known");
        for (Known one : Known.values()) {
            RadioButton button = new RadioButton(text.of("known." + one));
            button.setId("known-" + one);
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setUserData(one);
            button.setSelected(one == Known.SKIP);
            node.getChildren().add(button);
        }
        node.getChildren().add(Page.quiet(text.of("known.hint")));
        group.selectedToggleProperty()
                .addListener((toggle, before, now) -> {
                    if (now != null) {
                        chosen.run();
                    }
                });
    }

    /// What was chosen.
    Known value() {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() instanceof Known known
                ? known
                : Known.SKIP;
    }

    /// The question.
    Node node() {
        return node;
    }
}
