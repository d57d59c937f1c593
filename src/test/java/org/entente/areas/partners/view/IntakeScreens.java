package org.entente.areas.partners.view;

import java.nio.file.Path;
import java.util.function.Function;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// The screen that reads lists in, told where to save instead of asking in the system's dialog.
public final class IntakeScreens {
    private IntakeScreens() {}

    public static Screen of(Desk desk, Path list, Function<String, @Nullable Path> target) {
        return new IntakeScreen(desk, list.toString(), target);
    }
}
