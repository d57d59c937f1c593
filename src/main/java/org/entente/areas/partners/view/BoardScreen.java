package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseWords;
import org.entente.areas.partners.Standing;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.kit.ScreenBar;
import org.entente.ui.kit.Sentences;
import org.jspecify.annotations.Nullable;

/// Partners as cards by phase. A card is moved with the mouse, or by keyboard: arrows go from card to card, Alt+Shift with
/// the arrows moves one, Enter opens it.
final class BoardScreen implements Screen {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    /// Width of the edge at which a dragged card scrolls the board, and by how much of it with each movement.
    private static final double EDGE = 40;

    private static final double STEP = 0.05;

    /// Cards of a phase shown at once.
    private static final int AT_ONCE = 40;

    private final Desk desk;
    private final Text text;
    private final BorderPane node = new BorderPane();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Hyperlink phaseless = new Hyperlink();
    private final HBox columns = new HBox();
    private final Pane over = new Pane();
    private final ScrollPane sideways = new ScrollPane(columns);
    private final StackPane layers;
    private final Map<Phase, VBox> zones = new EnumMap<>(Phase.class);
    private final Map<Phase, Label> counts = new EnumMap<>(Phase.class);
    private final Map<RecordId, BoardCard> cards = new LinkedHashMap<>();
    private BoardModel.@Nullable Cards all;
    private @Nullable RecordId focused;

    BoardScreen(Desk desk) {
        this.desk = desk;
        text = desk.text();
        columns.getStyleClass().add("board");
        for (Phase phase : Phase.values()) {
            if (phase.isOnTheWay()) {
                columns.getChildren().add(column(zone(phase)));
            }
        }
        columns.getChildren().add(column(zone(Phase.PAUSED), zone(Phase.DORMANT), zone(Phase.DEPARTED)));
        sideways.setFitToHeight(true);
        sideways.setFitToWidth(true);
        sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideways.getStyleClass().add("form-scroll");
        sideways.setFocusTraversable(false);
        over.setMouseTransparent(true);
        layers = new StackPane(sideways, over);
        node.setId("partners-board");
        node.getStyleClass().add("screen");
        node.setTop(header());
        node.setCenter(layers);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node header() {
        Label title = new Label(title());
        title.getStyleClass().add("screen-title");
        count.getStyleClass().add("quiet");
        filter.setPromptText(text.of("table.filter"));
        filter.setAccessibleText(text.of("table.filter"));
        filter.setId("board-filter");
        filter.getStyleClass().add("filter");
        filter.textProperty().subscribe((before, now) -> arrange());
        phaseless.setOnAction(e -> desk.navigator().list(desk.records().kinds().named("partner")));
        Node print =
                Icons.PRINT.button(
                        text.of("action.print"), () -> desk.navigator().screen("print:" + report().orElseThrow()));
        return new ScreenBar(List.of(title, count, phaseless), List.of(filter, print));
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
                move(card.standing(), phase);
            }
        });
        return zone;
    }

    private Node column(Node... inside) {
        VBox box = new VBox(inside);
        for (Node zone : inside) {
            VBox.setVgrow(zone, Priority.ALWAYS);
        }
        box.getStyleClass().add("board-column-content");
        box.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("form-scroll", "board-column");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void load() {
        desk.background()
                .run(() -> BoardModel.read(desk))
                .onSuccess(found -> {
                    all = found;
                    arrange();
                });
    }

    private void arrange() {
        BoardModel.Cards found = all;
        if (found == null) {
            return;
        }
        if (found.isEmpty()) {
            node.setCenter(empty());
            count.setText("");
        } else {
            node.setCenter(layers);
            fill(found.matching(filter.getText()));
        }
        phaseless.setText(found.phaseless() == 0 ? "" : text.of("board.phaseless", found.phaseless()));
        phaseless.setVisible(found.phaseless() > 0);
    }

    private Node empty() {
        var partner = desk.records().kinds().named("partner");
        Button first =
                Icons.ADD.labelled(
                        text.of("action.new-first", Sentences.inline(text, partner)),
                        () -> desk.navigator().create(partner));
        first.getStyleClass().add("accent");
        return Emptiness.of(Icons.BOARD, text.of("board.empty"), first);
    }

    private void fill(Map<Phase, List<Standing>> matching) {
        boolean had = cards.values().stream().anyMatch(Node::isFocused);
        cards.clear();
        int shown = 0;
        for (Phase phase : Phase.values()) {
            List<Standing> some = matching.getOrDefault(phase, List.of());
            List<Node> nodes = new ArrayList<>();
            for (Standing one : some.stream().limit(AT_ONCE).toList()) {
                BoardCard card = new BoardCard(desk, one, over, this::scroll, to -> move(one, to));
                card.focusedProperty()
                        .subscribe(now -> {
                            if (now) {
                                focused = one.item().id();
                            }
                        });
                cards.put(one.item().id(), card);
                nodes.add(card);
            }
            if (some.size() > AT_ONCE) {
                Label more = new Label(text.of("board.more", some.size() - AT_ONCE));
                more.getStyleClass().add("quiet");
                more.setWrapText(true);
                nodes.add(more);
            }
            zone(phase, nodes, some.size());
            shown += some.size();
        }
        count.setText(text.of("table.count", shown));
        BoardCard again = focused == null ? null : cards.get(focused);
        if (again != null && had) {
            again.requestFocus();
        }
    }

    private void zone(Phase phase, List<Node> nodes, int size) {
        VBox list = zones.get(phase);
        Label number = counts.get(phase);
        if (list != null && number != null) {
            list.getChildren().setAll(nodes);
            number.setText(String.valueOf(size));
        }
    }

    /// Brings further columns into view where a card is dragged to the edge.
    private void scroll(MouseEvent e) {
        double x = sideways.sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
        if (x > sideways.getWidth() - EDGE) {
            sideways.setHvalue(Math.min(1, sideways.getHvalue() + STEP));
        } else if (x < EDGE) {
            sideways.setHvalue(Math.max(0, sideways.getHvalue() - STEP));
        }
    }

    private void move(Standing standing, Phase to) {
        focused = standing.item().id();
        MoveQuestion.move(desk, standing, to);
    }

    private void pressed(KeyEvent e) {
        BoardCard card = cards.values().stream().filter(Node::isFocused).findFirst().orElse(null);
        Phase phase = card == null ? null : card.standing().partner().phase();
        if (card == null || phase == null || e.isShortcutDown()) {
            return;
        }
        boolean moves = e.isAltDown() && e.isShiftDown();
        if (!moves && (e.isAltDown() || e.isShiftDown())) {
            return;
        }
        switch (e.getCode()) {
            case LEFT, RIGHT -> {
                int by = e.getCode() == KeyCode.LEFT ? -1 : 1;
                if (moves) {
                    move(card.standing(), BoardModel.neighbour(phase, by));
                } else {
                    step(phase, by);
                }
            }
            case UP, DOWN -> {
                if (moves) {
                    return;
                }
                beside(card, e.getCode() == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// To the first card of the next column that has one.
    private void step(Phase from, int by) {
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

    private static void beside(BoardCard card, int by) {
        List<Node> siblings = card.getParent().getChildrenUnmodifiable();
        int at = siblings.indexOf(card) + by;
        if (at >= 0 && at < siblings.size()) {
            siblings.get(at).requestFocus();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return text.of("screen.partners-board");
    }

    @Override
    public void shown() {
        load();
    }

    @Override
    public void changed(Set<RecordId> records) {
        load();
    }

    @Override
    public Optional<String> report() {
        return Optional.of("alliance-pipeline");
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                filter::requestFocus,
                new KeyCodeCombination(KeyCode.ESCAPE),
                filter::clear);
    }

    @Override
    public void focus() {
        cards.values().stream().findFirst().ifPresentOrElse(Node::requestFocus, filter::requestFocus);
    }
}
