package org.entente.ui.kit;

import javafx.scene.Node;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Edits the value of one field. Made by [FieldEditors] according to the field's type.
public abstract class FieldEditor {
    private Runnable edited = () -> {};
    private boolean showing;

    /// What it shows; always the same node.
    public abstract Node node();

    /// Shows a value as the log has it.
    public final void show(@Nullable Object value) {
        quietly(() -> display(value));
    }

    /// Shows something without it counting as the person's doing.
    protected final void quietly(Runnable showIt) {
        boolean before = showing;
        showing = true;
        try {
            showIt.run();
        } finally {
            showing = before;
        }
    }

    /// Shows a value as the log has it, without [#touched] counting as the person's doing.
    protected abstract void display(@Nullable Object value);

    /// What stands there now, as the log has it.
    ///
    /// @throws Refusal FIELD_VALUE where it does not fit the field
    public abstract @Nullable Object read();

    /// What gets the keyboard.
    public Node focus() {
        return node();
    }

    /// What to do whenever the person changes something.
    public final void onEdit(Runnable then) {
        edited = then;
    }

    /// To be called by the editor whenever what it shows changes.
    protected final void touched() {
        if (!showing) {
            edited.run();
        }
    }

    /// Whether it wants all the width it can get.
    protected boolean isWide() {
        return true;
    }
}
