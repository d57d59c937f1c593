package org.entente.ui.shell.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.RecordId;
import org.entente.sync.Drive;
import org.entente.sync.Drives;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// Drives as they are plugged in, each with what can be brought in and taken away.
public final class SyncScreen implements Screen {
    private final Session session;
    private final Desk desk;
    private final FileChoice files;
    private final BorderPane node = new BorderPane();
    private final VBox cards = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(cards);
    private final List<Path> folders = new ArrayList<>();
    private final List<DriveCard> shown = new ArrayList<>();
    private @Nullable Drives drives;
    private boolean working;

    /// The screen with the system's own file dialogs.
    public SyncScreen(Session session) {
        this(session, null);
    }

    /// @param files how folders are asked for; null for the system's own dialogs
    public SyncScreen(Session session, @Nullable FileChoice files) {
        this.session = session;
        desk = session.desk();
        this.files = files == null ? FileChoice.system(node) : files;
        folders.addAll(session.drives());
        Label title = new Label(desk.text().of("screen.sync"));
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(title, gap, Icons.ADD.labelled(desk.text().of("sync.folder"), this::chooseFolder));
        bar.getStyleClass().add("screen-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        cards.getStyleClass().add("cards");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("form-scroll");
        node.getStyleClass().add("screen");
        node.setId("sync");
        node.setTop(bar);
        node.setCenter(scroll);
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
        return node;
    }

    @Override
    public String title() {
        return desk.text().of("screen.sync");
    }

    @Override
    public void shown() {
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

    /// A drive that is being written or read keeps its card, so that its progress stays in view.
    private void show(List<Drive> found) {
        if (working && !found.isEmpty()) {
            return;
        }
        shown.clear();
        for (Drive drive : found) {
            shown.add(new DriveCard(session, drive, this::work));
        }
        if (found.isEmpty()) {
            Node empty =
                    Emptiness.of(
                            Icons.SYNC,
                            desk.text().of("sync.empty"),
                            Icons.ADD.labelled(desk.text().of("sync.folder"), this::chooseFolder));
            scroll.setContent(empty);
        } else {
            scroll.setContent(cards);
            cards.getChildren().setAll(shown.stream().map(DriveCard::node).toList());
        }
    }

    private void work(boolean begins) {
        working = begins;
    }

    @Override
    public void changed(Set<RecordId> records) {
        if (!working) {
            shown.forEach(DriveCard::refresh);
        }
    }
}
