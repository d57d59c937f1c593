package org.entente.areas.partners.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.entente.areas.partners.PartnerKind;
import org.entente.geo.Brush;
import org.entente.geo.Layer;
import org.entente.geo.Point;
import org.entente.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// Draws the map in the window. A partner's sort is told by a shape as well as by a colour.
final class MapBrush implements Brush {
    private final GraphicsContext pen;
    private final Look look;
    private final double em;
    private final Font small;
    private final Font large;
    private final Map<String, Double> widths = new HashMap<>();

    /// Colours of a theme.
    record Look(Color water, Color land, Color river, Color province, Color border, Color town, Color ink, Color halo) {
        static final Look LIGHT =
                of("#d6e6ef", "#faf8f2", "#9fc0d6", "#c2bba9", "#8d8470", "#3d3a33", "#1f1d19", "#ffffff");
        static final Look DARK =
                of("#16222b", "#262b30", "#2f5068", "#4b535b", "#7b858f", "#b9c2ca", "#eef2f5", "#101418");
        static final Look CONTRAST =
                of("#000000", "#101010", "#5f9fcf", "#808080", "#c8c8c8", "#ffffff", "#ffffff", "#000000");

        private static Look of(
                String water,
                String land,
                String river,
                String province,
                String border,
                String town,
                String ink,
                String halo) {
            return new Look(
                    Color.web(water),
                    Color.web(land),
                    Color.web(river),
                    Color.web(province),
                    Color.web(border),
                    Color.web(town),
                    Color.web(ink),
                    Color.web(halo));
        }
    }

    MapBrush(GraphicsContext pen, Look look, double em) {
        this.pen = pen;
        this.look = look;
        this.em = em;
        small = Font.font("Noto Sans", em * 0.8);
        large = Font.font("Noto Sans", FontWeight.BOLD, em * 0.86);
    }

    void clear(Viewport viewport) {
        pen.setFill(look.water);
        pen.fillRect(0, 0, viewport.width(), viewport.height());
        pen.setTextBaseline(VPos.CENTER);
    }

    @Override
    public void area(Layer layer, double[] xs, double[] ys, int count) {
        pen.setFill(layer == Layer.LAND ? look.land : look.water);
        pen.fillPolygon(xs, ys, count);
        pen.setStroke(layer == Layer.LAND ? look.province : look.river);
        pen.setLineWidth(0.8);
        pen.strokePolygon(xs, ys, count);
    }

    @Override
    public void line(Layer layer, double[] xs, double[] ys, int count) {
        pen.setStroke(
                switch (layer) {
                    case RIVERS -> look.river;
                    case BORDERS -> look.border;
                    default -> look.province;
                });
        pen.setLineWidth(layer == Layer.BORDERS ? 1.6 : 0.9);
        if (layer == Layer.PROVINCES) {
            pen.setLineDashes(4, 3);
        }
        pen.strokePolyline(xs, ys, count);
        pen.setLineDashes();
    }

    @Override
    public void town(double x, double y, String name, boolean isLarge) {
        pen.setFill(look.town);
        double size = isLarge ? 5 : 3;
        pen.fillOval(x - size / 2, y - size / 2, size, size);
        words(name, x + 5, y, isLarge ? large : small, look.town);
    }

    @Override
    public double widthOf(String name, boolean isLarge) {
        return widths.computeIfAbsent(
                isLarge + name,
                key -> {
                    Text text = new Text(name);
                    text.setFont(isLarge ? large : small);
                    return text.getLayoutBounds().getWidth();
                });
    }

    @Override
    public double lineHeight() {
        return em * 1.05;
    }

    /// Words with a halo, so that lines under them do not make them hard to read.
    private void words(String words, double x, double y, Font font, Color colour) {
        pen.setFont(font);
        pen.setStroke(look.halo);
        pen.setLineWidth(3);
        pen.strokeText(words, x, y);
        pen.setFill(colour);
        pen.fillText(words, x, y);
    }

    void ring(Viewport viewport, List<Point> points, String said) {
        double[] xs = points.stream().mapToDouble(point -> viewport.toX(point.longitude())).toArray();
        double[] ys = points.stream().mapToDouble(point -> viewport.toY(point.latitude())).toArray();
        pen.setStroke(look.ink);
        pen.setLineWidth(1.4);
        pen.setLineDashes(9, 6);
        pen.strokePolyline(xs, ys, xs.length);
        pen.setLineDashes();
        words(said, xs[0] - widthOf(said, false) / 2, ys[0], small, look.ink);
    }

    void home(double x, double y) {
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double far = i % 2 == 0 ? 11 : 4.6;
            xs[i] = x + far * Math.cos(angle);
            ys[i] = y + far * Math.sin(angle);
        }
        pen.setFill(look.ink);
        pen.fillPolygon(xs, ys, 10);
        pen.setStroke(look.halo);
        pen.setLineWidth(1.2);
        pen.strokePolygon(xs, ys, 10);
    }

    /// A partner's mark; chosen ones are larger and ringed.
    void mark(double x, double y, PartnerKind.@Nullable Group group, boolean chosen) {
        double r = chosen ? 8 : 5.5;
        pen.setFill(colour(group));
        pen.setStroke(chosen ? look.ink : look.halo);
        pen.setLineWidth(chosen ? 2.2 : 1.2);
        switch (group) {
            case null -> {
                pen.fillOval(x - r * 0.7, y - r * 0.7, r * 1.4, r * 1.4);
                pen.strokeOval(x - r * 0.7, y - r * 0.7, r * 1.4, r * 1.4);
            }
            case GEOGRAPHIC -> {
                pen.fillOval(x - r, y - r, 2 * r, 2 * r);
                pen.strokeOval(x - r, y - r, 2 * r, 2 * r);
            }
            case SECTORAL ->
                    polygon(new double[] {x - r, x + r, x + r, x - r}, new double[] {y - r, y - r, y + r, y + r});
            case MOVEMENT ->
                    polygon(new double[] {x, x + r * 1.2, x - r * 1.2}, new double[] {y - r * 1.2, y + r, y + r});
            case PROFESSIONAL ->
                    polygon(
                            new double[] {x, x + r * 1.3, x, x - r * 1.3},
                            new double[] {y - r * 1.3, y, y + r * 1.3, y});
        }
    }

    private void polygon(double[] xs, double[] ys) {
        pen.fillPolygon(xs, ys, xs.length);
        pen.strokePolygon(xs, ys, xs.length);
    }

    private static Color colour(PartnerKind.@Nullable Group group) {
        return switch (group) {
            case null -> Color.web("#8a8f94");
            case GEOGRAPHIC -> Color.web("#0f7a72");
            case SECTORAL -> Color.web("#b3541e");
            case MOVEMENT -> Color.web("#6a4fa3");
            case PROFESSIONAL -> Color.web("#2c67b0");
        };
    }

    /// A name that begins at a point.
    void label(double x, double y, String name) {
        words(name, x, y, large, look.ink);
    }

    /// A line as long as a round number of miles or kilometres.
    void scale(Viewport viewport, double kilometres, String said) {
        double length = kilometres / viewport.kilometresToPixel();
        double y = viewport.height() - em;
        pen.setStroke(look.ink);
        pen.setLineWidth(2);
        pen.strokeLine(em, y, em + length, y);
        pen.strokeLine(em, y - 4, em, y + 4);
        pen.strokeLine(em + length, y - 4, em + length, y + 4);
        words(said, em + length + 8, y, small, look.ink);
    }
}
