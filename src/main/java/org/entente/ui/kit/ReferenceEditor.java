package org.entente.ui.kit;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.entente.record.Field;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Edits which record a field names: type to find it, arrow beside it to go there.
final class ReferenceEditor extends FieldEditor {
    private final Desk desk;
    private final Field field;
    private final Picker picker;
    private final HBox box;
    private @Nullable RecordId chosen;
    private String title = "";

    ReferenceEditor(Desk desk, Field field) {
        this.desk = desk;
        this.field = field;
        picker = new Picker(desk, field.refersTo(), this::choose);
        picker.field()
                .textProperty()
                .subscribe((before, now) -> {
                    if (!now.equals(title)) {
                        chosen = null;
                    }
                    touched();
                });
        Button open = Icons.OPEN.button(desk.text().of("form.open-reference"), this::open);
        HBox.setHgrow(picker.field(), Priority.ALWAYS);
        box = new HBox(picker.field(), open);
        box.getStyleClass().add("reference");
        box.setAlignment(Pos.CENTER_LEFT);
    }

    private void choose(Picker.Option option) {
        chosen = option.id();
        title = option.title();
        touched();
    }

    private void open() {
        RecordId id = chosen;
        if (id != null) {
            desk.navigator().open(id);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return picker.field();
    }

    @Override
    protected void display(@Nullable Object value) {
        RecordId id = value instanceof String text && RecordId.isWellFormed(text) ? new RecordId(text) : null;
        chosen = id;
        title = "";
        picker.show("");
        if (id == null) {
            return;
        }
        title = "…";
        picker.show(title);
        desk.background().run(() -> desk.records().titles(List.of(id))).onSuccess(titles -> shown(id, titles));
    }

    private void shown(RecordId id, Map<RecordId, String> titles) {
        if (id.equals(chosen)) {
            String found = titles.getOrDefault(id, "");
            title = found.isBlank() ? id.handle() : found;
            quietly(() -> picker.show(title));
        }
    }

    @Override
    public @Nullable Object read() {
        RecordId id = chosen;
        if (id != null) {
            return id.text();
        }
        String typed = picker.field().getText();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        throw new Refusal(Problem.FIELD_VALUE, field.name(), typed, field.type().name(), "");
    }
}
