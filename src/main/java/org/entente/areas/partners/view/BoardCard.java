package org.entente.areas.partners.view;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.areas.partners.Standing;
import org.entente.areas.partners.Timing;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;

/// One partner on the board. Its menu (right click, or the menu key) offers every phase.
final class BoardCard extends Pressable {
    private final Standing standing;
    private final Pane over;
    private final Label ghost;
    private boolean dragging;

    /// @param over    the layer on which its name follows the mouse
    /// @param dragged is told where the mouse is while it is dragged
    /// @param mover   is told to which phase it is to go
    BoardCard(Desk desk, Standing standing, Pane over, Consumer<MouseEvent> dragged, Consumer<Phase> mover) {
        super(new VBox(), () -> desk.navigator().screen("partner-card:" + standing.item().id()));
        this.standing = standing;
        this.over = over;
        Text text = desk.text();
        ghost = new Label(standing.item().title());
        ghost.getStyleClass().add("board-ghost");
        Label name = new Label(standing.item().title());
        name.getStyleClass().add("strong");
        VBox content = new VBox(name, contact(text));
        getChildren().setAll(content);
        String progress = PhaseWords.progress(text, standing);
        if (!progress.isEmpty()) {
            content.getChildren().add(quiet(progress));
        }
        String timing = PhaseWords.timing(text, standing);
        if (!timing.isEmpty()) {
            Label line = quiet(timing);
            if (standing.timing() == Timing.LATE) {
                line.setGraphic(Icons.WARNING.node());
                line.getStyleClass().setAll("label", "late");
            }
            content.getChildren().add(line);
        }
        content.getChildren()
                .forEach(child -> {
                    if (child instanceof Label label) {
                        label.setWrapText(true);
                        label.setMinHeight(Region.USE_PREF_SIZE);
                    }
                });
        content.getStyleClass().add("board-card-content");
        getStyleClass().add("board-card");
        setId("card-" + standing.item().id().text());
        setAccessibleText(
                standing.item().title() + ". " + PhaseWords.contact(text, standing) + ". " + progress + " " + timing);
        setAccessibleHelp(text.of("board.help"));
        ContextMenu menu = menu(text, mover);
        setOnContextMenuRequested(e -> menu.show(this, e.getScreenX(), e.getScreenY()));
        addEventFilter(MouseEvent.DRAG_DETECTED, this::begin);
        addEventFilter(
                MouseEvent.MOUSE_DRAGGED,
                e -> {
                    follow(e);
                    if (dragging) {
                        dragged.accept(e);
                    }
                });
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::end);
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    private Label contact(Text text) {
        Label label = quiet(PhaseWords.contact(text, standing));
        if (PhaseWords.isStale(standing)) {
            label.setText(text.of("contact.stale", label.getText()));
            label.setGraphic(Icons.WARNING.node());
            label.getStyleClass().setAll("label", "late");
        }
        return label;
    }

    private ContextMenu menu(Text text, Consumer<Phase> mover) {
        ContextMenu menu = new ContextMenu();
        for (Phase phase : Phase.values()) {
            if (phase != standing.partner().phase()) {
                MenuItem item = new MenuItem(text.of("board.move-to", PhaseWords.phase(text, phase)));
                item.setMnemonicParsing(false);
                item.setOnAction(e -> mover.accept(phase));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    Standing standing() {
        return standing;
    }

    private void begin(MouseEvent e) {
        dragging = true;
        startFullDrag();
        setMouseTransparent(true);
        over.getChildren().setAll(ghost);
        follow(e);
        e.consume();
    }

    private void follow(MouseEvent e) {
        if (dragging) {
            Point2D at = over.sceneToLocal(e.getSceneX(), e.getSceneY());
            ghost.relocate(at.getX() + 8, at.getY() + 4);
        }
    }

    private void end(MouseEvent e) {
        if (dragging) {
            dragging = false;
            setMouseTransparent(false);
            over.getChildren().clear();
            e.consume();
        }
    }
}
