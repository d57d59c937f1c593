package org.entente.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        String sheet =
                theme == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        double em = em(settings);
        root.getStylesheets().setAll(sheet("entente.css"), icons(em));
        root.getStyleClass().removeAll(List.of("light", "dark", "contrast"));
        root.getStyleClass().add(theme == Theme.LIGHT ? "light" : "dark");
        if (theme == Theme.CONTRAST) {
            root.getStyleClass().add("contrast");
        }
        root.setStyle("-fx-font-size: " + em + "px;");
    }

    /// Height of the text in pixels.
    static double em(Settings settings) {
        return TEXT * settings.textSize() / 100;
    }

    /// Sizes of icons. An icon is a letter to JavaFX, so an em in its own size would be that size, and grow each time.
    private static String icons(double em) {
        String css =
                icon(".icon", 1.3 * em)
                        + icon(".icon.empty-icon", 4 * em)
                        + icon(".chip .icon", em)
                        + icon(".row-tools .icon", 1.15 * em)
                        + icon(".field-complaint .icon", 1.15 * em);
        String encoded = Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.US_ASCII));
        return "data:text/css;base64," + encoded;
    }

    private static String icon(String selector, double size) {
        return selector + " { -fx-icon-size: " + Math.round(size) + "px; }\n";
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource("/org/entente/ui/" + name)).toExternalForm();
    }
}
