package org.entente.geo;

/// A line or the edge of an area, ready to be drawn: x in degrees east, y as [Viewport] has it.
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record Path(int rank, float[] xs, float[] ys, float west, float east, float south, float north) {
    static Path of(int rank, float[] xs, float[] ys) {
        float west = Float.MAX_VALUE;
        float east = -Float.MAX_VALUE;
        float south = Float.MAX_VALUE;
        float north = -Float.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            west = Math.min(west, xs[i]);
            east = Math.max(east, xs[i]);
            south = Math.min(south, ys[i]);
            north = Math.max(north, ys[i]);
        }
        return new Path(rank, xs, ys, west, east, south, north);
    }
}
