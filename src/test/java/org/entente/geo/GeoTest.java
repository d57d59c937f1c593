package org.entente.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Distances, finding places, and what of the map is drawn.
class GeoTest {
    private static final Point LA_FARGE = new Point(43.575, -90.641);
    private static final Point MADISON = new Point(43.073, -89.401);

    @Test
    void distancesAreThoseOfTheGreatCircle() {
        // Paris to New York (48.8566, 2.3522; 40.7128, −74.0060) is 5,837 km.
        assertEquals(5837, new Point(48.8566, 2.3522).distance(new Point(40.7128, -74.0060)), 3);
        assertEquals(0, MADISON.distance(MADISON));
        assertEquals(115, LA_FARGE.distance(MADISON), 2);
    }

    @Test
    void goingAsFarAsItIsComesThere() {
        for (int bearing = 0; bearing < 360; bearing += 30) {
            assertEquals(160.9, LA_FARGE.distance(LA_FARGE.go(bearing, 160.9)), 0.001);
        }
        Point acrossTheDateLine = new Point(-17, 179.9).go(90, 50);
        assertTrue(acrossTheDateLine.longitude() < -179, acrossTheDateLine.toString());
    }

    @Test
    void placesAreFoundByTheBeginningOfTheirNameAndWhereTheyLie() {
        Gazetteer gazetteer = Gazetteer.get();
        assertTrue(gazetteer.size() > 130_000);
        Gazetteer.Town viroqua = gazetteer.find("viro, wis", 5).getFirst();
        assertEquals("Viroqua, Wisconsin, US", viroqua.full());
        assertTrue(viroqua.point().distance(LA_FARGE) < 25, viroqua.toString());
        assertEquals("Madison, Wisconsin, US", gazetteer.find("Madison", 3).getFirst().full());
        assertEquals("Zürich, Zurich, CH", gazetteer.find("zurich", 3).getFirst().full());
        assertEquals(
                "São Paulo, São Paulo, BR".length(), gazetteer.find("sao paulo", 1).getFirst().full().length() + 11);
        assertEquals("DE", gazetteer.find("Berlin, Germany", 1).getFirst().country());
        assertEquals(List.of(), gazetteer.find("qqqq", 3));
        assertEquals(List.of(), gazetteer.find("  ", 3));
        assertEquals(List.of(), gazetteer.find(",", 3));
    }

    @Test
    void aPointIsNamedByTheNearestPlace() {
        assertEquals("Madison", Gazetteer.get().nearest(MADISON).name());
    }

    @Test
    void aPixelAndItsPointAreTheSamePlace() {
        Viewport viewport = Viewport.at(LA_FARGE, 100, 800, 600);
        Point corner = viewport.toPoint(17, 583);
        assertEquals(17, viewport.toX(corner.longitude()), 1e-6);
        assertEquals(583, viewport.toY(corner.latitude()), 1e-6);
        Viewport closer = viewport.zoomed(2, 17, 583);
        assertEquals(17, closer.toX(corner.longitude()), 1e-6);
        assertEquals(583, closer.toY(corner.latitude()), 1e-6);
        Viewport moved = viewport.moved(30, -20);
        assertEquals(47, moved.toX(corner.longitude()), 1e-6);
        assertEquals(563, moved.toY(corner.latitude()), 1e-6);
    }

    @Test
    void whatIsShownOfSomePointsShowsAllOfThem() {
        List<Point> points = List.of(LA_FARGE, MADISON, new Point(60.17, 24.94));
        Viewport viewport = Viewport.of(points, 900, 500);
        assertTrue(points.stream().allMatch(viewport::shows));
        assertTrue(Viewport.of(List.of(MADISON), 900, 500).scale() <= Viewport.MOST);
    }

    /// Notes what is drawn.
    private static final class Noting implements Brush {
        private final Map<Layer, Integer> drawn = new EnumMap<>(Layer.class);
        private final List<String> towns = new ArrayList<>();
        private final List<double[]> boxes = new ArrayList<>();

        @Override
        public void area(Layer layer, double[] xs, double[] ys, int count) {
            drawn.merge(layer, 1, Integer::sum);
        }

        @Override
        public void line(Layer layer, double[] xs, double[] ys, int count) {
            drawn.merge(layer, 1, Integer::sum);
        }

        @Override
        public void town(double x, double y, String name, boolean large) {
            towns.add(name);
            boxes.add(new double[] {x, y, x + widthOf(name, large), y + lineHeight()});
        }

        @Override
        public double widthOf(String name, boolean large) {
            return name.length() * 7.0;
        }

        @Override
        public double lineHeight() {
            return 14;
        }
    }

    @Test
    void theMapShowsWhatIsInViewAndNamesThatDoNotCoverOneAnother() {
        Noting around = new Noting();
        Chart.get().draw(Viewport.at(LA_FARGE, 60, 900, 600), around, List.of(new double[] {0, 0, 200, 600}));
        assertTrue(around.towns.contains("Milwaukee"), around.towns.toString());
        assertTrue(around.drawn.keySet().containsAll(List.of(Layer.LAND, Layer.LAKES, Layer.RIVERS, Layer.PROVINCES)));
        assertTrue(around.boxes.stream().allMatch(box -> box[0] >= 200), "nothing where other words stand");
        for (int i = 0; i < around.boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] a = around.boxes.get(i);
                double[] b = around.boxes.get(j);
                boolean apart = a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3];
                assertTrue(apart, around.towns.get(i) + " covers " + around.towns.get(j));
            }
        }
        Noting world = new Noting();
        Chart.get().draw(new Viewport(0, 0, Viewport.LEAST, 900, 600), world, List.of());
        assertTrue(world.drawn.get(Layer.RIVERS) < Chart.get().size(Layer.RIVERS) / 4, "far away only large rivers");
        Noting sea = new Noting();
        Chart.get().draw(Viewport.at(new Point(-45, -130), 60, 300, 300), sea, List.of());
        assertEquals(List.of(), sea.towns);
    }

    @Test
    void aRingIsEverywhereAsFar() {
        for (Point point : Chart.ring(MADISON, 100 * Point.MILE)) {
            assertEquals(160.934, MADISON.distance(point), 0.01);
        }
    }
}
