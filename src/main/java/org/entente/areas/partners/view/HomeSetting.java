package org.entente.areas.partners.view;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Mapped;
import org.entente.areas.partners.OurPlace;
import org.entente.geo.Gazetteer;
import org.entente.geo.Point;
import org.entente.record.Kind;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.PlaceEditor;
import org.entente.ui.kit.Proposals;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// Saying where our own community is, by its town or by pointing at the map.
record HomeSetting(Desk desk) {
    private static final double MILLION = 1_000_000;

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
                .run(() -> {
                    String name = Gazetteer.get().nearest(point).name();
                    TreeMap<String, @Nullable Object> place = new TreeMap<>();
                    place.put("name", name);
                    place.put("latitude", Math.round(point.latitude() * MILLION));
                    place.put("longitude", Math.round(point.longitude() * MILLION));
                    TreeMap<String, @Nullable Object> values = new TreeMap<>();
                    values.put("name", name);
                    values.put("place", place);
                    return save(values);
                })
                .onSuccess(save -> Undoing.saved(desk, save, desk.text().of("map.home-set")));
    }

    private long save(TreeMap<String, @Nullable Object> values) {
        Kind<OurPlace> kind = desk.records().kinds().of(OurPlace.class);
        Saving saving = new Saving(desk.store());
        Optional<Item> before = Mapped.home(desk.records()).flatMap(one -> desk.records().find(one.id()));
        if (before.isPresent()) {
            saving.change(before.get(), values);
        } else {
            Space space =
                    desk.records().spaces().stream()
                            .filter(one -> one.kind() == SpaceKind.OURS)
                            .findFirst()
                            .orElseThrow();
            saving.create(saving.newId(space.id()), kind, space.id(), values);
        }
        return saving.save();
    }
}
