package org.entente.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for a file or folder. Behind an interface, because the system's own dialogs cannot be driven by a test.
public interface FileChoice {
    /// A file to read.
    Optional<Path> open(String title);

    /// A file to write.
    ///
    /// @param name what it is to be called unless said otherwise
    Optional<Path> save(String title, String name);

    /// A folder.
    Optional<Path> folder(String title);

    /// The system's own dialogs, over the window that holds a node.
    static FileChoice system(Node over) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                return path(chooser.showOpenDialog(window()));
            }

            @Override
            public Optional<Path> save(String title, String name) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                return path(chooser.showSaveDialog(window()));
            }

            @Override
            public Optional<Path> folder(String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return path(chooser.showDialog(window()));
            }

            private @Nullable Window window() {
                return over.getScene() == null ? null : over.getScene().getWindow();
            }

            private static Optional<Path> path(@Nullable File file) {
                return Optional.ofNullable(file).map(File::toPath);
            }
        };
    }
}
