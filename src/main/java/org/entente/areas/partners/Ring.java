package org.entente.areas.partners;

import java.util.ArrayList;
import java.util.List;

/// Places things around a middle, evenly, the first at the top and on clockwise: always the same for the same number.
public final class Ring {
    private Ring() {}

    /// A place, from −1 to 1 both ways, the middle at 0.
    public record Spot(double x, double y) {}

    /// The places of so many things.
    public static List<Spot> places(int count) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // With two the first is on the left, so that both have the whole width.
            double turn = count == 2 ? Math.PI : -Math.PI / 2;
            double angle = turn + 2 * Math.PI * i / count;
            spots.add(new Spot(Math.cos(angle), Math.sin(angle)));
        }
        return List.copyOf(spots);
    }
}
