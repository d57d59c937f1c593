package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.areas.partners.Standing;
import org.entente.text.Text;
import org.entente.ui.kit.Scrolling;

/// The places on the board, one a phase, where cards lie and can be let go. Those that interrupt the way share a column.
final class BoardZones {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Text text;
    private final BiConsumer<Standing, Phase> mover;
    private final Map<Phase, VBox> zones = new EnumMap<>(Phase.class);
    private final Map<Phase, Label> counts = new EnumMap<>(Phase.class);

    /// @param mover is told which card was let go where
    BoardZones(Text text, BiConsumer<Standing, Phase> mover) {
        this.text = text;
        this.mover = mover;
    }

    /// The columns, from the left.
    List<Node> columns() {
        List<Node> columns = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (phase.isOnTheWay()) {
                columns.add(column(zone(phase)));
            }
        }
        columns.add(column(zone(Phase.PAUSED), zone(Phase.DORMANT), zone(Phase.DEPARTED)));
        return columns;
    }

    private Node zone(Phase phase) {
        Label heading = new Label(PhaseWords.phase(text, phase));
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Label number = new Label();
        number.getStyleClass().add("count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        counts.put(phase, number);
        HBox top = new HBox(heading, number);
        top.getStyleClass().add("board-heading");
        VBox list = new VBox();
        list.getStyleClass().add("board-cards");
        list.setMinHeight(Region.USE_PREF_SIZE);
        zones.put(phase, list);
        VBox zone = new VBox(top, list);
        zone.setId("zone-" + PhaseWords.word(phase));
        zone.getStyleClass().add("board-zone");
        zone.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        zone.setOnMouseDragEntered(e -> zone.pseudoClassStateChanged(TARGET, true));
        zone.setOnMouseDragExited(e -> zone.pseudoClassStateChanged(TARGET, false));
        zone.setOnMouseDragReleased(e -> {
            zone.pseudoClassStateChanged(TARGET, false);
            if (e.getGestureSource() instanceof BoardCard card) {
                mover.accept(card.standing(), phase);
            }
        });
        return zone;
    }

    private static Node column(Node... inside) {
        VBox box = new VBox(inside);
        for (Node zone : inside) {
            VBox.setVgrow(zone, Priority.ALWAYS);
        }
        box.getStyleClass().add("board-column-content");
        box.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = Scrolling.of(box);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("form-scroll", "board-column");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// Shows these cards of a phase.
    ///
    /// @param size how many there are, shown or not
    void show(Phase phase, List<Node> nodes, int size) {
        VBox list = zones.get(phase);
        Label number = counts.get(phase);
        if (list != null && number != null) {
            list.getChildren().setAll(nodes);
            number.setText(String.valueOf(size));
        }
    }

    /// To the first card of the next column that has one.
    void step(Phase from, int by) {
        for (Phase at = BoardModel.neighbour(from, by); ; at = BoardModel.neighbour(at, by)) {
            VBox zone = zones.get(at);
            if (zone != null && !zone.getChildren().isEmpty() && at != from) {
                zone.getChildren().getFirst().requestFocus();
                return;
            } else if (at == BoardModel.neighbour(at, by)) {
                return;
            }
        }
    }

    /// To the card above (−1) or below (1).
    static void beside(BoardCard card, int by) {
        List<Node> siblings = card.getParent().getChildrenUnmodifiable();
        int at = siblings.indexOf(card) + by;
        if (at >= 0 && at < siblings.size()) {
            siblings.get(at).requestFocus();
        }
    }
}
