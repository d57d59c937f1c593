package org.entente.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a report, for looking at before they are printed. Needs no screen. To be used by one thread at a
/// time, not the window's: a page takes some tenths of a second.
public final class Pages implements AutoCloseable {
    private static final float POINTS_AN_INCH = 72;

    /// A page of A2 on a screen at 100 %; a document can claim any size.
    private static final double MOST_POINTS = 4_000_000;

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

    /// How large each is, in order.
    public List<Size> sizes() {
        List<Size> sizes = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            double width = Math.max(1, box.getWidth()) / POINTS_AN_INCH;
            double height = Math.max(1, box.getHeight()) / POINTS_AN_INCH;
            sizes.add(page.getRotation() % 180 == 0 ? new Size(width, height) : new Size(height, width));
        }
        return sizes;
    }

    /// How large a page is, in inches.
    public record Size(double width, double height) {}

    /// One of them.
    ///
    /// @param page counted from 0
    /// @param dpi  points an inch: 96 for a screen at 100 %; fewer are drawn where the page is very large
    public Picture picture(int page, int dpi) {
        try {
            PDRectangle box = document.getPage(page).getCropBox();
            double area =
                    Math.max(1, box.getWidth()) * Math.max(1, box.getHeight()) / (POINTS_AN_INCH * POINTS_AN_INCH);
            double most = Math.min(dpi, Math.sqrt(MOST_POINTS / area));
            BufferedImage image = renderer.renderImage(page, (float) most / POINTS_AN_INCH, ImageType.RGB);
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
