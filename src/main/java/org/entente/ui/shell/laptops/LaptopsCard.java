package org.entente.ui.shell.laptops;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.log.Standing;
import org.entente.sync.Laptops;
import org.entente.sync.Progress;
import org.entente.sync.Request;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;

/// The laptops of our community: letting one join, declaring one lost or out of use.
final class LaptopsCard {
    private final Session session;
    private final Desk desk;
    private final Text text;
    private final FileChoice files;
    private final Secrets secrets;
    private final Runnable changed;

    /// @param changed to be called when something was done
    LaptopsCard(Session session, FileChoice files, Runnable changed) {
        this.session = session;
        this.files = files;
        this.changed = changed;
        desk = session.desk();
        text = desk.text();
        secrets = new Secrets(session);
    }

    /// The card.
    ///
    /// @param devices all that the community ever had
    Node node(String community, List<Standing.Device> devices) {
        VBox rows = new VBox();
        rows.getStyleClass().add("laptop-rows");
        devices.forEach(device -> rows.getChildren().add(row(device)));
        Label heading = Page.heading(text.of("laptops.of", community));
        heading.setGraphic(Icons.LAPTOP.node());
        return Page.card(heading, rows);
    }

    private Node row(Standing.Device device) {
        boolean here = device.key().equals(desk.store().device());
        Label name = Page.strong(device.name());
        HBox title = new HBox(8, name);
        title.setAlignment(Pos.CENTER_LEFT);
        if (here) {
            Label mark = new Label(text.of("laptops.this"));
            mark.getStyleClass().add("count");
            title.getChildren().add(mark);
        }
        String since = text.time(Instant.ofEpochMilli(device.since()));
        Label state = Page.quiet(text.of("laptop.state." + device.state().name(), since));
        if (!device.isLive()) {
            state.setGraphic(Icons.CLOSE.node());
        }
        VBox words = new VBox(2, title, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("laptop-row");
        if (here) {
            row.getChildren().add(button("laptops.renew", "renew", this::renew));
        } else if (device.isLive()) {
            FlowPane buttons =
                    new FlowPane(
                            button("laptops.lost", "lost-" + device.name(), () -> lost(device)),
                            button("laptops.retire", "retire-" + device.name(), () -> retire(device)));
            buttons.setAlignment(Pos.CENTER_RIGHT);
            buttons.getStyleClass().add("button-row");
            row.getChildren().add(buttons);
        }
        return row;
    }

    private Button button(String message, String id, Runnable act) {
        Button button = new Button(text.of(message));
        button.setId(id.replace(' ', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    /// Lets a laptop join that asks in a file.
    void letJoin() {
        files.open(text.of("laptops.join.request"))
                .ifPresent(file -> desk.background().run(() -> Laptops.readRequest(file)).onSuccess(this::compare));
    }

    private void compare(Request request) {
        Label words = new Label(String.join("  ", Laptops.words(request, text.locale())));
        words.setId("join-words");
        words.getStyleClass().add("safety-words");
        words.setWrapText(true);
        Node content = new VBox(12, Secrets.sentence(text.of("laptops.join.compare", request.name())), words);
        Secrets.Question question =
                new Secrets.Question(
                        text.of("laptops.join.title", request.name()), content, text.of("laptops.join.same"), "accent");
        Path[] folder = new Path[1];
        secrets.ask(
                question,
                passphrase -> new Laptops(session.home()).accept(request, folder[0], passphrase, Progress.NONE).file(),
                () -> {
                    Optional<Path> chosen = files.folder(text.of("laptops.join.folder"));
                    chosen.ifPresent(to -> folder[0] = to);
                    return chosen.isPresent();
                },
                file -> {
                    desk.notices().say(text.of("laptops.joined", request.name(), file.toString()));
                    changed.run();
                });
    }

    private void lost(Standing.Device device) {
        CheckBox nothing = new CheckBox(text.of("laptops.lost.nothing"));
        nothing.setId("nothing-counts");
        nothing.setWrapText(true);
        Node content =
                new VBox(
                        12,
                        Secrets.sentence(text.of("laptops.lost.means")),
                        Secrets.sentence(text.of("laptops.lost.others")),
                        nothing);
        secrets.ask(
                new Secrets.Question(
                        text.of("laptops.lost.title", device.name()), content, text.of("laptops.lost.do"), "danger"),
                passphrase -> {
                    Laptops laptops = new Laptops(session.home());
                    laptops.revoke(device, nothing.isSelected() ? List.of() : laptops.heads(device), passphrase);
                    return device.name();
                },
                name -> done("laptops.lost.done", name));
    }

    private void retire(Standing.Device device) {
        secrets.ask(
                new Secrets.Question(
                        text.of("laptops.retire.title", device.name()),
                        Secrets.sentence(text.of("laptops.retire.means")),
                        text.of("laptops.retire.do"),
                        "accent"),
                passphrase -> {
                    new Laptops(session.home()).retire(device, passphrase);
                    return device.name();
                },
                name -> done("laptops.retire.done", name));
    }

    private void done(String message, String name) {
        desk.notices().say(text.of(message, name));
        changed.run();
    }

    /// Starts this laptop anew.
    void renew() {
        desk.background()
                .run(() -> new Laptops(session.home()).nextName())
                .onSuccess(suggested -> {
                    TextField name = new TextField(suggested);
                    name.setId("laptop-name");
                    Node content =
                            new VBox(
                                    12,
                                    Secrets.sentence(text.of("laptops.renew.means")),
                                    Secrets.field(text.of("laptops.name"), name));
                    secrets.ask(
                            new Secrets.Question(
                                    text.of("laptops.renew.title"),
                                    content,
                                    text.of("laptops.renew.do"),
                                    "accent",
                                    name.textProperty().isNotEmpty()),
                            passphrase -> {
                                new Laptops(session.home()).renew(name.getText(), passphrase);
                                return name.getText();
                            },
                            called -> session.reopen().run());
                });
    }
}
