package org.entente.report;

import java.util.Arrays;

/// A page as a picture.
public final class Picture {
    private final int width;
    private final int height;
    private final int[] argb;

    Picture(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /// Points across.
    public int width() {
        return width;
    }

    /// Points down.
    public int height() {
        return height;
    }

    /// A copy of its points, row by row from the top left, each alpha, red, green, blue; all of them opaque.
    public int[] argb() {
        return Arrays.copyOf(argb, argb.length);
    }
}
