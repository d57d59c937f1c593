package org.entente.areas.agreements.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;

/// What the screens about one agreement have in common: a page that one comes back from, read anew when something changed,
/// with its title and, where there is one, its print.
abstract class AgreementScreen extends LiveScreen {
    final Page page;
    final Label heading = Page.title("");
    private final Optional<String> printed;

    /// @param id      its name for tests and styles
    /// @param name    the message that says what it is
    /// @param printed the report that it prints
    AgreementScreen(Desk desk, String id, String name, Optional<String> printed) {
        super(desk, desk.text().of(name));
        this.printed = printed;
        heading.setText(title());
        List<Button> tools =
                printed.stream()
                        .map(report ->
                                Icons.PRINT.labelled(
                                        text.of("agreement.do.print"),
                                        () -> desk.navigator().screen("print:" + report)))
                        .toList();
        page = new Page(id, "pages", List.of(back(), heading), tools);
        fill(page.node());
    }

    @Override
    public final Optional<String> report() {
        return printed;
    }
}
