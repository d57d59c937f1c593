package org.entente.ui.shell;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.entente.ui.kit.FileChoice;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with a window: reads, presses, fills in. Waits for what is to come.
final class Scenes {
    private final Stage stage;

    Scenes(Stage stage) {
        this.stage = stage;
    }

    static <T> T on(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> on(condition));
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private static Optional<Node> find(Node node, String said) {
        boolean speaks =
                node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().contains(said);
        if (speaks && node.isVisible()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent && node.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(c -> find(c, said).stream()).findFirst()
                : Optional.empty();
    }

    /// Waits until something says that.
    void says(String said) throws Exception {
        until(() -> find(root(), said).isPresent());
    }

    /// Waits until nothing says that any longer.
    void saysNoMore(String said) throws Exception {
        until(() -> find(root(), said).isEmpty());
    }

    /// Waits for what a query names, ready to be used.
    Node ready(String query) throws Exception {
        until(() -> root().lookup(query) != null && !root().lookup(query).isDisabled());
        return on(() -> root().lookup(query));
    }

    /// Presses what a query names.
    void press(String query) throws Exception {
        Node node = ready(query);
        on(() -> {
            ((ButtonBase) node).fire();
            return query;
        });
    }

    /// Presses the answer of a question.
    void answer(String label) throws Exception {
        until(() -> button(label).filter(b -> !b.isDisabled()).isPresent());
        on(() -> {
            button(label).orElseThrow().fire();
            return label;
        });
    }

    private Optional<ButtonBase> button(String label) {
        return root().lookupAll(".button").stream()
                .filter(node -> node instanceof ButtonBase b && label.equals(b.getText()) && b.isVisible())
                .map(ButtonBase.class::cast)
                .reduce((before, after) -> after);
    }

    /// Fills a field.
    void fill(String query, String words) throws Exception {
        Node node = ready(query);
        on(() -> {
            ((TextInputControl) node).setText(words);
            return query;
        });
    }

    /// Keeps a picture where pictures are wanted (`-Dentente.pictures=DIR`).
    void picture(String name) throws Exception {
        String wanted = System.getProperty("entente.pictures");
        if (wanted == null) {
            return;
        }
        WritableImage image =
                on(() -> {
                    root().applyCss();
                    root().layout();
                    return stage.getScene().snapshot(null);
                });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", Files.createDirectories(Path.of(wanted)).resolve(name + ".png").toFile());
    }

    /// Answers questions for files to read with one path, and for folders and files to write with another.
    record Chosen(Path read, Path write) implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return Optional.of(read);
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.of(write);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(write);
        }
    }
}
