package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import javafx.scene.layout.StackPane;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.Standing;
import org.entente.record.RecordId;
import org.entente.text.Sentences;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.ScreenBar;
import org.entente.ui.kit.Scrolling;
import org.jspecify.annotations.Nullable;

/// Partners as cards by phase. A card is moved with the mouse, or by keyboard: arrows go from card to card, Alt+Shift with
/// the arrows moves one, Enter opens it.
final class BoardScreen extends LiveScreen {
    /// Width of the edge at which a dragged card scrolls the board, and by how much of it with each movement.
    private static final double EDGE = 40;

    private static final double STEP = 0.05;

    /// Cards of a phase shown at once.
    private static final int AT_ONCE = 40;

    private final BorderPane node = new BorderPane();
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Hyperlink phaseless = new Hyperlink();
    private final HBox columns = new HBox();
    private final Pane over = new Pane();
    private final ScrollPane sideways = Scrolling.of(columns);
    private final StackPane layers;
    private final BoardZones zones;
    private final Map<RecordId, BoardCard> cards = new LinkedHashMap<>();
    private BoardModel.@Nullable Cards all;
    private @Nullable RecordId focused;

    BoardScreen(Desk desk) {
        super(desk, desk.text().of("screen.partners-board"));
        zones = new BoardZones(text, this::move);
        columns.getStyleClass().add("board");
        columns.getChildren().setAll(zones.columns());
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
        fill(node);
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

    @Override
    protected void load() {
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
            zones.show(phase, nodes, some.size());
            shown += some.size();
        }
        count.setText(text.of("table.count", shown));
        BoardCard again = focused == null ? null : cards.get(focused);
        if (again != null && had) {
            again.requestFocus();
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
                    zones.step(phase, by);
                }
            }
            case UP, DOWN -> {
                if (moves) {
                    return;
                }
                BoardZones.beside(card, e.getCode() == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return;
            }
        }
        e.consume();
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
