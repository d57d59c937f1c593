package org.entente.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The map: draws what of it can be seen. Immutable; safe on any thread.
public final class Chart {
    private static final float GRID = 1000;
    private static final int MOST_TOWNS = 40;

    private final Map<Layer, List<Path>> layers;
    private final Gazetteer gazetteer;

    private Chart(Map<Layer, List<Path>> layers, Gazetteer gazetteer) {
        this.layers = layers;
        this.gazetteer = gazetteer;
    }

    private static final class Held {
        static final Chart CHART = read();
    }

    /// The map, read when it is first asked for.
    public static Chart get() {
        return Held.CHART;
    }

    private static Chart read() {
        Packed packed = Packed.resource("map.bin");
        Map<Layer, List<Path>> layers = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            int count = packed.number();
            List<Path> paths = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                paths.add(path(packed));
            }
            layers.put(layer, Collections.unmodifiableList(paths));
        }
        return new Chart(layers, Gazetteer.get());
    }

    private static Path path(Packed packed) {
        int rank = packed.octet();
        int count = packed.number();
        float[] xs = new float[count];
        float[] ys = new float[count];
        int east = 0;
        int north = 0;
        for (int i = 0; i < count; i++) {
            east += packed.signed();
            north += packed.signed();
            xs[i] = east / GRID;
            ys[i] = (float) Viewport.project(north / GRID);
        }
        return Path.of(rank, xs, ys);
    }

    /// How many paths a layer has.
    public int size(Layer layer) {
        return Objects.requireNonNull(layers.get(layer)).size();
    }

    /// Draws what can be seen of the layers, then towns and their names where there is room for them.
    ///
    /// @param taken where other words will stand: left, top, right and bottom of each
    public void draw(Viewport viewport, Brush brush, List<double[]> taken) {
        double zoom = Math.log(viewport.scale() / Viewport.LEAST) / Math.log(2);
        double[] xs = new double[1024];
        double[] ys = new double[1024];
        for (Layer layer : Layer.values()) {
            for (Path path : Objects.requireNonNull(layers.get(layer))) {
                if (path.rank() > zoom + 2 || !viewport.touches(path) || isTiny(path, viewport)) {
                    continue;
                }
                if (xs.length < path.xs().length) {
                    xs = new double[path.xs().length];
                    ys = new double[path.xs().length];
                }
                int count = place(path, viewport, xs, ys);
                if (layer.isArea()) {
                    brush.area(layer, xs, ys, count);
                } else {
                    brush.line(layer, xs, ys, count);
                }
            }
        }
        towns(viewport, brush, new ArrayList<>(taken));
    }

    private static boolean isTiny(Path path, Viewport viewport) {
        double size = Math.max(path.east() - path.west(), path.north() - path.south());
        return size * viewport.scale() < 1.5;
    }

    /// Points in pixels, without those that fall on the one before.
    private static int place(Path path, Viewport viewport, double[] xs, double[] ys) {
        int count = 0;
        int last = path.xs().length - 1;
        for (int i = 0; i <= last; i++) {
            double x = viewport.toX(path.xs()[i]);
            double y = viewport.projectedToY(path.ys()[i]);
            boolean same = count > 0 && Math.abs(x - xs[count - 1]) < 0.8 && Math.abs(y - ys[count - 1]) < 0.8;
            if (!same || i == last) {
                xs[count] = x;
                ys[count++] = y;
            }
        }
        return count;
    }

    /// The largest towns in view, each where its name covers no other.
    private void towns(Viewport viewport, Brush brush, List<double[]> taken) {
        int most = taken.size() + MOST_TOWNS;
        double height = brush.lineHeight();
        for (Gazetteer.Town town : gazetteer.within(viewport, MOST_TOWNS * 4)) {
            double x = viewport.toX(town.point().longitude());
            double y = viewport.toY(town.point().latitude());
            boolean large = town.people() >= 100_000;
            double[] box = {x - 3, y - height / 2, x + 8 + brush.widthOf(town.name(), large), y + height / 2};
            if (taken.size() < most && box[2] < viewport.width() && taken.stream().noneMatch(b -> cross(b, box))) {
                taken.add(box);
                brush.town(x, y, town.name(), large);
            }
        }
    }

    /// Whether two boxes have anything in common.
    public static boolean cross(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    /// The circle of those as far from a point, as a closed line of points.
    public static List<Point> ring(Point middle, double kilometres) {
        List<Point> ring = new ArrayList<>();
        for (int bearing = 0; bearing <= 360; bearing += 4) {
            ring.add(middle.go(bearing, kilometres));
        }
        return List.copyOf(ring);
    }
}
