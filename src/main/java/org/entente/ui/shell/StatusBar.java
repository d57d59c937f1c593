package org.entente.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.entente.ui.kit.Notices.Notice;
import org.jspecify.annotations.Nullable;

/// Below every screen: what was done last, and the way to take it back.
final class StatusBar {
    private final HBox node = new HBox();
    private final Label sentence = new Label();
    private final Hyperlink link = new Hyperlink();

    StatusBar(Session session) {
        link.setId("status-action");
        sentence.setId("status");
        sentence.setText(session.desk().text().of("status.ready"));
        node.getStyleClass().add("status-bar");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(sentence, link);
        session.desk().notices().lastProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        boolean linked = notice != null && !notice.action().isEmpty();
        link.setVisible(linked);
        link.setManaged(linked);
        if (notice != null) {
            sentence.setText(notice.sentence());
            link.setText(notice.action());
            link.setOnAction(e -> notice.act().run());
        }
    }

    Node node() {
        return node;
    }
}
