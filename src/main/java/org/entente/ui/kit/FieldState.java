package org.entente.ui.kit;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What stands in one field of a form, and what there is to complain about it. Knows no window.
public final class FieldState {
    private final Kind<?> kind;
    private final Field field;
    private final Text text;
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private @Nullable Object original;
    private @Nullable Object value;
    private @Nullable Refusal misfit;
    private Runnable taken = () -> {};

    /// A field without a value.
    public FieldState(Kind<?> kind, Field field, Text text) {
        this.kind = kind;
        this.field = field;
        this.text = text;
    }

    /// What to do whenever something else may stand there.
    public void onTake(Runnable then) {
        taken = then;
    }

    /// The field.
    public Field field() {
        return field;
    }

    /// The value to start from.
    public void start(@Nullable Object from) {
        original = from;
        value = from;
        misfit = null;
        complaint.set("");
        dirty.set(false);
    }

    /// Takes what stands in the editor. What does not fit is complained about only once the field is left; what fits
    /// again stops the complaint at once.
    public void take(Supplier<@Nullable Object> editor) {
        try {
            value = editor.get();
            misfit = null;
            complaint.set("");
        } catch (Refusal refusal) {
            misfit = refusal;
        }
        dirty.set(misfit != null || !Objects.equals(normal(original), normal(value)));
        taken.run();
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return "".equals(value) || (value instanceof java.util.List<?> list && list.isEmpty()) ? null : value;
    }

    /// The field is left.
    public void leave() {
        if (misfit != null || (dirty.get() && lacks())) {
            complain();
        }
    }

    private boolean lacks() {
        return field.required() && normal(value) == null;
    }

    /// Complains where there is reason to.
    ///
    /// @return whether there is
    public boolean complain() {
        Refusal wrong = misfit;
        if (wrong == null && lacks()) {
            wrong = new Refusal(Problem.FIELD_REQUIRED, field.name());
        }
        complaint.set(wrong == null ? "" : Sentences.beside(text, kind, field, wrong));
        return wrong != null;
    }

    /// The value as the log has it; the last that fitted.
    public @Nullable Object value() {
        return value;
    }

    /// What to say beside the field; empty while there is nothing.
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /// Whether it differs from what it started with.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }
}
