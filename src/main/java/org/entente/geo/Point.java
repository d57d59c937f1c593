package org.entente.geo;

/// A point on the globe, in degrees.
///
/// @param latitude  north, −90 to 90
/// @param longitude east, −180 to 180
public record Point(double latitude, double longitude) {
    /// The Earth's mean radius in kilometres (IUGG).
    private static final double RADIUS = 6371.0088;

    /// Kilometres in an international mile.
    public static final double MILE = 1.609344;

    /// Great-circle distance in kilometres (haversine formula).
    public double distance(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double h =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /// Where one comes going straight on.
    ///
    /// @param bearing    in degrees from north, clockwise
    /// @param kilometres how far
    public Point go(double bearing, double kilometres) {
        double angle = kilometres / RADIUS;
        double lat = Math.toRadians(latitude);
        double course = Math.toRadians(bearing);
        double there = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course));
        double east =
                Math.atan2(
                        Math.sin(course) * Math.sin(angle) * Math.cos(lat),
                        Math.cos(angle) - Math.sin(lat) * Math.sin(there));
        double longitudeThere = longitude + Math.toDegrees(east);
        return new Point(Math.toDegrees(there), (longitudeThere + 540) % 360 - 180);
    }
}
