package org.entente.areas.partners.view;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.OurPlaces;
import org.entente.geo.Gazetteer;
import org.entente.geo.Point;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.PlaceEditor;
import org.entente.ui.kit.Proposals;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// Saying where our own community is, by its town or by pointing at the map.
record HomeSetting(Desk desk) {
    /// Asks for the town in or near which we are.
    void ask() {
        SimpleObjectProperty<Gazetteer.@Nullable Town> chosen = new SimpleObjectProperty<>();
        Proposals<Gazetteer.Town> town = new Proposals<>(desk, PlaceEditor::find, Gazetteer.Town::full, chosen::set);
        town.field().setId("home-town");
        town.field().setAccessibleText(desk.text().of("map.home-ask"));
        Label hint = new Label(desk.text().of("map.home-hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        desk.dialogs()
                .ask(
                        desk.text().of("map.home-ask"),
                        new VBox(8, town.field(), hint),
                        List.of(
                                new Dialogs.Answer(
                                        desk.text().of("map.home-do"),
                                        "accent",
                                        () -> {
                                            Gazetteer.Town taken = chosen.get();
                                            if (taken != null) {
                                                set(taken.point());
                                            }
                                        }),
                                new Dialogs.Answer(desk.text().of("action.cancel"), "", () -> {})),
                        chosen.isNotNull());
        town.field().requestFocus();
    }

    /// Notes a point as our own place, under the name of the nearest town.
    void set(Point point) {
        desk.background()
                .run(() -> OurPlaces.note(desk.store(), point))
                .onSuccess(save -> Undoing.saved(desk, save, desk.text().of("map.home-set")));
    }
}
