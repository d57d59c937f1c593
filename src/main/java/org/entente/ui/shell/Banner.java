package org.entente.ui.shell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;

/// What stands above every screen while this laptop itself is in trouble: its folder was moved or copied, it was declared
/// lost, or its clock is behind.
final class Banner {
    private static final Set<Matter.Topic> HERE =
            EnumSet.of(Matter.Topic.MOVED, Matter.Topic.REVOKED_HERE, Matter.Topic.FORK_HERE, Matter.Topic.CLOCK);

    private final Session session;
    private final VBox node = new VBox();

    Banner(Session session) {
        this.session = session;
        node.setId("banner");
    }

    Node node() {
        return node;
    }

    void refresh() {
        session.desk()
                .background()
                .run(() ->
                        Matters.of(session.home(), session.desk().clock()).stream()
                                .filter(matter -> HERE.contains(matter.topic()))
                                .findFirst())
                .onSuccess(this::show);
    }

    private void show(Optional<Matter> found) {
        node.getChildren().clear();
        found.ifPresent(matter -> node.getChildren().add(line(matter)));
    }

    private Node line(Matter matter) {
        Text text = session.desk().text();
        Label heading = new Label(MatterWords.heading(text, matter), Icons.WARNING.node());
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        Label next = new Label(MatterWords.next(text, matter));
        next.setWrapText(true);
        VBox words = new VBox(heading, next);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        if (matter.topic() != Matter.Topic.CLOCK) {
            Button go = new Button(text.of("banner.laptop"));
            go.setMinWidth(Region.USE_PREF_SIZE);
            go.setOnAction(e -> session.desk().navigator().screen("laptops"));
            line.getChildren().add(go);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("banner");
        return line;
    }
}
