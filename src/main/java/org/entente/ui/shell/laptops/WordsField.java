package org.entente.ui.shell.laptops;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.log.RecoveryWords;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;

/// The words of a recovery sheet as they are typed back in. Says which it corrects and which it does not understand.
final class WordsField {
    private final Text text;
    private final TextArea area = new TextArea();
    private final Label verdict = new Label();
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
    private final VBox node;

    WordsField(Text text) {
        this.text = text;
        area.setId("recovery-words");
        area.setWrapText(true);
        area.setPrefRowCount(4);
        verdict.setId("recovery-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        node = new VBox(8, Secrets.field(text.of("words.label"), area), verdict);
        area.textProperty().subscribe(this::read);
    }

    private void read(String typed) {
        long count = List.of(typed.strip().split("[^\\p{L}\\p{M}]+", -1)).stream().filter(w -> !w.isEmpty()).count();
        RecoveryWords.Reading reading = RecoveryWords.read(typed);
        whole.set(reading.seed() != null);
        verdict.setGraphic(null);
        verdict.getStyleClass().setAll("field-help");
        if (reading.seed() != null) {
            verdict.setGraphic(Icons.DONE.node());
            verdict.setText(
                    reading.corrected().isEmpty()
                            ? text.of("words.whole")
                            : text.of("words.corrected", corrections(reading)));
        } else if (count == 0) {
            verdict.setText(text.of("words.help"));
        } else if (!isStillTyping(typed, reading)) {
            verdict.getStyleClass().setAll("field-complaint");
            verdict.setText(text.of("words.unknown", String.join(", ", reading.unknown())));
        } else if (count < RecoveryWords.WORDS) {
            verdict.setText(text.of("words.so-far", count, RecoveryWords.WORDS));
        } else {
            verdict.getStyleClass().setAll("field-complaint");
            verdict.setText(
                    count > RecoveryWords.WORDS
                            ? text.of("words.too-many", count - RecoveryWords.WORDS)
                            : text.of("words.wrong"));
        }
    }

    /// The word at the end may not be finished.
    private static boolean isStillTyping(String typed, RecoveryWords.Reading reading) {
        return reading.unknown().isEmpty()
                || (reading.unknown().size() == 1
                        && !typed.isEmpty()
                        && Character.isLetter(typed.charAt(typed.length() - 1))
                        && typed.endsWith(reading.unknown().getFirst()));
    }

    private static String corrections(RecoveryWords.Reading reading) {
        return reading.corrected().entrySet().stream()
                .map(e -> e.getKey() + " → " + e.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    Node node() {
        return node;
    }

    /// Whether all words are there and hold together.
    ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// As they were typed.
    String typed() {
        return area.getText();
    }

    boolean isEmpty() {
        return area.getText().isBlank();
    }

    /// Puts the keyboard here.
    void focus() {
        area.requestFocus();
    }
}
