package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.store.Widening;
import org.jspecify.annotations.Nullable;

/// The state of a form for one record: which it is, what stands in its fields, who is to see it. Knows no window.
public final class FormModel {
    private final Desk desk;
    private final Kind<?> kind;
    private final Map<String, FieldState> fields = new LinkedHashMap<>();
    private final ObjectProperty<@Nullable Space> space = new SimpleObjectProperty<>();
    private @Nullable Item item;

    /// What a form is filled with.
    ///
    /// @param item   null for a new record
    /// @param spaces who could see a new one, ours first
    /// @param wider    to whom one that is there can be shown besides
    /// @param rows     what fills the editors of the rows
    /// @param stranger the name of the community that owns it, where nobody has verified that one; else empty
    public record Loaded(
            @Nullable Item item, List<Space> spaces, List<Space> wider, List<Runnable> rows, String stranger) {}

    /// @param kind what is edited
    public FormModel(Desk desk, Kind<?> kind) {
        this.desk = desk;
        this.kind = kind;
        for (Field field : kind.fields()) {
            if (!field.parent() && !field.byAction() && !field.name().equals("order")) {
                fields.put(field.name(), new FieldState(kind, field, desk.text()));
            }
        }
    }

    /// The fields in their order.
    public List<FieldState> fields() {
        return List.copyOf(fields.values());
    }

    /// The record as it was loaded; null for a new one.
    public @Nullable Item item() {
        return item;
    }

    /// Who can see it, or is to.
    public ObjectProperty<@Nullable Space> spaceProperty() {
        return space;
    }

    /// Reads what a form is filled with. Off the window's thread.
    Loaded read(@Nullable RecordId id, List<ChildEditor> editors) {
        Item found =
                id == null
                        ? null
                        : desk.records()
                                .find(id)
                                .orElseThrow(() -> new Refusal(org.entente.record.Problem.RECORD_UNKNOWN, id.handle()));
        List<Runnable> rows = new ArrayList<>();
        editors.forEach(editor -> rows.add(editor.load(found)));
        List<Space> wider = found == null ? List.of() : new Widening(desk.store()).wider(found);
        String stranger = found == null ? "" : desk.wording().unverified().getOrDefault(found.owner(), "");
        return new Loaded(found, desk.records().spaces(), wider, rows, stranger);
    }

    /// Takes what was read; the view then shows the fields.
    void start(Loaded loaded) {
        Item now = loaded.item();
        item = now;
        Space fitting =
                loaded.spaces().stream()
                        .filter(s -> now == null ? s.kind() == SpaceKind.OURS : s.id().equals(now.space()))
                        .findFirst()
                        .orElse(null);
        space.set(fitting);
    }

    /// Whether any field differs from what was loaded.
    boolean isDirty() {
        return fields.values().stream().anyMatch(f -> f.dirtyProperty().get());
    }

    /// Its name as it stands in the form.
    String title() {
        Object title =
                fields.get(kind.title().name()) == null
                        ? null
                        : java.util.Objects.requireNonNull(fields.get(kind.title().name())).value();
        return title == null || title.toString().isBlank() ? desk.text().kind(kind.name()) : title.toString();
    }

    /// Saves fields and rows together.
    ///
    /// @param rows    what is to be written of the rows
    /// @param against what the record is compared with; usually what was loaded
    Background.Job<@Nullable Long> save(List<ChildEditor.Part> rows, @Nullable Item against) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, state) -> {
            if (state.dirtyProperty().get() || against == null) {
                values.put(name, state.value());
            }
        });
        Space audience = space.get();
        if (audience == null) {
            throw new IllegalStateException("Saved before it was loaded");
        }
        return desk.background()
                .run(() -> {
                    Saving saving = new Saving(desk.store());
                    RecordId id;
                    if (against == null) {
                        id = saving.newId(audience.id());
                        values.values().removeIf(java.util.Objects::isNull);
                        saving.create(id, kind, audience.id(), values);
                    } else {
                        id = against.id();
                        saving.change(against, values);
                    }
                    rows.forEach(part -> part.addTo(saving, id, audience.id()));
                    return saving.isEmpty() ? null : saving.save();
                });
    }

    /// Deletes the record.
    void delete(Consumer<Long> then) {
        Item old = item;
        if (old != null) {
            desk.background()
                    .run(() -> {
                        Saving saving = new Saving(desk.store());
                        saving.delete(old);
                        return saving.save();
                    })
                    .onSuccess(then);
        }
    }
}
