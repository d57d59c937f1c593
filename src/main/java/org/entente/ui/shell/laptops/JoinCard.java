package org.entente.ui.shell.laptops;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.entente.areas.Areas;
import org.entente.log.Card;
import org.entente.log.SafetyWords;
import org.entente.sync.Joining;
import org.entente.sync.Laptops;
import org.entente.sync.Progress;
import org.entente.sync.Request;

/// Joining a community from another laptop of it: this one asks in a file, waits, and takes the answer in.
public final class JoinCard extends FirstCard {
    private final VBox steps = new VBox(14);

    /// @param place where it happens
    public JoinCard(Place place) {
        super(place, "join.title", "join.sentence");
        finish(steps);
        if (Laptops.isJoining(place.folder())) {
            place.background().run(() -> Joining.asked(place.folder())).onSuccess(this::wait).onRefusal(this::complain);
        } else {
            ask();
        }
    }

    private void ask() {
        TextField name = new TextField();
        name.setId("laptop-name");
        name.setPromptText(text.of("join.name.prompt"));
        Button write = button("join.ask", "ask-to-join", () -> write(name.getText()));
        write.getStyleClass().add("accent");
        write.disableProperty().bind(name.textProperty().isEmpty());
        steps.getChildren().setAll(Secrets.field(text.of("laptops.name"), name), row(write, back()));
    }

    private void write(String name) {
        place.files()
                .save(text.of("join.ask"), text.of("join.file"))
                .ifPresent(file ->
                        place.background()
                                .run(() -> Joining.ask(place.folder(), name, file))
                                .onSuccess(this::wait)
                                .onRefusal(this::complain));
    }

    private void wait(Request request) {
        Label words = words(String.join("  ", Laptops.words(request, text.locale())), "request-words");
        Button answer = button("join.answer", "choose-answer", this::choose);
        answer.getStyleClass().add("accent");
        steps.getChildren()
                .setAll(
                        Secrets.sentence(text.of("join.waits", request.name())),
                        words,
                        Secrets.sentence(text.of("join.then")),
                        row(answer, button("join.again", "ask-again", this::ask), back()));
    }

    private static Label words(String said, String id) {
        Label words = new Label(said);
        words.setId(id);
        words.getStyleClass().add("safety-words");
        words.setWrapText(true);
        return words;
    }

    private void choose() {
        place.files()
                .open(text.of("join.answer"))
                .ifPresent(file ->
                        place.background()
                                .run(() -> Joining.look(place.folder(), file))
                                .onSuccess(card -> compare(card, file))
                                .onRefusal(this::complain));
    }

    private void compare(Card card, Path file) {
        Label words = words(String.join("  ", SafetyWords.of(card.community(), text.locale())), "community-words");
        Button join = button("join.same", "join", () -> join(file));
        join.getStyleClass().add("accent");
        steps.getChildren()
                .setAll(
                        Secrets.sentence(text.of("join.compare", card.name())),
                        words,
                        row(join, button("join.differ", "join-differ", this::ask), back()));
    }

    private void join(Path file) {
        node.setDisable(true);
        place.background()
                .run(() -> Joining.join(place.folder(), Areas.model(), file, Progress.NONE))
                .onSuccess(place.opened())
                .onRefusal(this::complain)
                .andFinally(() -> node.setDisable(false));
    }
}
