package org.entente.ui.kit;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How wide the columns of a list are, so that as little as possible of what stands in them is cut. All in pixels.
final class ColumnFit {
    /// Halvings until the width sought is known to a small part of a pixel.
    private static final int STEPS = 40;

    private ColumnFit() {}

    /// What a column asks for.
    ///
    /// @param least  it never gets less
    /// @param whole  the width at which nothing is cut; at least `least`
    /// @param weight so much more than others it gets where all are cut; above 0
    record Wish(double least, double whole, double weight) {
        private double at(double level) {
            return Math.clamp(level * weight, least, whole);
        }
    }

    /// The widths that fill the room. Where it is too small for all, narrow columns stay whole and wide ones are cut alike;
    /// where it is too large, each gets more in proportion.
    ///
    /// @return more than the room where even the least does not fit
    static double[] widths(List<Wish> wishes, double room) {
        double whole = sum(wishes, Wish::whole);
        if (whole <= room) {
            return wishes.stream().mapToDouble(wish -> wish.whole() * room / whole).toArray();
        }
        double low = 0;
        double high = room / wishes.stream().mapToDouble(Wish::weight).min().orElse(1);
        for (int step = 0; step < STEPS; step++) {
            double level = (low + high) / 2;
            if (sum(wishes, wish -> wish.at(level)) > room) {
                high = level;
            } else {
                low = level;
            }
        }
        double level = low;
        return wishes.stream().mapToDouble(wish -> wish.at(level)).toArray();
    }

    private static double sum(List<Wish> wishes, ToDoubleFunction<Wish> width) {
        return wishes.stream().mapToDouble(width).sum();
    }
}
