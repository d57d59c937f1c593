package org.entente.geo;

/// What a map is drawn with. Pixels from the top left.
public interface Brush {
    /// Fills an area.
    ///
    /// @param count how many points of the arrays are its edge
    void area(Layer layer, double[] xs, double[] ys, int count);

    /// Draws a line.
    ///
    /// @param count how many points of the arrays it has
    void line(Layer layer, double[] xs, double[] ys, int count);

    /// Draws a town, with its name to the right of it.
    ///
    /// @param large whether it is one of the larger ones shown
    void town(double x, double y, String name, boolean large);

    /// How wide a town's name would be.
    double widthOf(String name, boolean large);

    /// How high a line of names is.
    double lineHeight();
}
