package org.entente.areas.partners.view;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.entente.areas.partners.PartnerKind;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Which shape on the map stands for which sort of partner.
final class MapLegend {
    private static final double SIZE = 18;

    private MapLegend() {}

    static Node of(Text text) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("map-legend");
        for (PartnerKind.Group group : PartnerKind.Group.values()) {
            legend.getChildren().add(entry(group, text.of("partner-group." + word(group))));
        }
        legend.getChildren().add(entry(null, text.of("map.no-kind")));
        Label source = new Label(text.of("map.source"));
        source.getStyleClass().add("quiet");
        legend.getChildren().add(source);
        return legend;
    }

    private static String word(PartnerKind.Group group) {
        return group.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Label entry(PartnerKind.@Nullable Group group, String words) {
        Label label = new Label(words, shape(group));
        label.getStyleClass().add("map-legend-entry");
        return label;
    }

    static Node shape(PartnerKind.@Nullable Group group) {
        Canvas canvas = new Canvas(SIZE, SIZE);
        new MapBrush(canvas.getGraphicsContext2D(), MapBrush.Look.LIGHT, SIZE).mark(SIZE / 2, SIZE / 2, group, false);
        return canvas;
    }
}
