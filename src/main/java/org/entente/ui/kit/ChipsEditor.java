package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Edits a set as chips that can be taken out, and something at the end with which to add more.
final class ChipsEditor extends FieldEditor {
    private final FlowPane pane = new FlowPane();
    private final List<String> elements = new ArrayList<>();
    private final Text text;
    private final Function<String, String> label;
    private final Field field;
    private Node adder = pane;
    private @Nullable TextField typing;
    private Runnable arranged = () -> {};

    private ChipsEditor(Text text, Field field, Function<String, String> label) {
        this.text = text;
        this.field = field;
        this.label = label;
        pane.getStyleClass().add("chips");
    }

    /// Words out of a menu.
    static ChipsEditor choices(Text text, Kind<?> kind, Field field) {
        ChipsEditor editor = new ChipsEditor(text, field, word -> text.choice(kind.name(), field.name(), word));
        MenuButton menu = new MenuButton(text.of("form.choose"));
        for (String word : field.choices()) {
            CheckMenuItem item = new CheckMenuItem(editor.label.apply(word));
            item.setMnemonicParsing(false);
            item.setUserData(word);
            item.setOnAction(e -> editor.set(word, item.isSelected()));
            menu.getItems().add(item);
        }
        editor.arranged =
                () ->
                        menu.getItems()
                                .forEach(item -> {
                                    if (item instanceof CheckMenuItem check) {
                                        check.setSelected(
                                                editor.elements.contains(String.valueOf(check.getUserData())));
                                    }
                                });
        editor.adder = menu;
        editor.arrange();
        return editor;
    }

    /// Words of one's own, typed with commas or Enter between them.
    static ChipsEditor tags(Text text, Field field) {
        ChipsEditor editor = new ChipsEditor(text, field, word -> word);
        TextField typing = new TextField();
        typing.setPromptText(text.of("form.add-word"));
        typing.setPrefColumnCount(14);
        typing.textProperty()
                .subscribe((before, now) -> {
                    if (now.endsWith(",") || now.endsWith(";")) {
                        editor.take();
                    } else {
                        editor.touched();
                    }
                });
        typing.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !typing.getText().isBlank()) {
                editor.take();
                e.consume();
            } else if (e.getCode() == KeyCode.BACK_SPACE && typing.getText().isEmpty() && !editor.elements.isEmpty()) {
                editor.set(editor.elements.getLast(), false);
                e.consume();
            }
        });
        typing.focusedProperty()
                .subscribe((before, now) -> {
                    if (!now) {
                        editor.take();
                    }
                });
        editor.typing = typing;
        editor.adder = typing;
        editor.arrange();
        return editor;
    }

    private void take() {
        TextField box = typing;
        if (box == null || box.getText().isBlank()) {
            return;
        }
        if (field.parse(box.getText()) instanceof List<?> words) {
            words.stream().map(String::valueOf).filter(w -> !elements.contains(w)).forEach(elements::add);
            box.clear();
            arrange();
            touched();
        }
    }

    private void set(String word, boolean chosen) {
        elements.remove(word);
        if (chosen) {
            elements.add(word);
        }
        arrange();
        touched();
    }

    private void arrange() {
        boolean focused = adder.isFocused();
        pane.getChildren().clear();
        for (String word : elements) {
            pane.getChildren().add(chip(word));
        }
        pane.getChildren().add(adder);
        arranged.run();
        if (focused) {
            adder.requestFocus();
        }
    }

    private Node chip(String word) {
        Button chip = new Button(label.apply(word), Icons.CLOSE.node());
        chip.getStyleClass().add("chip");
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(text.of("form.remove-word", label.apply(word)));
        chip.setTooltip(new javafx.scene.control.Tooltip(text.of("form.remove-word", label.apply(word))));
        chip.setOnAction(e -> {
            set(word, false);
            adder.requestFocus();
        });
        return chip;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public Node focus() {
        return adder;
    }

    @Override
    protected void display(@Nullable Object value) {
        elements.clear();
        if (value instanceof List<?> list) {
            list.forEach(element -> elements.add(String.valueOf(element)));
        }
        elements.sort(java.util.Comparator.comparingInt(field.choices()::indexOf));
        if (typing != null) {
            typing.clear();
        }
        arrange();
    }

    @Override
    public Object read() {
        TreeSet<String> all = new TreeSet<>(elements);
        TextField box = typing;
        if (box != null && field.parse(box.getText()) instanceof List<?> typed) {
            typed.forEach(word -> all.add(String.valueOf(word)));
        }
        return List.copyOf(all);
    }
}
