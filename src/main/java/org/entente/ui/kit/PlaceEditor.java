package org.entente.ui.kit;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.entente.geo.Gazetteer;
import org.entente.record.Field;
import org.jspecify.annotations.Nullable;

/// Edits a place: typed freely, with or without its point, or taken from the towns proposed.
public final class PlaceEditor extends FieldEditor {
    /// Towns proposed at once.
    public static final int MOST = 8;

    private final Field field;
    private final Proposals<Gazetteer.Town> proposals;

    PlaceEditor(Desk desk, Field field) {
        this.field = field;
        proposals = new Proposals<>(desk, PlaceEditor::find, PlaceEditor::words, town -> {});
        proposals.field().setPromptText(desk.text().of("place.prompt"));
        proposals.field().textProperty().subscribe((before, now) -> touched());
    }

    /// Towns whose name begins so; none where a point stands there already.
    public static List<Gazetteer.Town> find(String typed) {
        return typed.indexOf('(') >= 0 || typed.length() < 2 ? List.of() : Gazetteer.get().find(typed, MOST);
    }

    /// A town as one would type it: `Viroqua, Wisconsin, US (43.557, -90.889)`.
    public static String words(Gazetteer.Town town) {
        return String.format(
                Locale.ROOT, "%s (%.3f, %.3f)", town.full(), town.point().latitude(), town.point().longitude());
    }

    @Override
    public Node node() {
        return proposals.field();
    }

    @Override
    protected void display(@Nullable Object value) {
        proposals.show(field.print(value));
    }

    @Override
    public @Nullable Object read() {
        String typed = proposals.field().getText();
        return field.parse(typed == null ? "" : typed);
    }
}
