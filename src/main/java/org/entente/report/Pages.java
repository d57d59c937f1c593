package org.entente.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a report, for looking at before they are printed. Needs no screen. To be used by one thread at a
/// time, not the window's: a page takes some tenths of a second.
public final class Pages implements AutoCloseable {
    private static final float POINTS_AN_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private Pages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
    }

    /// Opens what [Pdf] has made.
    public static Pages of(byte[] pdf) {
        Quiet.hush();
        try {
            return new Pages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // read from memory, and our own: a defect
        }
    }

    /// How many there are.
    public int count() {
        return document.getNumberOfPages();
    }

    /// One of them.
    ///
    /// @param page counted from 0
    /// @param dpi  points an inch: 96 for a screen at 100 %
    public Picture picture(int page, int dpi) {
        try {
            BufferedImage image = renderer.renderImage(page, dpi / POINTS_AN_INCH, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
