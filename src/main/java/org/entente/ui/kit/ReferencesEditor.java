package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.entente.record.Field;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Edits a set of records: chips, and a text field that proposes more.
final class ReferencesEditor extends FieldEditor {
    private final Desk desk;
    private final Field field;
    private final FlowPane pane = new FlowPane();
    private final Picker picker;
    private final Map<RecordId, String> chosen = new LinkedHashMap<>();

    ReferencesEditor(Desk desk, Field field) {
        this.desk = desk;
        this.field = field;
        picker = new Picker(desk, field.refersTo(), this::add);
        picker.field().setPrefColumnCount(16);
        picker.field().textProperty().subscribe((before, now) -> touched());
        pane.getStyleClass().add("chips");
        arrange();
    }

    private void add(Picker.Option option) {
        chosen.put(option.id(), option.title());
        picker.show("");
        arrange();
        picker.field().requestFocus();
        touched();
    }

    private void arrange() {
        pane.getChildren().clear();
        chosen.forEach((id, title) -> pane.getChildren().add(chip(id, title)));
        pane.getChildren().add(picker.field());
    }

    private Node chip(RecordId id, String title) {
        Button chip = new Button(title, Icons.CLOSE.node());
        chip.getStyleClass().add("chip");
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(desk.text().of("form.remove-word", title));
        chip.setOnAction(e -> {
            chosen.remove(id);
            arrange();
            picker.field().requestFocus();
            touched();
        });
        return chip;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public Node focus() {
        return picker.field();
    }

    @Override
    protected void display(@Nullable Object value) {
        chosen.clear();
        picker.show("");
        List<RecordId> ids = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().map(String::valueOf).filter(RecordId::isWellFormed).forEach(id -> ids.add(new RecordId(id)));
        }
        ids.forEach(id -> chosen.put(id, "…"));
        arrange();
        if (!ids.isEmpty()) {
            desk.background()
                    .run(() -> desk.records().titles(ids))
                    .onSuccess(titles -> {
                        chosen.replaceAll((id, old) -> titles.getOrDefault(id, id.handle()));
                        arrange();
                    });
        }
    }

    @Override
    public Object read() {
        String typed = picker.field().getText();
        if (typed != null && !typed.isBlank()) {
            throw new Refusal(Problem.FIELD_VALUE, field.name(), typed, field.type().name(), "");
        }
        return chosen.keySet().stream().map(RecordId::text).sorted().toList();
    }
}
