package org.entente.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Edits yes or no. What nobody has said yet stays unsaid until the box is touched.
final class FlagEditor extends FieldEditor {
    private final CheckBox box;
    private boolean said;

    FlagEditor(Text text) {
        box = new CheckBox(text.of("form.flag-yes"));
        box.selectedProperty()
                .subscribe((before, now) -> {
                    said = true;
                    touched();
                });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    protected void display(@Nullable Object value) {
        box.setSelected(Boolean.TRUE.equals(value));
        said = value != null;
    }

    @Override
    public @Nullable Object read() {
        return said ? box.isSelected() : null;
    }

    @Override
    protected boolean isWide() {
        return false;
    }
}
