package org.entente.ui.shell.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Pictures that anybody may have sent, as images no larger than needed. Never on the window's thread.
final class Decoding {
    /// No camera that people here have makes more; a small file can claim any number.
    private static final long MOST_POINTS = 200_000_000;

    private Decoding() {}

    /// Decodes a picture, leaving out points on the way so that memory stays small.
    ///
    /// @param side the longer side is about so many points, or as many as there are
    /// @return empty where it cannot be read
    static Optional<Image> picture(byte[] bytes, int side) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points > MOST_POINTS) {
                    return Optional.empty();
                }
                ImageReadParam less = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / side);
                less.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(image(reader.read(0, less)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // damaged, or of a sort that the JDK does not read: it can still be saved
            System.getLogger("org.entente.ui").log(System.Logger.Level.DEBUG, "A picture that cannot be shown", e);
            return Optional.empty();
        }
    }

    private static Image image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return image(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    /// An image of points as alpha, red, green, blue.
    static Image image(int width, int height, int[] argb) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
