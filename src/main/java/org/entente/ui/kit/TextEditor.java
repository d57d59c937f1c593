package org.entente.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.jspecify.annotations.Nullable;

/// Edits whatever is typed as text: one line, several lines, numbers, amounts.
final class TextEditor extends FieldEditor {
    private final Field field;
    private final TextInputControl control;

    TextEditor(Field field) {
        this.field = field;
        control = field.lines() ? area() : line();
        control.textProperty().subscribe((before, now) -> touched());
    }

    private TextField line() {
        TextField line = new TextField();
        if (field.type() == FieldType.NUMBER) {
            line.setPrefColumnCount(8);
        } else if (field.type() == FieldType.AMOUNT) {
            line.setPrefColumnCount(12);
        }
        return line;
    }

    /// Grows with its text; Tab leaves it, as in a form and not as in a word processor.
    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.textProperty().subscribe(text -> area.setPrefRowCount(rows(text)));
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown()) {
                        e.consume();
                        area.requestFocusTraversal(
                                e.isShiftDown()
                                        ? javafx.scene.TraversalDirection.PREVIOUS
                                        : javafx.scene.TraversalDirection.NEXT);
                    }
                });
        return area;
    }

    private static int rows(@Nullable String text) {
        int lines = 1;
        for (String line : (text == null ? "" : text).split("\n", -1)) {
            lines += 1 + line.length() / 70;
        }
        return Math.clamp(lines, 2, 10);
    }

    @Override
    public Node node() {
        return control;
    }

    @Override
    protected void display(@Nullable Object value) {
        control.setText(field.print(value));
    }

    @Override
    public @Nullable Object read() {
        return field.parse(control.getText() == null ? "" : control.getText());
    }

    @Override
    protected boolean isWide() {
        return field.type() == FieldType.TEXT;
    }
}
