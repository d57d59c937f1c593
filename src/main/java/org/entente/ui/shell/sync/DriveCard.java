package org.entente.ui.shell.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.store.Outcome;
import org.entente.sync.Drive;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Sentences;
import org.entente.ui.shell.Session;

/// One drive: one button for each thing that can be brought in or taken away, progress, and how it went.
final class DriveCard {
    private static final long MEGABYTE = 1_000_000;

    private final Session session;
    private final Desk desk;
    private final Text text;
    private final Drive drive;
    private final Consumer<Boolean> working;
    private final VBox node = Page.card();
    private final VBox offers = new VBox(12);
    private final FlowPane takeaways = new FlowPane(8, 8);
    private final VBox results = new VBox(6);

    /// @param working told true while the drive is written or read
    DriveCard(Session session, Drive drive, Consumer<Boolean> working) {
        this.session = session;
        this.drive = drive;
        this.working = working;
        desk = session.desk();
        text = desk.text();
        Label name = new Label(drive.name());
        name.getStyleClass().add("card-title");
        name.setGraphic(Icons.SYNC.node());
        Label free = new Label(text.of("sync.free", drive.free() / MEGABYTE));
        free.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, name, gap, free);
        head.setAlignment(Pos.BASELINE_LEFT);
        results.getStyleClass().add("result");
        results.managedProperty().bind(Bindings.isNotEmpty(results.getChildren()));
        results.visibleProperty().bind(results.managedProperty());
        node.getChildren().addAll(head, results, offers, takeaways);
        refresh();
    }

    Node node() {
        return node;
    }

    void refresh() {
        desk.background()
                .run(() -> DriveContents.read(session.home(), drive))
                .onSuccess(this::show)
                .onRefusal(this::say);
    }

    private void show(DriveContents contents) {
        offers.getChildren().clear();
        boolean several = contents.offers().size() > 1;
        if (several) {
            long changes = contents.offers().stream().mapToLong(Incoming.Preview::fresh).sum();
            offers.getChildren().add(accent(text.of("sync.bring-all", changes), () -> bringIn(contents.offers())));
        }
        for (Incoming.Preview offer : contents.offers()) {
            offers.getChildren().add(offer(offer, several));
        }
        for (DriveContents.Refused refused : contents.refused()) {
            offers.getChildren().add(Page.line(Icons.WARNING, Sentences.of(text, null, refused.why())));
        }
        if (contents.offers().isEmpty() && contents.refused().isEmpty()) {
            offers.getChildren().add(Page.quiet(text.of("sync.nothing-in")));
        }
        takeaways.getChildren().clear();
        for (DriveContents.Takeaway takeaway : contents.takeaways()) {
            takeaways.getChildren().add(takeaway(takeaway));
        }
        if (contents.takeaways().isEmpty()) {
            takeaways.getChildren().add(Page.quiet(text.of("sync.nobody")));
        }
    }

    private Node offer(Incoming.Preview offer, boolean several) {
        long days = Math.max(0, Duration.between(offer.made(), Instant.now()).toDays());
        String words = text.of("sync.bring", offer.fromName(), offer.fresh(), days);
        Button bring =
                several
                        ? Icons.OPEN.labelled(words, () -> bringIn(List.of(offer)))
                        : accent(words, () -> bringIn(List.of(offer)));
        bring.setMinWidth(Region.USE_PREF_SIZE);
        List<String> kinds = new ArrayList<>();
        for (Map.Entry<String, Integer> kind : offer.kinds().entrySet()) {
            kinds.add(text.of("sync.kind-count", kindName(kind.getKey()), kind.getValue()));
        }
        VBox box = new VBox(4, bring);
        if (!kinds.isEmpty()) {
            box.getChildren().add(Page.quiet(String.join(" · ", kinds)));
        }
        if (!offer.verified()) {
            box.getChildren().add(Page.line(Icons.WARNING, text.of("sync.unverified", offer.fromName())));
        }
        return box;
    }

    private static Button accent(String words, Runnable act) {
        Button button = Icons.OPEN.labelled(words, act);
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private String kindName(String kind) {
        return text.has("kinds." + kind) ? text.kinds(kind) : text.of("sync.newer-kind");
    }

    private Node takeaway(DriveContents.Takeaway takeaway) {
        Contact contact = takeaway.contact();
        Button take =
                Icons.SYNC.labelled(text.of("sync.take", contact.name(), takeaway.changes()), () -> take(contact));
        take.setMinWidth(Region.USE_PREF_SIZE);
        return take;
    }

    /// One after the other; each is kept whole or not at all, whatever becomes of the next.
    private void bringIn(List<Incoming.Preview> chosen) {
        String from = chosen.stream().map(Incoming.Preview::fromName).distinct().collect(Collectors.joining(", "));
        Work work = begin(text.of("sync.bringing", from));
        desk.background()
                .run(() -> {
                    Incoming incoming = new Incoming(session.home());
                    Outcome outcome =
                            chosen.stream()
                                    .map(offer -> incoming.bringIn(offer.file(), work))
                                    .reduce(Outcome::plus)
                                    .orElseThrow();
                    return BroughtIn.read(desk.records(), from, outcome);
                })
                .onSuccess(this::report)
                .onRefusal(this::say)
                .andFinally(this::end);
    }

    private void report(BroughtIn brought) {
        List<Node> lines = brought.lines(desk);
        lines.add(Page.line(Icons.INFO, text.of("sync.safe", drive.name())));
        results.getChildren().setAll(lines);
    }

    private void take(Contact contact) {
        Work work = begin(text.of("sync.taking", contact.name()));
        desk.background()
                .run(() -> new Outgoing(session.home()).take(List.of(contact), drive.root(), Outgoing.Wish.USUAL, work))
                .onSuccess(taken -> report(contact, taken))
                .onRefusal(this::say)
                .andFinally(this::end);
    }

    private void report(Contact contact, Outgoing.Taken taken) {
        results.getChildren()
                .setAll(
                        Page.strong(text.of("sync.taken", contact.name(), taken.entries())),
                        Page.quiet(String.valueOf(taken.file().getFileName())),
                        Page.line(Icons.INFO, text.of("sync.safe", drive.name())));
        if (!contact.isVerified()) {
            results.getChildren().add(1, Page.line(Icons.WARNING, text.of("sync.taken-unverified", contact.name())));
        }
    }

    private Work begin(String sentence) {
        Work work = new Work();
        working.accept(true);
        offers.setDisable(true);
        takeaways.setDisable(true);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(work.fraction());
        bar.setPrefWidth(320);
        Button cancel = new Button(text.of("action.cancel"));
        cancel.setOnAction(e -> work.cancel());
        HBox row = new HBox(12, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        results.getChildren().setAll(Page.strong(sentence), row);
        return work;
    }

    private void end() {
        working.accept(false);
        offers.setDisable(false);
        takeaways.setDisable(false);
        refresh();
    }

    private void say(Refusal refusal) {
        Icons icon = refusal.problem() == Problem.CANCELLED ? Icons.INFO : Icons.PROBLEM;
        results.getChildren().setAll(Page.line(icon, Sentences.of(text, null, refusal)));
    }
}
