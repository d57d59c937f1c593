package org.entente.ui.shell.laptops;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.text.Text;

/// A new passphrase, typed twice.
final class NewPassphrase {
    private final PasswordField once = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final VBox node;
    private final ObservableBooleanValue fits;

    /// @param name what it is for
    NewPassphrase(Text text, String name) {
        once.setId("new-passphrase");
        again.setId("new-passphrase-again");
        Label help = new Label();
        help.getStyleClass().add("field-help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        once.getText().isEmpty() || again.getText().isEmpty()
                                                ? text.of("first.passphrase.help")
                                                : once.getText().equals(again.getText())
                                                        ? text.of("laptops.passphrase.same")
                                                        : text.of("laptops.passphrase.differs"),
                                once.textProperty(),
                                again.textProperty()));
        fits =
                Bindings.createBooleanBinding(
                        () -> !once.getText().isEmpty() && once.getText().equals(again.getText()),
                        once.textProperty(),
                        again.textProperty());
        node = new VBox(8, Secrets.field(name, once), Secrets.field(text.of("first.passphrase-again"), again), help);
    }

    Node node() {
        return node;
    }

    /// Whether there is one, the same twice.
    ObservableBooleanValue fits() {
        return fits;
    }

    /// What was typed.
    char[] take() {
        return once.getText().toCharArray();
    }
}
