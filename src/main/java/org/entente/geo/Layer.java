package org.entente.geo;

/// What the map is made of, in the order in which it is drawn.
public enum Layer {
    /// Areas of land.
    LAND(true),
    /// Areas of water on it.
    LAKES(true),
    RIVERS(false),
    /// Borders of provinces and states within a country.
    PROVINCES(false),
    /// Borders between countries.
    BORDERS(false);

    private final boolean area;

    Layer(boolean area) {
        this.area = area;
    }

    /// Whether its paths are closed and filled.
    public boolean isArea() {
        return area;
    }
}
