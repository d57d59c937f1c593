package org.entente.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.entente.record.RecordId;
import org.entente.store.Unfit;

/// What happened to a record, newest first, with a way to take back what was done on this laptop.
public final class HistoryView implements Screen {
    private final Desk desk;
    private final RecordId id;
    private final BorderPane node = new BorderPane();
    private final Label title = new Label();
    private final VBox list = new VBox();

    /// @param id whose history
    public HistoryView(Desk desk, RecordId id) {
        this.desk = desk;
        this.id = id;
        title.getStyleClass().add("screen-title");
        Label what = new Label(desk.text().of("history.title"));
        what.getStyleClass().add("quiet");
        Button back = Icons.BACK.button(desk.text().of("action.back"), desk.navigator()::back);
        back.setMinWidth(Region.USE_PREF_SIZE);
        ScreenBar bar = new ScreenBar(List.of(back, title, what), List.of());
        list.getStyleClass().add("history");
        ScrollPane scroll = Scrolling.of(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        node.setId("history");
        node.getStyleClass().add("screen");
        node.setTop(bar);
        node.setCenter(scroll);
        changed(Set.of());
    }

    private void show(HistoryModel.Story story) {
        title.setText(story.title().isBlank() ? desk.text().kind(story.kind().name()) : story.title());
        list.getChildren().setAll(story.events().stream().map(this::card).toList());
    }

    private Node card(HistoryModel.Event event) {
        Label headline = new Label(event.headline());
        headline.getStyleClass().add("history-headline");
        Label who =
                new Label(desk.text().of("history.who", desk.text().time(event.time()), event.who(), event.laptop()));
        who.getStyleClass().add("quiet");
        who.setWrapText(true);
        VBox words = new VBox(headline, who);
        event.lines().forEach(line -> words.getChildren().add(line(line)));
        event.doubts().forEach(doubt -> words.getChildren().add(mark(Icons.HELP, doubt)));
        Unfit why = event.mark();
        if (why != null) {
            words.getChildren().add(mark(Icons.WARNING, desk.text().of("unfit." + why.name())));
        } else if (!event.applies()) {
            words.getChildren().add(mark(Icons.WARNING, desk.text().of("history.not-counted")));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(words);
        card.getStyleClass().add("history-card");
        event.save()
                .ifPresent(save -> {
                    Button undo =
                            Icons.UNDO.labelled(desk.text().of("history.undo"), () -> undo(save, event.headline()));
                    undo.setMinWidth(Region.USE_PREF_SIZE);
                    card.getChildren().add(undo);
                });
        if (why != null && why.isQuarantine() && !why.counts()) {
            Button again =
                    Icons.ADD.labelled(desk.text().of("history.again"), () -> new Again(desk).enter(event.change()));
            again.setMinWidth(Region.USE_PREF_SIZE);
            card.getChildren().add(again);
        }
        return card;
    }

    private static Label mark(Icons icon, String words) {
        Label label = new Label(words, icon.node());
        label.setWrapText(true);
        label.getStyleClass().add("warning-line");
        return label;
    }

    private void undo(long save, String what) {
        Undoing.undo(desk, save, what);
    }

    private Node line(HistoryModel.Line line) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("history-line");
        put(flow, line.what() + ": ", "history-what");
        if (line.to().isEmpty()) {
            put(flow, line.from().isEmpty() ? "–" : line.from(), "history-from");
        } else {
            if (!line.from().isEmpty()) {
                put(flow, line.from(), "history-from");
                put(flow, "  →  ", "history-what");
            }
            put(flow, line.to(), "history-to");
        }
        return flow;
    }

    private static void put(TextFlow flow, String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        flow.getChildren().add(text);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return desk.text().of("history.title");
    }

    @Override
    public void changed(Set<RecordId> records) {
        desk.background().run(() -> new HistoryModel(desk).read(id)).onSuccess(this::show);
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(new KeyCodeCombination(KeyCode.ESCAPE), desk.navigator()::back);
    }

    /// The entries, for tests.
    List<Node> entries() {
        return List.copyOf(list.getChildren());
    }
}
