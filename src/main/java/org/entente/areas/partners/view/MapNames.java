package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.List;
import org.entente.geo.Chart;
import org.entente.geo.Point;
import org.entente.geo.Viewport;

/// The names beside marks: to the right of them, or to the left where there is no room, or left out.
final class MapNames {
    private static final double GAP = 12;

    private final MapBrush brush;
    private final Viewport viewport;
    private final List<Placed> placed = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    private record Placed(String name, double x, double y, double[] box) {}

    MapNames(MapBrush brush, Viewport viewport) {
        this.brush = brush;
        this.viewport = viewport;
    }

    /// Finds room for a name; those added first have the choice.
    ///
    /// @param must whether it is to stand there even over others
    void add(Point point, String name, boolean must) {
        double x = viewport.toX(point.longitude());
        double y = viewport.toY(point.latitude());
        double width = brush.widthOf(name, true);
        Placed right = at(name, x + GAP, y, width);
        Placed left = at(name, x - GAP - width, y, width);
        if (placed.stream().anyMatch(one -> one.name().equals(name) && one.y() == y)) {
            return; // chosen, and among those in view
        }
        if (isFree(right)) {
            placed.add(right);
        } else if (isFree(left)) {
            placed.add(left);
        } else if (must) {
            placed.add(right);
        }
    }

    private Placed at(String name, double x, double y, double width) {
        double half = brush.lineHeight() / 2;
        return new Placed(name, x, y, new double[] {x - 2, y - half, x + width + 2, y + half});
    }

    private boolean isFree(Placed one) {
        return one.box()[2] <= viewport.width()
                && one.box()[0] >= 0
                && placed.stream().noneMatch(other -> Chart.cross(one.box(), other.box()));
    }

    /// Where they will stand.
    List<double[]> boxes() {
        return placed.stream().map(Placed::box).toList();
    }

    void draw() {
        placed.forEach(one -> brush.label(one.x(), one.y(), one.name()));
    }
}
