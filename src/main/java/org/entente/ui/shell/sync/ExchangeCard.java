package org.entente.ui.shell.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.store.Contact;
import org.entente.sync.exchange.Look;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// The exchange folder: which it is and who shares it, what came in by itself, what lies there for others, what waits.
final class ExchangeCard {
    /// Lines shown of what came in.
    private static final int LATELY = 5;

    private final Desk desk;
    private final Text text;
    private final ExchangeDesk exchange;
    private final FileChoice files;
    private final VBox node = Page.card();
    private final VBox news = new VBox(6);
    private final Label looked = Page.quiet("");

    /// @param files how a folder is asked for
    ExchangeCard(Session session, FileChoice files) {
        desk = session.desk();
        text = desk.text();
        exchange = session.exchange();
        this.files = files;
        exchange.lookProperty().subscribe(this::show);
        refresh();
    }

    Node node() {
        return node;
    }

    /// Asks for a folder and begins to use it.
    void choose() {
        files.folder(text.of("exchange.choose"))
                .ifPresent(folder -> {
                    exchange.use(folder);
                    refresh();
                });
    }

    /// Shows anew which folder it is and who shares it.
    void refresh() {
        Label title = Page.heading(text.of("exchange.title"));
        title.setGraphic(Icons.EXCHANGE.node());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, looked);
        head.setAlignment(Pos.BASELINE_LEFT);
        node.getChildren().setAll(head);
        Optional<Path> folder = exchange.folder();
        if (folder.isEmpty()) {
            node.getChildren()
                    .addAll(
                            Page.quiet(text.of("exchange.means")),
                            new FlowPane(8, 8, Icons.ADD.labelled(text.of("exchange.choose"), this::choose)));
            return;
        }
        node.getChildren().addAll(Page.quiet(folder.get().toString()), news);
        desk.background()
                .run(() -> desk.store().trust().contacts())
                .onSuccess(contacts -> {
                    if (exchange.folder().equals(folder) && node.getChildren().size() == 3) {
                        node.getChildren().addAll(sharers(contacts), buttons());
                    }
                });
        show(exchange.lookProperty().get());
    }

    private Node buttons() {
        return new FlowPane(
                8,
                8,
                Icons.EXCHANGE.labelled(text.of("exchange.look-now"), exchange::lookNow),
                Icons.OPEN.labelled(text.of("exchange.other"), this::choose),
                Icons.CLOSE.labelled(
                        text.of("exchange.stop"),
                        () -> {
                            exchange.use(null);
                            refresh();
                        }));
    }

    private Node sharers(List<Contact> contacts) {
        Set<String> all = contacts.stream().map(Contact::id).collect(Collectors.toSet());
        Set<String> with = new HashSet<>(exchange.with().isEmpty() ? all : exchange.with());
        FlowPane line = new FlowPane(12, 6, Page.quiet(text.of("exchange.with")));
        for (Contact contact : contacts) {
            CheckBox box = new CheckBox(contact.name());
            box.setSelected(with.contains(contact.id()));
            box.setOnAction(e -> {
                if (box.isSelected()) {
                    with.add(contact.id());
                } else if (with.size() > 1) {
                    with.remove(contact.id());
                } else {
                    box.setSelected(true); // shared with nobody it would be no exchange folder
                }
                exchange.share(with.equals(all) ? Set.of() : with);
            });
            line.getChildren().add(box);
        }
        return line;
    }

    private void show(@Nullable Look look) {
        news.getChildren().clear();
        looked.setText("");
        if (look == null) {
            news.getChildren().add(Page.quiet(text.of("exchange.looking")));
            return;
        }
        looked.setText(text.of("exchange.looked", text.time(look.at())));
        news.getChildren().setAll(lines(look));
    }

    private List<Node> lines(Look look) {
        List<Node> lines = new ArrayList<>();
        if (look.trouble() != null) {
            lines.add(Page.line(Icons.PROBLEM, Sentences.of(text, null, look.trouble())));
        }
        for (Look.Waiting waiting : look.waiting()) {
            lines.add(Page.line(Icons.WARNING, Sentences.of(text, null, waiting.why())));
        }
        for (Look.Arrived one : look.recent().stream().limit(LATELY).toList()) {
            String words = text.of("exchange.arrived", one.from(), one.entries(), text.time(one.at()));
            lines.add(Page.line(Icons.DONE, words));
            boolean now = look.arrived().contains(one); // older ones may be settled by now
            if (now && one.conflicts() > 0) {
                lines.add(
                        Icons.CONFLICT.labelled(
                                text.of("sync.review", one.conflicts()), () -> desk.navigator().screen("conflicts")));
            }
            if (now && one.held() > 0) {
                lines.add(Page.line(Icons.WARNING, text.of("sync.held", one.held(), one.from())));
            }
        }
        for (Look.Left left : look.left()) {
            String words = text.of("exchange.left", left.to(), left.changes(), text.time(left.since()));
            lines.add(Page.line(Icons.FORWARD, words));
        }
        if (look.left().isEmpty() && look.trouble() == null) {
            lines.add(Page.quiet(text.of("exchange.nothing-left")));
        }
        return lines;
    }
}
