package org.entente.geo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A map for paper, legible in black and white. Needs no screen; to be used by one thread.
public final class Sheet implements Brush {
    private static final Color WATER = new Color(0xe9eef2);
    private static final Color LAND = Color.WHITE;
    private static final Color RIVER = new Color(0x9fb4c4);
    private static final Color INK = new Color(0x222222);
    private static final Color FAINT = new Color(0x8a8a8a);

    private final Viewport viewport;
    private final BufferedImage image;
    private final Graphics2D pen;
    private final double em;

    /// An empty sheet.
    ///
    /// @param viewport what it shows, with its size in pixels
    /// @param font     for names
    /// @param em       height of the letters in pixels
    public Sheet(Viewport viewport, Font font, double em) {
        this.viewport = viewport;
        this.em = em;
        image = new BufferedImage((int) viewport.width(), (int) viewport.height(), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font.deriveFont((float) em));
        pen.setColor(WATER);
        pen.fill(new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
    }

    /// Draws the map itself.
    public Sheet chart() {
        Chart.get().draw(viewport, this, List.of());
        return this;
    }

    private static Path2D path(double[] xs, double[] ys, int count) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, count);
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < count; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        return path;
    }

    @Override
    public void area(Layer layer, double[] xs, double[] ys, int count) {
        Path2D path = path(xs, ys, count);
        path.closePath();
        pen.setColor(layer == Layer.LAND ? LAND : WATER);
        pen.fill(path);
        pen.setColor(FAINT);
        pen.setStroke(new BasicStroke((float) em / 24));
        pen.draw(path);
    }

    @Override
    public void line(Layer layer, double[] xs, double[] ys, int count) {
        pen.setColor(layer == Layer.RIVERS ? RIVER : FAINT);
        float width = (float) (layer == Layer.BORDERS ? em / 8 : em / 16);
        float[] dashes = layer == Layer.PROVINCES ? new float[] {(float) em / 3, (float) em / 4} : null;
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        pen.draw(path(xs, ys, count));
    }

    @Override
    public void town(double x, double y, String name, boolean large) {
        pen.setColor(FAINT);
        double size = large ? em / 2.6 : em / 4;
        pen.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
        pen.setColor(new Color(0x666666));
        pen.drawString(name, (float) (x + em * 0.4), (float) (y + em * 0.35));
    }

    @Override
    public double widthOf(String name, boolean large) {
        return pen.getFontMetrics().stringWidth(name);
    }

    @Override
    public double lineHeight() {
        return em * 1.2;
    }

    /// A closed line through points, with words where it crosses the top.
    public Sheet ring(List<Point> points, String words) {
        Path2D path = new Path2D.Double();
        for (Point point : points) {
            double x = viewport.toX(point.longitude());
            double y = viewport.toY(point.latitude());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        pen.setColor(INK);
        pen.setStroke(
                new BasicStroke(
                        (float) em / 9,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {(float) em, (float) em / 2},
                        0));
        pen.draw(path);
        Point top = points.getFirst();
        boxed(words, viewport.toX(top.longitude()), viewport.toY(top.latitude()));
        return this;
    }

    /// A star with five points.
    public Sheet star(Point point) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double far = i % 2 == 0 ? em : em * 0.42;
            double x = viewport.toX(point.longitude()) + far * Math.cos(angle);
            double y = viewport.toY(point.latitude()) + far * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        pen.setColor(INK);
        pen.fill(star);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke((float) em / 12));
        pen.draw(star);
        return this;
    }

    /// A dot, with a number in it.
    ///
    /// @param number may be empty
    public Sheet mark(Point point, String number) {
        double x = viewport.toX(point.longitude());
        double y = viewport.toY(point.latitude());
        double size = number.isEmpty() ? em * 0.6 : em * 1.5;
        Ellipse2D dot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        pen.setColor(INK);
        pen.fill(dot);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke((float) em / 12));
        pen.draw(dot);
        pen.drawString(number, (float) (x - pen.getFontMetrics().stringWidth(number) / 2.0), (float) (y + em * 0.36));
        return this;
    }

    /// Words in a white box around a point.
    public void boxed(String words, double x, double y) {
        double width = pen.getFontMetrics().stringWidth(words) + em * 0.6;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(x - width / 2, y - em * 0.7, width, em * 1.4));
        pen.setColor(INK);
        pen.drawString(words, (float) (x - width / 2 + em * 0.3), (float) (y + em * 0.35));
    }

    /// The finished picture as PNG.
    public byte[] png() {
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
