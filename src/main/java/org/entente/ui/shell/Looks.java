package org.entente.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import org.entente.ui.shell.Settings.Theme;

/// Puts theme and text size on a window.
public final class Looks {
    private static final double TEXT = 14;

    private Looks() {}

    /// Dresses a window according to the settings.
    public static void dress(Parent root, Settings settings) {
        Theme theme = settings.theme();
        String sheet = theme == Theme.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        root.getStylesheets().setAll(sheet("entente.css"));
        root.getStyleClass().removeAll(List.of("light", "dark", "contrast"));
        root.getStyleClass().add(theme == Theme.LIGHT ? "light" : "dark");
        if (theme == Theme.CONTRAST) {
            root.getStyleClass().add("contrast");
        }
        root.setStyle("-fx-font-size: " + TEXT * settings.textSize() / 100 + "px;");
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource("/org/entente/ui/" + name)).toExternalForm();
    }
}
