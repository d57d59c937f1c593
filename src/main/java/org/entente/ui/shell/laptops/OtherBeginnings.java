package org.entente.ui.shell.laptops;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.entente.text.Text;
import org.entente.ui.kit.Background;
import org.entente.ui.kit.FileChoice;

/// The ways to begin that need something brought along: another laptop's answer, a backup, the recovery sheet.
public final class OtherBeginnings {
    private final StackPane middle;
    private final FirstCard.Place place;
    private final VBox node;
    private List<Node> usual = List.of();

    /// @param middle shows one way at a time
    public OtherBeginnings(
            StackPane middle, Path folder, Text text, Background background, FileChoice files, Consumer<Home> opened) {
        this.middle = middle;
        place = new FirstCard.Place(folder, text, background, files, opened, this::back);
        Hyperlink join = new Hyperlink(text.of("first.join"));
        join.setId("first-join");
        join.setOnAction(e -> join());
        Hyperlink restore = new Hyperlink(text.of("first.restore"));
        restore.setId("first-restore");
        restore.setOnAction(e -> restore());
        node = new VBox(join, restore);
        node.getStyleClass().add("first-others");
    }

    /// The links to them.
    public Node node() {
        return node;
    }

    /// Goes on where it was left: a laptop that has asked waits for its answer, a backup for its sheet.
    public void resume() {
        if (Laptops.isJoining(place.folder())) {
            join();
        } else if (RestoreCard.isUnpacked(place.folder())) {
            restore();
        }
    }

    private void show(FirstCard card) {
        if (usual.isEmpty()) {
            usual = List.copyOf(middle.getChildren());
        }
        middle.getChildren().setAll(card.node());
    }

    private void back() {
        middle.getChildren().setAll(usual);
    }

    private void join() {
        show(new JoinCard(place));
    }

    private void restore() {
        show(new RestoreCard(place, this::join));
    }
}
