package org.entente.ui.shell;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;

/// Above every screen: back and forward, search, and whose records these are.
final class TopBar {
    private final HBox node = new HBox();

    TopBar(Session session, Trail trail, SearchBox search, IntConsumer go) {
        Text text = session.desk().text();
        Button back = Icons.BACK.button(text.of("top.back"), () -> go.accept(-1));
        Button forward = Icons.FORWARD.button(text.of("top.forward"), () -> go.accept(1));
        back.disableProperty().bind(trail.backProperty().not());
        forward.disableProperty().bind(trail.forwardProperty().not());
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("busy");
        busy.setAccessibleText(text.of("top.busy"));
        busy.visibleProperty().bind(session.desk().background().busyProperty());
        Label who = new Label();
        who.getStyleClass().add("who");
        who.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        search.field().setMinWidth(100);
        HBox.setHgrow(search.field(), Priority.SOMETIMES);
        who.setGraphic(Icons.PARTNER.node());
        session.desk().background().run(session.home()::name).onSuccess(who::setText);
        HBox left = new HBox();
        HBox.setHgrow(left, Priority.ALWAYS);
        search.field().setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        node.getStyleClass().add("top-bar");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(back, forward, search.field(), left, busy, who);
    }

    Node node() {
        return node;
    }
}
