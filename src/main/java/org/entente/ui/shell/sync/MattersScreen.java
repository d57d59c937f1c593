package org.entente.ui.shell.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.entente.record.RecordId;
import org.entente.store.Status;
import org.entente.sync.Diary;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.sync.Networks;
import org.entente.ui.kit.Background;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Erasing;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.MatterWords;
import org.entente.ui.shell.Session;

/// How things stand between communities: what came in and does not count, laptops that tell two stories, what waits,
/// what we are asked to erase, signs that somebody else speaks for a community, and who has not been heard of.
public final class MattersScreen extends LiveScreen {
    /// Records named on one card.
    private static final int MOST = 12;

    private final Session session;
    private final Page page;

    private record Contents(List<Matter> matters, Map<RecordId, String> titles) {}

    /// @param session what it works with
    public MattersScreen(Session session) {
        super(session.desk(), session.desk().text().of("screen.matters"));
        this.session = session;
        page = new Page("matters", "cards", List.of(Page.title(title())), List.of());
        fill(page.node());
    }

    @Override
    protected void load() {
        desk.background()
                .run(() -> {
                    List<Matter> matters = Matters.of(session.home(), desk.clock());
                    Set<RecordId> named = new HashSet<>();
                    matters.forEach(matter -> named.addAll(matter.records()));
                    return new Contents(matters, named.isEmpty() ? new HashMap<>() : desk.records().titles(named));
                })
                .onSuccess(this::show);
    }

    private void show(Contents contents) {
        List<Node> cards = new ArrayList<>();
        boolean left = false;
        for (Matter matter : contents.matters()) {
            if (matter.left() && !left) {
                cards.add(Page.quiet(text.of("matters.left")));
                left = true;
            }
            cards.add(card(matter, contents.titles()));
        }
        if (cards.isEmpty()) {
            page.showEmpty(Emptiness.of(Icons.DONE, text.of("matters.empty")));
        } else {
            page.show(cards);
        }
    }

    private Node card(Matter matter, Map<RecordId, String> titles) {
        Label heading = Page.heading(MatterWords.heading(text, matter));
        heading.setGraphic(MatterWords.icon(matter).node());
        if (matter.isPressing()) {
            heading.getStyleClass().add("warning-line");
        }
        List<Node> parts = new ArrayList<>(List.of(heading, sentence(MatterWords.why(text, matter), "")));
        parts.add(sentence(MatterWords.next(text, matter), "strong"));
        if (!matter.records().isEmpty() && matter.topic() != Matter.Topic.REQUEST) {
            parts.add(records(matter, titles));
        }
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-row");
        if (matter.left()) {
            buttons.getChildren()
                    .add(button("matters.take-up", "take-up", () -> new Diary(session.home()).takeUp(matter)));
        } else {
            act(matter, buttons);
        }
        if (!buttons.getChildren().isEmpty()) {
            parts.add(buttons);
        }
        return Page.card(parts.toArray(Node[]::new));
    }

    private static Label sentence(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node records(Matter matter, Map<RecordId, String> titles) {
        FlowPane links = new FlowPane();
        links.getStyleClass().add("record-links");
        for (RecordId id : matter.records().stream().limit(MOST).toList()) {
            String title = titles.getOrDefault(id, "");
            Hyperlink link = new Hyperlink(title.isBlank() ? id.handle() : title);
            link.setOnAction(e -> desk.navigator().history(id));
            links.getChildren().add(link);
        }
        if (matter.records().size() > MOST) {
            links.getChildren().add(Page.quiet(text.of("matters.more", matter.records().size() - MOST)));
        }
        return links;
    }

    private void act(Matter matter, FlowPane buttons) {
        switch (matter.topic()) {
            case MOVED, REVOKED_HERE, FORK_HERE, FORK_OURS -> go(buttons, "banner.laptop", "laptops");
            case SHEET -> go(buttons, "root.sheet.print", "sheet");
            case STRANGE_ROOT, DOUBLED, SPLIT, SAME_NAME, FORK, UNVERIFIED ->
                    go(buttons, "matters.communities", "communities");
            case STALE -> go(buttons, "matters.bring", "sync");
            case WAITING -> {
                go(buttons, "matters.bring", "sync");
                Button lost = new Button(text.of("matters.give-up"));
                lost.setId("give-up");
                lost.setOnAction(e -> giveUp(matter));
                buttons.getChildren().add(lost);
            }
            case REQUEST -> request(matter, buttons);
            case QUARANTINED, OVERSTEPPED, DISPUTED -> buttons.getChildren().add(leave(matter));
            case CLOCK, NEWER -> {
                // there is nothing to do here
            }
        }
    }

    private void go(FlowPane buttons, String message, String screen) {
        Button button = new Button(text.of(message));
        button.setOnAction(e -> desk.navigator().screen(screen));
        buttons.getChildren().add(button);
    }

    private void giveUp(Matter matter) {
        desk.dialogs()
                .ask(
                        text.of("matters.give-up.title", matter.community()),
                        text.of("matters.give-up.sentence"),
                        List.of(
                                new Dialogs.Answer(text.of("matters.give-up.do"), "danger", () -> doGiveUp(matter)),
                                new Dialogs.Answer(text.of("action.cancel"), "", () -> {})));
    }

    private void doGiveUp(Matter matter) {
        String why = text.of("given-up.why", text.day(desk.today()));
        desk.background()
                .run(() -> {
                    boolean all = true;
                    for (Status.Waiting waiting : desk.store().status().waiting()) {
                        if (waiting.community().equals(matter.id()) && waiting.device().equals(matter.device())) {
                            all &= new Networks(session.home()).giveUp(waiting, why);
                        }
                    }
                    return all;
                })
                .onSuccess(all -> {
                    String said = all ? "given-up.done" : "given-up.not-ours";
                    desk.notices().say(text.of(said, matter.community(), matter.count()));
                    load();
                });
    }

    private void request(Matter matter, FlowPane buttons) {
        RecordId about = matter.records().getFirst();
        Button open = new Button(text.of("matters.look"));
        open.setOnAction(e -> desk.navigator().open(about));
        Button erase = new Button(text.of("matters.erase"));
        erase.setId("accept-erasure");
        erase.getStyleClass().add("danger");
        erase.setOnAction(e -> accept(matter, about));
        buttons.getChildren().addAll(open, erase, leave(matter));
    }

    private void accept(Matter matter, RecordId about) {
        desk.background()
                .run(() ->
                        desk.store().status().requests().stream()
                                .filter(r -> r.about().equals(about) && r.community().equals(matter.id()))
                                .findFirst()
                                .flatMap(r -> desk.records().find(r.erasure()))
                                .map(Erasing::fields)
                                .orElse(Set.of()))
                .onSuccess(fields -> new Erasing(desk).ask(about, fields));
    }

    /// It stays as it is, and presses no longer.
    private Button leave(Matter matter) {
        return button("matters.leave", "leave", () -> new Diary(session.home()).leave(matter, desk.clock().instant()));
    }

    private Button button(String message, String id, Background.Deed deed) {
        Button button = new Button(text.of(message));
        button.setId(id);
        button.setOnAction(e -> desk.background().perform(deed).onSuccess(done -> load()));
        return button;
    }
}
