package org.entente.ui.shell.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.entente.sync.Incoming;
import org.entente.sync.Mail;
import org.entente.sync.Outgoing;
import org.entente.sync.drive.Drive;
import org.entente.sync.drive.Drives;
import org.entente.sync.drive.Durable;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;

/// One drive: one button for each thing that can be brought in or taken away, progress, and how it went.
final class DriveCard {
    private final Session session;
    private final Desk desk;
    private final Text text;
    private final VBox node = Page.card();
    private final VBox offers = new VBox(12);
    private final FlowPane takeaways = new FlowPane(8, 8);
    private final VBox mail = new VBox();
    private final VBox results = new VBox(6);
    private final Label free = new Label();
    private Drive drive;
    private boolean working;

    DriveCard(Session session, Drive drive) {
        this.session = session;
        this.drive = drive;
        desk = session.desk();
        text = desk.text();
        Label name = new Label(drive.name());
        name.getStyleClass().add("card-title");
        name.setGraphic(Icons.SYNC.node());
        free.getStyleClass().add("quiet");
        room();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, name, gap, free);
        head.setAlignment(Pos.BASELINE_LEFT);
        results.getStyleClass().add("result");
        results.managedProperty().bind(Bindings.isNotEmpty(results.getChildren()));
        results.visibleProperty().bind(results.managedProperty());
        node.getChildren().addAll(head, results, offers, takeaways, mail);
        refresh();
    }

    Node node() {
        return node;
    }

    /// Whether this card is about that drive.
    boolean isOf(Drive other) {
        return drive.isSame(other);
    }

    /// Whether the drive is being written or read.
    boolean isWorking() {
        return working;
    }

    /// Takes note of how full the drive is by now.
    void update(Drive now) {
        boolean locked = drive.writable() != now.writable();
        drive = now;
        room();
        if (locked && !working) {
            refresh();
        }
    }

    private void room() {
        free.setText(
                !drive.writable()
                        ? text.of("sync.read-only")
                        : drive.free() == Drive.UNKNOWN
                                ? text.of("sync.free-unknown")
                                : text.of("sync.free", text.size(drive.free())));
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
        mail.getChildren().setAll(MailRow.of(text, contents, () -> carry(contents)));
        takeaways.getChildren().clear();
        for (DriveContents.Takeaway takeaway : contents.takeaways()) {
            takeaways.getChildren().add(takeaway(takeaway));
        }
        if (contents.takeaways().isEmpty()) {
            takeaways.getChildren().add(Page.quiet(text.of("sync.nobody")));
        } else if (!drive.writable()) {
            takeaways.getChildren().setAll(Page.quiet(text.of("sync.read-only-means")));
        }
    }

    private Node offer(Incoming.Preview offer, boolean several) {
        long days = Math.max(0, Duration.between(offer.made(), Instant.now()).toDays());
        String words = FileWords.offer(text, offer, days);
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
        boolean ours = contact.id().equals(session.home().store().us());
        String words =
                ours
                        ? text.of("sync.take-ours", takeaway.changes())
                        : text.of("sync.take", contact.name(), takeaway.changes());
        words += takeaway.files() == 0 ? "" : text.of("sync.and-files", takeaway.files());
        Button take = Icons.SYNC.labelled(words, () -> take(contact));
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
                    List<Incoming.Arrived> arrived =
                            chosen.stream()
                                    .map(Incoming.Preview::file)
                                    .sorted(Incoming.RECORDS_FIRST)
                                    .map(file -> incoming.arrive(file, work))
                                    .toList();
                    return settled(BroughtIn.read(desk.records(), from, arrived));
                })
                .onSuccess(settled -> report(settled.what(), settled.safe()))
                .onRefusal(this::say)
                .andFinally(this::end);
    }

    /// What was done, and whether the drive may be pulled now.
    private record Settled<T>(T what, boolean safe) {}

    private <T> Settled<T> settled(T what) {
        return new Settled<>(what, Durable.drive(drive.root()));
    }

    private void report(BroughtIn brought, boolean safe) {
        List<Node> lines = brought.lines(desk);
        lines.add(safeLine(safe));
        results.getChildren().setAll(lines);
    }

    /// Where the system does not say that all is written, it has to be asked to eject the drive.
    private Node safeLine(boolean safe) {
        return safe
                ? Page.line(Icons.DONE, text.of("sync.safe", drive.name()))
                : Page.line(Icons.INFO, text.of("sync.eject", drive.name()));
    }

    private void take(Contact contact) {
        Work work = begin(text.of("sync.taking", contact.name()));
        desk.background()
                .run(() -> {
                    Drives.require(drive);
                    return settled(Both.take(session.home(), contact, drive.root(), work));
                })
                .onSuccess(settled -> report(contact, settled.what(), settled.safe()))
                .onRefusal(this::say)
                .andFinally(this::end);
    }

    private void report(Contact contact, Both both, boolean safe) {
        Outgoing.Taken taken = both.records();
        results.getChildren()
                .setAll(
                        Page.strong(text.of("sync.taken", contact.name(), taken.entries())),
                        Page.quiet(String.valueOf(taken.file().getFileName())),
                        safeLine(safe));
        results.getChildren().addAll(2, FileWords.taken(text, both.files()));
        if (!contact.isVerified()) {
            results.getChildren().add(1, Page.line(Icons.WARNING, text.of("sync.taken-unverified", contact.name())));
        }
    }

    private void carry(DriveContents contents) {
        Work work = begin(text.of("sync.carrying"));
        desk.background()
                .run(() -> settled(new Mail(session.home()).pass(drive.root(), contents.mail(), work)))
                .onSuccess(settled ->
                        results.getChildren()
                                .setAll(Page.strong(MailRow.passed(text, settled.what())), safeLine(settled.safe())))
                .onRefusal(this::say)
                .andFinally(this::end);
    }

    private Work begin(String sentence) {
        Work work = new Work();
        working = true;
        offers.setDisable(true);
        takeaways.setDisable(true);
        mail.setDisable(true);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(work.fraction());
        bar.setPrefWidth(320);
        Button cancel = new Button(text.of("action.cancel"));
        cancel.setOnAction(e -> work.cancel());
        HBox row = new HBox(12, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        results.getChildren()
                .setAll(
                        Page.strong(sentence),
                        row,
                        Page.line(Icons.WARNING, text.of("sync.do-not-pull", drive.name())));
        return work;
    }

    private void end() {
        working = false;
        offers.setDisable(false);
        takeaways.setDisable(false);
        mail.setDisable(false);
        refresh();
    }

    private void say(Refusal refusal) {
        Icons icon = refusal.problem() == Problem.CANCELLED ? Icons.INFO : Icons.PROBLEM;
        results.getChildren().setAll(Page.line(icon, Sentences.of(text, null, refusal)));
    }
}
