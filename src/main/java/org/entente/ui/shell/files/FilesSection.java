package org.entente.ui.shell.files;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.sync.Attachments;
import org.entente.sync.Media;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Erasing;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.FormSection;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Undoing;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// The photos and files of a record, in its form. They are added and removed at once, whatever else stands unsaved in the
/// form: each is a record of its own.
public final class FilesSection implements FormSection {
    private static final int SIDE = 260;

    private final Desk desk;
    private final Text text;
    private final @Nullable RecordId record;
    private final Attachments attachments;
    private final FileChoice files;
    private final VBox node = new VBox();
    private final FlowPane tiles = new FlowPane();
    private final Label hint;
    private int readings;

    /// @param thumbnail small picture; null where there is none to show
    private record Tile(Item item, boolean here, @Nullable Image thumbnail) {}

    /// @param record null for a record not saved yet
    public FilesSection(Session session, @Nullable RecordId record) {
        this(session, record, null);
    }

    /// @param files how a file is asked for; null for the system's own dialog
    public FilesSection(Session session, @Nullable RecordId record, @Nullable FileChoice files) {
        desk = session.desk();
        text = desk.text();
        this.record = record;
        attachments = new Attachments(session.home());
        this.files = files == null ? FileChoice.system(node) : files;
        hint = Page.quiet(text.of(record == null ? "files.save-first" : "files.hint"));
        Label heading = new Label(text.kinds("attachment"));
        heading.getStyleClass().add("section-title");
        tiles.getStyleClass().add("file-tiles");
        tiles.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(tiles.getChildren()));
        node.setId("files");
        node.getStyleClass().add("files-box");
        node.getChildren().addAll(heading, tiles);
        if (record == null) {
            node.getChildren().add(hint);
            return;
        }
        Button add = Icons.ADD.labelled(text.of("files.add"), this::choose);
        add.setId("add-file");
        add.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(12, add, hint);
        bar.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().add(bar);
        node.setOnDragOver(this::drag);
        node.setOnDragDropped(this::drop);
        refresh();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        RecordId of = record;
        if (of != null) {
            int asked = ++readings;
            desk.background()
                    .run(() -> read(of))
                    .onSuccess(read -> {
                        if (asked == readings) { // an older answer can come later than a newer one
                            show(read);
                        }
                    });
        }
    }

    private List<Tile> read(RecordId of) {
        List<Tile> read = new ArrayList<>();
        for (Item item : desk.records().attachments(of)) {
            boolean here = attachments.isHere(item);
            boolean picture = here && Media.named(item.print("type")).isPicture();
            read.add(new Tile(item, here, picture ? thumbnail(item).orElse(null) : null));
        }
        return read;
    }

    private Optional<Image> thumbnail(Item item) {
        try {
            return Decoding.picture(attachments.read(item), SIDE);
        } catch (Refusal refusal) {
            return Optional.empty(); // spoiled: opening it says so
        }
    }

    private void show(List<Tile> read) {
        tiles.getChildren().setAll(read.stream().map(this::tile).toList());
    }

    private Node tile(Tile tile) {
        Item item = tile.item();
        Button open = new Button(item.title(), face(tile));
        open.setId("file-" + item.id());
        open.setContentDisplay(ContentDisplay.TOP);
        open.setWrapText(true);
        open.getStyleClass().addAll("flat", "file-face");
        open.setAccessibleText(text.of("files.open", item.title()));
        open.setOnAction(e -> open(tile));
        String size = text.size(item.values().get("size") instanceof Long bytes ? bytes : 0);
        Label about = Page.quiet(tile.here() ? size : text.of("files.not-here"));
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, javafx.scene.layout.Priority.ALWAYS);
        HBox tools = new HBox(about);
        tools.setAlignment(Pos.CENTER_LEFT);
        if (tile.here()) {
            tools.getChildren().add(Icons.SAVE.button(text.of("files.save-as", item.title()), () -> save(item)));
        }
        tools.getChildren()
                .add(
                        Icons.ERASE.button(
                                text.of("files.erase", item.title()),
                                () -> new Erasing(desk).ask(item.id(), Set.of("name", "sha256"))));
        tools.getChildren().add(Icons.DELETE.button(text.of("files.remove", item.title()), () -> remove(item)));
        VBox box = new VBox(open, tools);
        box.getStyleClass().add("file-tile");
        return box;
    }

    private static Node face(Tile tile) {
        Image image = tile.thumbnail();
        if (image == null) {
            Node icon =
                    (!tile.here()
                                    ? Icons.WAITING
                                    : Media.named(tile.item().print("type")).isPicture() ? Icons.PHOTO : Icons.FILE)
                            .node();
            icon.getStyleClass().add("file-icon");
            return icon;
        }
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(SIDE / 2.0);
        view.setFitHeight(SIDE / 2.6);
        return view;
    }

    private void open(Tile tile) {
        if (!tile.here()) {
            desk.notices().say(Sentences.of(text, null, new Refusal(Problem.ATTACHMENT_NOT_HERE, tile.item().title())));
        } else if (Media.named(tile.item().print("type")) == Media.OTHER) {
            save(tile.item()); // what we cannot show is never run
        } else {
            desk.navigator().screen("file:" + tile.item().id());
        }
    }

    private void save(Item item) {
        desk.background()
                .run(() -> Attachments.fileName(item, attachments.read(item)))
                .onSuccess(name ->
                        files.save(text.of("files.save-as", item.title()), name)
                                .ifPresent(file ->
                                        desk.background()
                                                .perform(() -> attachments.saveAs(item, file))
                                                .onSuccess(done ->
                                                        desk.notices().say(text.of("files.saved", file.toString())))));
    }

    private void remove(Item item) {
        desk.background()
                .run(() -> attachments.remove(item))
                .onSuccess(save -> Undoing.saved(desk, save, text.of("files.removed", item.title())));
    }

    private void choose() {
        files.open(text.of("files.add")).ifPresent(file -> add(List.of(file)));
    }

    private void drag(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    /// Attaches files one after the other; what was attached stays where the next one cannot be.
    public void add(List<Path> chosen) {
        RecordId to = record;
        if (to == null) {
            return;
        }
        desk.background()
                .run(() -> {
                    Attachments.Added last = new Attachments.Added(to, 0);
                    for (Path file : chosen) {
                        Item item =
                                desk.records()
                                        .find(to)
                                        .orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, to.handle()));
                        last = attachments.add(item, file);
                    }
                    return last;
                })
                .onSuccess(last -> said(chosen, last))
                .onRefusal(refusal -> desk.notices().say(Sentences.of(text, null, refusal)))
                .andFinally(this::refresh);
    }

    private void said(List<Path> chosen, Attachments.Added last) {
        if (last.save() == 0) {
            desk.notices().say(text.of("files.already"));
        } else if (chosen.size() == 1) {
            Undoing.saved(desk, last.save(), text.of("files.added", String.valueOf(chosen.getFirst().getFileName())));
        } else {
            desk.notices().say(text.of("files.added-many", chosen.size()));
        }
    }
}
