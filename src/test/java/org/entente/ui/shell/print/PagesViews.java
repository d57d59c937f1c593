package org.entente.ui.shell.print;

import java.util.List;
import java.util.Optional;
import org.entente.report.Pages;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Page;

/// A document of three pages of which the second takes more memory than there is.
public final class PagesViews {
    private PagesViews() {}

    /// Shows it.
    ///
    /// @param drawn is told which pages were asked for
    public static void showThree(Desk desk, Page page, List<Integer> drawn) {
        PagesView view =
                new PagesView(
                        desk,
                        page,
                        (document, number) -> {
                            drawn.add(number);
                            if (number == 1) {
                                throw new OutOfMemoryError("a page");
                            }
                            return Optional.empty();
                        });
        Pages.Size size = new Pages.Size(2, 1);
        view.show(new byte[0], List.of(size, size, size));
    }
}
