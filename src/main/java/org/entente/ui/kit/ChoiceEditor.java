package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Edits one word out of those a field allows, or none.
final class ChoiceEditor extends FieldEditor {
    private final ComboBox<String> box = new ComboBox<>();

    ChoiceEditor(Text text, Kind<?> kind, Field field) {
        List<String> words = new ArrayList<>();
        words.add("");
        words.addAll(field.choices());
        box.getItems().setAll(words);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String word) {
                        return word == null || word.isEmpty()
                                ? text.of("form.no-choice")
                                : text.choice(kind.name(), field.name(), word);
                    }

                    @Override
                    public String fromString(String shown) {
                        return shown;
                    }
                });
        box.valueProperty().subscribe((before, now) -> touched());
    }

    @Override
    public Node node() {
        return box;
    }

    /// A word from a newer version is kept and shown as it is.
    @Override
    protected void display(@Nullable Object value) {
        String word = value == null ? "" : value.toString();
        if (!box.getItems().contains(word)) {
            box.getItems().add(word);
        }
        box.setValue(word);
    }

    @Override
    public @Nullable Object read() {
        String word = box.getValue();
        return word == null || word.isEmpty() ? null : word;
    }

    @Override
    protected boolean isWide() {
        return false;
    }
}
