package org.entente.ui.shell.print;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.entente.report.Pages;
import org.entente.report.Picture;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// A document's pages below one another in a [Page]'s column. A page is drawn when it comes near the part that is in view
/// and forgotten when it goes far from it, so that a document of three hundred pages takes no more memory than one of
/// five. All of it on the window's thread; pages are drawn off it, one after the other.
public final class PagesView {
    private static final int DPI = 110;
    private static final double WIDEST = 800;
    private static final double NARROWEST = 200;

    private final Desk desk;
    private final Text text;
    private final Page page;
    private final Drawer drawer;
    private final List<Leaf> leaves = new ArrayList<>();
    private byte @Nullable [] pdf;
    private double top;
    private double bottom;
    private boolean drawing;

    /// A page's place in the column, of its size from the start: as wide as the window allows.
    private static final class Leaf extends StackPane {
        private final int number;
        private final double widest;
        private final double ratio;
        private boolean drawn;

        Leaf(int number, Pages.Size size) {
            this.number = number;
            widest = Math.min(size.width() * DPI, WIDEST);
            ratio = size.height() / size.width();
            setMaxWidth(widest);
            getStyleClass().add("page");
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(NARROWEST, widest);
        }

        @Override
        protected double computePrefWidth(double height) {
            return widest;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return (width < 0 ? widest : width) * ratio;
        }

        boolean within(double from, double to) {
            return getBoundsInParent().getMaxY() >= from && getBoundsInParent().getMinY() <= to;
        }

        void clear() {
            drawn = false;
            getChildren().clear();
        }
    }

    /// Draws a page, off the window's thread.
    interface Drawer {
        /// Empty where it cannot be shown.
        ///
        /// @param number from 0
        Optional<Picture> draw(byte[] document, int number);
    }

    /// @param page the page in whose column the document is to be seen
    public PagesView(Desk desk, Page page) {
        this(desk, page, PagesView::draw);
    }

    PagesView(Desk desk, Page page, Drawer drawer) {
        this.desk = desk;
        this.drawer = drawer;
        this.page = page;
        text = desk.text();
        page.onView((from, to) -> {
            top = from;
            bottom = to;
            look();
        });
    }

    /// Shows a document in place of what was there.
    ///
    /// @param document a PDF; kept, not copied
    /// @param sizes    of its pages
    public void show(byte[] document, List<Pages.Size> sizes) {
        pdf = document;
        leaves.clear();
        for (Pages.Size size : sizes) {
            Leaf leaf = new Leaf(leaves.size(), size);
            leaf.setAccessibleText(text.of("print.page", leaf.number + 1, sizes.size()));
            leaves.add(leaf);
        }
        page.show(leaves);
        look();
    }

    /// Forgets the document.
    public void forget() {
        pdf = null;
        leaves.clear();
        page.column().getChildren().clear();
    }

    /// Draws the next page that is in view or near it, and forgets those that are not.
    private void look() {
        double margin = bottom - top;
        if (margin <= 0) {
            return; // not laid out yet
        }
        for (Leaf leaf : leaves) {
            if (leaf.drawn && !leaf.within(top - 2 * margin, bottom + 2 * margin)) {
                leaf.clear();
            }
        }
        byte[] document = pdf;
        if (document == null || drawing) {
            return;
        }
        next(margin)
                .ifPresent(leaf -> {
                    drawing = true;
                    desk.background()
                            .run(() -> drawer.draw(document, leaf.number))
                            .onSuccess(drawn -> put(leaf, drawn))
                            .onRefusal(refusal -> put(leaf, Optional.empty()))
                            .onError(failure -> put(leaf, Optional.empty())); // the next page may fit into memory
                });
    }

    private Optional<Leaf> next(double margin) {
        return leaves.stream()
                .filter(leaf -> !leaf.drawn && leaf.within(top, bottom))
                .findFirst()
                .or(() ->
                        leaves.stream()
                                .filter(leaf -> !leaf.drawn && leaf.within(top - margin, bottom + margin))
                                .findFirst());
    }

    /// Empty where the page is damaged, locked, or more than can be drawn: the document can still be saved.
    private static Optional<Picture> draw(byte[] document, int number) {
        try (Pages pages = Pages.of(document)) {
            return Optional.of(pages.picture(number, DPI));
        } catch (RuntimeException e) {
            System.getLogger("org.entente.ui").log(System.Logger.Level.DEBUG, "A page that cannot be shown", e);
            return Optional.empty();
        }
    }

    private void put(Leaf leaf, Optional<Picture> drawn) {
        drawing = false;
        leaf.drawn = true;
        leaf.getChildren()
                .setAll(
                        drawn.map(picture -> image(picture, leaf))
                                .orElseGet(() -> Page.line(Icons.INFO, text.of("files.cannot-show"))));
        look();
    }

    private static javafx.scene.Node image(Picture picture, Leaf leaf) {
        PixelBuffer<IntBuffer> points =
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        IntBuffer.wrap(picture.argb()),
                        PixelFormat.getIntArgbPreInstance()); // opaque, so that both forms are the same
        ImageView view = new ImageView(new WritableImage(points));
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(leaf.widthProperty());
        return view;
    }
}
