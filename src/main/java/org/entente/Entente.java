package org.entente;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Opens the window. A placeholder until the shell is there.
public final class Entente {
    private Entente() {}

    /// Starts Entente.
    ///
    /// @param arguments none are known yet
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// The empty window.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setTitle("Entente");
            stage.setScene(new Scene(new StackPane(), 800, 600));
            stage.show();
        }
    }
}
