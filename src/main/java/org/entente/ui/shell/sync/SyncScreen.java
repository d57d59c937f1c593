package org.entente.ui.shell.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import org.entente.record.RecordId;
import org.entente.sync.drive.Drive;
import org.entente.sync.drive.Drives;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// Drives as they are plugged in, each with what can be brought in and taken away.
public final class SyncScreen implements Screen {
    private final Session session;
    private final Desk desk;
    private final FileChoice files;
    private final Page page;
    private final List<Path> folders = new ArrayList<>();
    private final List<DriveCard> shown = new ArrayList<>();
    private final ExchangeCard exchange;
    private @Nullable Drives drives;

    /// The screen with the system's own file dialogs.
    public SyncScreen(Session session) {
        this(session, null);
    }

    /// @param files how folders are asked for; null for the system's own dialogs
    public SyncScreen(Session session, @Nullable FileChoice files) {
        this.session = session;
        desk = session.desk();
        folders.addAll(session.drives());
        page =
                new Page(
                        "sync",
                        "cards",
                        List.of(Page.title(title())),
                        List.of(Icons.ADD.labelled(desk.text().of("sync.folder"), this::chooseFolder)));
        this.files = files == null ? FileChoice.system(page.node()) : files;
        exchange = new ExchangeCard(session, this.files);
    }

    private void chooseFolder() {
        files.folder(desk.text().of("sync.folder"))
                .ifPresent(folder -> {
                    if (!folders.contains(folder)) {
                        folders.add(folder);
                    }
                    restart();
                });
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return desk.text().of("screen.sync");
    }

    @Override
    public void shown() {
        exchange.refresh();
        restart();
    }

    private void restart() {
        hidden();
        Drives watched = new Drives(folders);
        drives = watched;
        watched.watch(found ->
                Platform.runLater(() -> {
                    if (drives == watched) {
                        show(found);
                    }
                }));
    }

    @Override
    public void hidden() {
        if (drives != null) {
            drives.close();
            drives = null;
        }
    }

    /// Cards stay as long as their drives, so that what was said about one stays in view; one that is being written or
    /// read keeps its card even when the drive was pulled, which then says so.
    private void show(List<Drive> found) {
        shown.removeIf(card -> !card.isWorking() && found.stream().noneMatch(card::isOf));
        for (Drive drive : found) {
            Optional<DriveCard> card = shown.stream().filter(c -> c.isOf(drive)).findFirst();
            card.ifPresentOrElse(c -> c.update(drive), () -> shown.add(new DriveCard(session, drive)));
        }
        showCards();
    }

    private void showCards() {
        if (shown.isEmpty() && session.exchange().folder().isEmpty()) {
            Node empty =
                    Emptiness.of(
                            Icons.SYNC,
                            desk.text().of("sync.empty"),
                            Icons.ADD.labelled(desk.text().of("sync.folder"), this::chooseFolder),
                            Icons.EXCHANGE.labelled(desk.text().of("exchange.set-up"), this::setUpExchange));
            page.showEmpty(empty);
            return;
        }
        List<Node> cards = new ArrayList<>(shown.stream().map(DriveCard::node).toList());
        if (shown.isEmpty()) {
            cards.add(Page.quiet(desk.text().of("sync.empty")));
        }
        cards.add(exchange.node());
        page.show(cards);
    }

    private void setUpExchange() {
        exchange.choose();
        showCards();
    }

    @Override
    public void changed(Set<RecordId> records) {
        shown.stream().filter(card -> !card.isWorking()).forEach(DriveCard::refresh);
    }
}
