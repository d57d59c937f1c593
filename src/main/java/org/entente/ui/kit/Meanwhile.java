package org.entente.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;

/// Asks what to do when a record was changed while its form was open: shows both versions, and loses neither unasked.
final class Meanwhile {
    private final Desk desk;
    private final Kind<?> kind;
    private final FormModel model;

    private record Both(Item now, Wording.Values words) {}

    Meanwhile(Desk desk, Kind<?> kind, FormModel model) {
        this.desk = desk;
        this.kind = kind;
        this.model = model;
    }

    /// @param mine   saves what stands in the form, over the newer version it is given
    /// @param theirs shows the newer version in the form
    void ask(RecordId id, Consumer<Item> mine, Runnable theirs) {
        desk.background()
                .run(() -> {
                    Item now = desk.records().find(id).orElseThrow();
                    Item before = Objects.requireNonNull(model.item());
                    return new Both(now, desk.wording().over(List.of(now, before)));
                })
                .onSuccess(both ->
                        desk.dialogs()
                                .ask(
                                        desk.text().of("meanwhile.title"),
                                        table(both),
                                        List.of(
                                                new Dialogs.Answer(
                                                        desk.text().of("meanwhile.mine"),
                                                        "accent",
                                                        () -> mine.accept(both.now())),
                                                new Dialogs.Answer(desk.text().of("meanwhile.theirs"), "", theirs),
                                                new Dialogs.Answer(desk.text().of("meanwhile.stay"), "", () -> {}))));
    }

    private VBox table(Both both) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("meanwhile");
        grid.addRow(
                0,
                new Label(),
                heading(desk.text().of("meanwhile.column-mine")),
                heading(desk.text().of("meanwhile.column-theirs")));
        int row = 1;
        for (FieldState state : model.fields()) {
            Field field = state.field();
            Object theirs = both.now().values().get(field.name());
            if (state.dirtyProperty().get() && !Objects.equals(state.value(), theirs)) {
                grid.addRow(
                        row++,
                        heading(desk.text().field(kind.name(), field.name())),
                        cell(both.words().of(kind, field, state.value())),
                        cell(both.words().of(kind, field, theirs)));
            }
        }
        return new VBox(cell(desk.text().of("meanwhile.sentence")), grid);
    }

    private static Label heading(String words) {
        Label label = cell(words);
        label.getStyleClass().add("field-label");
        return label;
    }

    private static Label cell(String words) {
        Label label = new Label(words.isEmpty() ? "–" : words);
        label.setWrapText(true);
        label.setMaxWidth(320);
        return label;
    }
}
