package org.entente.ui.shell.laptops;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Background;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// Asks before something is done in the community's name, and for its passphrase where it has one.
final class Secrets {
    private final Session session;
    private final Text text;

    Secrets(Session session) {
        this.session = session;
        text = session.desk().text();
    }

    /// What is asked.
    ///
    /// @param title   the question
    /// @param content what follows from it, and what there is to fill in
    /// @param act     what the first answer says
    /// @param style   its style class
    /// @param ready   whether what was filled in will do
    record Question(String title, Node content, String act, String style, ObservableBooleanValue ready) {
        Question(String title, Node content, String act, String style) {
            this(title, content, act, style, new SimpleBooleanProperty(true));
        }
    }

    /// Something done in the community's name.
    interface Deed<T extends @Nullable Object> {
        T with(char @Nullable [] passphrase) throws Exception;
    }

    /// Asks, does it in the background and gives the result on; where it is not this laptop that can do it, says so.
    <T extends @Nullable Object> void ask(Question question, Deed<T> deed, java.util.function.Consumer<T> then) {
        ask(question, deed, then, () -> {});
    }

    /// @param before what is asked between the answer and the deed; false calls it off
    <T extends @Nullable Object> void ask(
            Question question,
            Deed<T> deed,
            java.util.function.BooleanSupplier before,
            java.util.function.Consumer<T> then) {
        ask(question, deed, before, then, () -> {});
    }

    /// @param otherwise what to do where it was not done
    <T extends @Nullable Object> void ask(
            Question question, Deed<T> deed, java.util.function.Consumer<T> then, Runnable otherwise) {
        ask(question, deed, () -> true, then, otherwise);
    }

    private <T extends @Nullable Object> void ask(
            Question question,
            Deed<T> deed,
            java.util.function.BooleanSupplier before,
            java.util.function.Consumer<T> then,
            Runnable otherwise) {
        session.desk()
                .background()
                .run(() -> session.home().hasRootKey() ? session.home().isRootKeyUnprotected() : null)
                .onSuccess(open -> {
                    if (open == null) {
                        refuse(question.title(), otherwise);
                    } else {
                        show(question, open, deed, before, then, otherwise);
                    }
                });
    }

    private void refuse(String title, Runnable otherwise) {
        String sentence = Sentences.of(text, null, new Refusal(Problem.ROOT_KEY_ELSEWHERE));
        session.desk()
                .dialogs()
                .ask(title, sentence, List.of(new Dialogs.Answer(text.of("action.close"), "accent", otherwise)));
    }

    private <T extends @Nullable Object> void show(
            Question question,
            boolean open,
            Deed<T> deed,
            java.util.function.BooleanSupplier before,
            java.util.function.Consumer<T> then,
            Runnable otherwise) {
        PasswordField passphrase = new PasswordField();
        passphrase.setId("secret");
        VBox content = new VBox(12, question.content());
        if (!open) {
            content.getChildren().add(field(text.of("laptops.passphrase"), passphrase));
        }
        Runnable act =
                () -> {
                    if (!before.getAsBoolean()) {
                        return;
                    }
                    char[] secret = open ? null : passphrase.getText().toCharArray();
                    perform(() -> deed.with(secret), secret)
                            .onSuccess(then)
                            .onRefusal(refusal -> {
                                otherwise.run();
                                tell(question.title(), refusal);
                            });
                };
        session.desk()
                .dialogs()
                .ask(
                        question.title(),
                        content,
                        List.of(
                                new Dialogs.Answer(question.act(), question.style(), act),
                                new Dialogs.Answer(text.of("action.cancel"), "", otherwise)),
                        question.ready());
        if (!open) {
            passphrase.requestFocus();
        }
    }

    private <T extends @Nullable Object> Background.Job<T> perform(Background.Work<T> work, char @Nullable [] secret) {
        return session.desk()
                .background()
                .run(() -> {
                    try {
                        return work.run();
                    } finally {
                        if (secret != null) {
                            Arrays.fill(secret, ' ');
                        }
                    }
                });
    }

    private void tell(String title, Refusal refusal) {
        session.desk()
                .dialogs()
                .ask(
                        title,
                        Sentences.of(text, null, refusal),
                        List.of(new Dialogs.Answer(text.of("action.close"), "accent", () -> {})));
    }

    /// A control with its name above it.
    static Node field(String name, javafx.scene.control.Control control) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("first-field");
        return box;
    }

    /// A sentence as wide as a question.
    static Label sentence(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
