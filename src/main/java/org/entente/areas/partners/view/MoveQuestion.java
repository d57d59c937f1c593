package org.entente.areas.partners.view;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Criterion;
import org.entente.areas.partners.Moving;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.PhaseMove;
import org.entente.areas.partners.PhaseWords;
import org.entente.areas.partners.Standing;
import org.entente.areas.partners.Timing;
import org.entente.record.Kind;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.FieldPane;
import org.entente.ui.kit.FieldState;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Undoing;

/// Moves a partner to another phase: at once where all is there, after a question where something is missing or a reason
/// is needed.
final class MoveQuestion {
    private final Desk desk;
    private final Text text;
    private final Standing standing;
    private final Phase to;

    private MoveQuestion(Desk desk, Standing standing, Phase to) {
        this.desk = desk;
        text = desk.text();
        this.standing = standing;
        this.to = to;
    }

    static void move(Desk desk, Standing standing, Phase to) {
        Phase from = standing.partner().phase();
        if (from == to) {
            return;
        }
        MoveQuestion question = new MoveQuestion(desk, standing, to);
        PhaseMove move = new PhaseMove(from, to);
        if (move.needsReason(standing.met())) {
            question.ask(move);
        } else {
            question.save(desk.today(), "");
        }
    }

    private void ask(PhaseMove move) {
        VBox content = new VBox();
        content.getStyleClass().add("entry");
        List<Criterion> lacks = move.lacks(standing.met());
        if (!lacks.isEmpty()) {
            content.getChildren().add(line(text.of("move.lacks")));
            VBox list = new VBox();
            list.getStyleClass().add("indented");
            lacks.forEach(one ->
                    list.getChildren().add(Page.line(Icons.WARNING, text.choice("criterion", "what", one.word()))));
            content.getChildren().add(list);
        }
        if (standing.timing() == Timing.EARLY && move.way() == PhaseMove.Way.ON) {
            content.getChildren().add(line(PhaseWords.timing(text, standing)));
        }
        content.getChildren().add(line(text.of(lacks.isEmpty() ? "move.reason" : "move.anyway")));
        TextField reason = new TextField();
        reason.setId("move-reason");
        reason.setAccessibleText(text.field("partner", "phase_reason"));
        FieldPane day = day();
        content.getChildren().addAll(reason, day.label(), day.body());
        SimpleBooleanProperty ready = new SimpleBooleanProperty();
        reason.textProperty().subscribe(typed -> ready.set(!typed.isBlank()));
        Runnable save = () -> save(LocalDate.parse(String.valueOf(day.state().value())), reason.getText());
        reason.setOnAction(e -> {
            if (ready.get()) {
                desk.dialogs().close();
                save.run();
            }
        });
        desk.dialogs()
                .ask(
                        text.of("move.title", standing.item().title(), PhaseWords.phase(text, to)),
                        content,
                        List.of(
                                new Dialogs.Answer(
                                        text.of(lacks.isEmpty() ? "move.do" : "move.do-anyway"), "accent", save),
                                new Dialogs.Answer(
                                        text.of("move.enter"), "", () -> desk.navigator().open(standing.item().id())),
                                new Dialogs.Answer(text.of("move.stay"), "", () -> {})),
                        ready);
        reason.requestFocus();
    }

    private FieldPane day() {
        Kind<?> kind = standing.item().kind();
        FieldPane day = new FieldPane(desk, kind, new FieldState(kind, kind.field("phase_since"), text), true);
        day.show(desk.today().toString());
        return day;
    }

    private static Node line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void save(LocalDate day, String reason) {
        desk.background()
                .run(() -> Moving.move(desk.store(), standing.item(), to, day, reason))
                .onSuccess(save ->
                        Undoing.saved(
                                desk, save, text.of("move.done", standing.item().title(), PhaseWords.phase(text, to))))
                .onRefusal(refusal ->
                        desk.dialogs()
                                .ask(
                                        text.of("move.title", standing.item().title(), PhaseWords.phase(text, to)),
                                        Sentences.of(text, standing.item().kind(), refusal),
                                        List.of(new Dialogs.Answer(text.of("action.close"), "accent", () -> {}))));
    }
}
