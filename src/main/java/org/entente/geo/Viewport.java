package org.entente.geo;

import java.util.Collection;

/// The part of the map that is shown, in Mercator's projection (EPSG:3857, in degrees).
///
/// @param x      the middle, in degrees east
/// @param y      the middle, in degrees of that projection: as many to the pixel there as there are degrees east
/// @param scale  pixels to a degree east
/// @param width  in pixels
/// @param height in pixels
public record Viewport(double x, double y, double scale, double width, double height) {
    /// Least pixels to a degree: the world across a small window.
    public static final double LEAST = 2;

    /// Most: some forty metres to a pixel, beyond which the map has nothing more to show.
    public static final double MOST = 2000;

    private static final double POLAR = 85;

    /// Keeps within what can be shown.
    public Viewport {
        scale = Math.clamp(scale, LEAST, MOST);
        x = Math.clamp(x, -180, 180);
        y = Math.clamp(y, project(-POLAR), project(POLAR));
    }

    /// A latitude in the projection.
    public static double project(double latitude) {
        double radians = Math.toRadians(Math.clamp(latitude, -POLAR, POLAR));
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + radians / 2)));
    }

    /// The part around a point.
    public static Viewport at(Point middle, double scale, double width, double height) {
        return new Viewport(middle.longitude(), project(middle.latitude()), scale, width, height);
    }

    /// The part that shows all of some points with some room around them.
    ///
    /// @param points at least one
    public static Viewport of(Collection<Point> points, double width, double height) {
        double west = 180;
        double east = -180;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (Point point : points) {
            west = Math.min(west, point.longitude());
            east = Math.max(east, point.longitude());
            south = Math.min(south, project(point.latitude()));
            north = Math.max(north, project(point.latitude()));
        }
        double scale = 0.86 * Math.min(width / Math.max(0.5, east - west), height / Math.max(0.5, north - south));
        return new Viewport((west + east) / 2, (south + north) / 2, scale, width, height);
    }

    /// The same part in another size of window.
    public Viewport sized(double newWidth, double newHeight) {
        return new Viewport(x, y, scale, newWidth, newHeight);
    }

    /// Moved by pixels: what was under one place is now so much further right and down.
    public Viewport moved(double right, double down) {
        return new Viewport(x - right / scale, y + down / scale, scale, width, height);
    }

    /// Larger or smaller, with the place at a pixel staying where it is.
    public Viewport zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(scale * factor, LEAST, MOST);
        double there = x + (atX - width / 2) / scale;
        double up = y - (atY - height / 2) / scale;
        return new Viewport(there - (atX - width / 2) / next, up + (atY - height / 2) / next, next, width, height);
    }

    /// Where a longitude is, in pixels from the left.
    public double toX(double longitude) {
        return width / 2 + (longitude - x) * scale;
    }

    /// Where a latitude is, in pixels from the top.
    public double toY(double latitude) {
        return projectedToY(project(latitude));
    }

    double projectedToY(double projected) {
        return height / 2 - (projected - y) * scale;
    }

    /// The point at a pixel.
    public Point toPoint(double atX, double atY) {
        double projected = Math.toRadians(y - (atY - height / 2) / scale);
        double latitude = Math.toDegrees(2 * Math.atan(Math.exp(projected)) - Math.PI / 2);
        return new Point(latitude, Math.clamp(x + (atX - width / 2) / scale, -180, 180));
    }

    /// Whether a point is shown.
    public boolean shows(Point point) {
        double left = toX(point.longitude());
        double top = toY(point.latitude());
        return left >= 0 && left <= width && top >= 0 && top <= height;
    }

    /// Kilometres to a pixel in the middle.
    public double kilometresToPixel() {
        Point middle = toPoint(width / 2, height / 2);
        return Math.cos(Math.toRadians(middle.latitude())) * 111.195 / scale;
    }

    boolean touches(Path path) {
        double halfWidth = width / 2 / scale;
        double halfHeight = height / 2 / scale;
        return path.east() >= x - halfWidth
                && path.west() <= x + halfWidth
                && path.north() >= y - halfHeight
                && path.south() <= y + halfHeight;
    }
}
