package org.entente.ui.shell.sync;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.Refusal;
import org.entente.store.Conflict;
import org.entente.store.Item;
import org.entente.sync.Review;
import org.entente.text.Sentences;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Wording;
import org.entente.ui.shell.Session;

/// What two people set without knowing of one another, told as a story, with a choice.
public final class ConflictsScreen extends LiveScreen {
    private final Session session;
    private final Page page;

    private record Contents(List<Conflict> conflicts, Map<String, String> names, Wording.Values values) {}

    /// What waits to be reviewed here.
    public ConflictsScreen(Session session) {
        super(session.desk(), session.desk().text().of("screen.conflicts"));
        this.session = session;
        page = new Page("conflicts", "cards", List.of(Page.title(title())), List.of());
        fill(page.node());
    }

    @Override
    protected void load() {
        desk.background().run(this::read).onSuccess(this::show);
    }

    private Contents read() {
        List<Conflict> conflicts = desk.records().conflicts();
        Map<String, String> names =
                session.home().store().trust().cards().stream()
                        .collect(Collectors.toMap(card -> card.community().text(), card -> card.name(), (a, b) -> a));
        List<Item> items = conflicts.stream().flatMap(c -> desk.records().find(c.record()).stream()).toList();
        return new Contents(conflicts, names, desk.wording().over(items));
    }

    private void show(Contents contents) {
        if (contents.conflicts().isEmpty()) {
            Node empty = Emptiness.of(Icons.CONFLICT, text.of("conflicts.empty"));
            page.showEmpty(empty);
        } else {
            page.show(contents.conflicts().stream().map(conflict -> card(conflict, contents)).toList());
        }
    }

    private Node card(Conflict conflict, Contents contents) {
        Hyperlink title =
                new Hyperlink(conflict.title().isBlank() ? text.kind(conflict.kind().name()) : conflict.title());
        title.getStyleClass().add("card-title");
        title.setOnAction(e -> desk.navigator().open(conflict.record()));
        Label what = new Label(text.of("conflicts.about", text.kind(conflict.kind().name()), register(conflict)));
        what.getStyleClass().add("quiet");
        VBox card = new VBox(12, new HBox(8, title, what));
        ((HBox) card.getChildren().getFirst()).setAlignment(Pos.BASELINE_LEFT);
        card.getStyleClass().add("card");
        for (int i = 0; i < conflict.sides().size(); i++) {
            card.getChildren().add(side(conflict, i, contents));
        }
        card.getChildren().add(own(conflict));
        return card;
    }

    private String register(Conflict conflict) {
        String field = Edit.fieldOf(conflict.register());
        if (field.equals(Edit.DELETED)) {
            return text.of("conflicts.deleted");
        }
        String name = text.field(conflict.kind().name(), field);
        return field.equals(conflict.register())
                ? name
                : name + ": " + conflict.register().substring(field.length() + 1);
    }

    private Node side(Conflict conflict, int index, Contents contents) {
        Conflict.Side side = conflict.sides().get(index);
        boolean ours = side.community().equals(desk.store().community().text());
        String who =
                ours
                        ? text.of("conflicts.us", side.device())
                        : contents.names().getOrDefault(side.community(), text.of("conflicts.unknown"));
        Label story =
                new Label(
                        text.of(
                                ours ? "conflicts.we-set" : "conflicts.they-set",
                                who,
                                register(conflict),
                                value(conflict, side, contents),
                                text.time(side.time())));
        story.setWrapText(true);
        HBox.setHgrow(story, Priority.ALWAYS);
        story.setMaxWidth(Double.MAX_VALUE);
        Button keep = new Button(text.of("conflicts.keep"));
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setAccessibleText(text.of("conflicts.keep-this", value(conflict, side, contents)));
        keep.setOnAction(e -> settle(() -> new Review(session.home()).keep(conflict, index)));
        HBox row = new HBox(12, story, keep);
        row.setAlignment(Pos.CENTER_LEFT);
        if (index == 0) {
            Label now = new Label(text.of("conflicts.shown-now"));
            now.getStyleClass().add("quiet");
            now.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(1, now);
        }
        return row;
    }

    private String value(Conflict conflict, Conflict.Side side, Contents contents) {
        if (conflict.register().equals(Edit.DELETED)) {
            return text.of(Boolean.TRUE.equals(side.value()) ? "conflicts.hidden" : "conflicts.changed");
        }
        if (side.value() instanceof Boolean element && conflict.register().indexOf('.') >= 0) {
            return text.of(element ? "conflicts.in" : "conflicts.out");
        }
        String words =
                conflict.kind()
                        .find(conflict.register())
                        .map(field -> contents.values().of(conflict.kind(), field, side.value()))
                        .orElse(String.valueOf(side.value()));
        return words.isBlank() ? text.of("conflicts.nothing") : words;
    }

    /// A third value, typed; for fields whose value can be typed in one line.
    private Node own(Conflict conflict) {
        Field field = conflict.kind().find(conflict.register()).orElse(null);
        if (field == null || field.type().isSet()) {
            return new Region();
        }
        TextField typed = new TextField();
        typed.setPromptText(text.of("conflicts.own"));
        typed.setAccessibleText(text.of("conflicts.own"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setManaged(false);
        Button write = new Button(text.of("conflicts.write"));
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.disableProperty().bind(typed.textProperty().isEmpty());
        Runnable act =
                () -> {
                    try {
                        Object value = field.parse(typed.getText());
                        settle(() -> new Review(session.home()).write(conflict, value));
                    } catch (Refusal refusal) {
                        problem.setManaged(true);
                        problem.setText(Sentences.beside(text, conflict.kind(), field, refusal));
                    }
                };
        write.setOnAction(e -> act.run());
        typed.setOnAction(e -> act.run());
        HBox row = new HBox(12, typed, write);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, problem);
    }

    private void settle(org.entente.ui.kit.Background.Deed deed) {
        desk.background()
                .perform(deed)
                .onSuccess(done -> desk.notices().say(text.of("conflicts.settled")))
                .andFinally(this::load);
    }
}
