package org.entente.areas.partners.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Relationship;
import org.entente.record.Kind;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.FieldPane;
import org.entente.ui.kit.FieldState;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// Enters a relationship of a partner: what they are to whom, or the other way round. It is seen by whoever sees the
/// partner.
final class TieEntry {
    private final Desk desk;
    private final Kind<?> kind;
    private final Map<String, FieldPane> panes = new LinkedHashMap<>();
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty();

    TieEntry(Desk desk) {
        this.desk = desk;
        kind = desk.records().kinds().of(Relationship.class);
    }

    /// Asks.
    void open(Item partner) {
        VBox content = new VBox();
        content.getStyleClass().add("entry");
        for (String field : List.of("type", "to", "about")) {
            FieldState state = new FieldState(kind, kind.field(field), desk.text());
            FieldPane pane = new FieldPane(desk, kind, state, true);
            pane.show(null);
            pane.focus().setId("tie-" + field);
            state.onTake(this::weigh);
            panes.put(field, pane);
            VBox cell = new VBox(pane.label(), pane.body());
            cell.getStyleClass().add("entry-cell");
            content.getChildren().add(cell);
        }
        CheckBox back = new CheckBox(desk.text().of("tie.back"));
        back.setId("tie-back");
        content.getChildren().add(back);
        weigh();
        desk.dialogs()
                .ask(
                        desk.text().of("tie.title", partner.title()),
                        content,
                        List.of(
                                new Dialogs.Answer(
                                        desk.text().of("action.save"),
                                        "accent",
                                        () -> save(partner, back.isSelected())),
                                new Dialogs.Answer(desk.text().of("action.cancel"), "", () -> {})),
                        ready);
        FieldPane type = panes.get("type");
        if (type != null) {
            type.focus().requestFocus();
        }
    }

    private @Nullable Object value(String field) {
        FieldPane pane = panes.get(field);
        return pane == null ? null : pane.state().value();
    }

    private void weigh() {
        ready.set(value("type") != null && value("to") != null);
    }

    private void save(Item partner, boolean back) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("type", value("type"));
        values.put(back ? "to" : "from", partner.id().text());
        values.put(back ? "from" : "to", value("to"));
        values.put("about", value("about"));
        values.values().removeIf(java.util.Objects::isNull);
        desk.background()
                .run(() -> {
                    Saving saving = new Saving(desk.store());
                    saving.create(saving.newId(partner.space()), kind, partner.space(), values);
                    return saving.save();
                })
                .onSuccess(save ->
                        Undoing.saved(desk, save, desk.text().of("saved.record", desk.text().kind(kind.name()))));
    }
}
