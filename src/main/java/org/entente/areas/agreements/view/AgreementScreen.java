package org.entente.areas.agreements.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;

/// What the screens about one agreement have in common: a page that one comes back from, read anew when something changed,
/// with its title and, where there is one, its print.
abstract class AgreementScreen implements Screen {
    final Desk desk;
    final Text text;
    final Page page;
    final Label heading = Page.title("");
    private final String name;
    private final Optional<String> printed;

    /// @param id      its name for tests and styles
    /// @param name    the message that says what it is
    /// @param printed the report that it prints
    AgreementScreen(Desk desk, String id, String name, Optional<String> printed) {
        this.desk = desk;
        this.name = name;
        this.printed = printed;
        text = desk.text();
        heading.setText(text.of(name));
        Button back = Icons.BACK.button(text.of("action.back"), desk.navigator()::back);
        List<Button> tools =
                printed.stream()
                        .map(report ->
                                Icons.PRINT.labelled(
                                        text.of("agreement.do.print"),
                                        () -> desk.navigator().screen("print:" + report)))
                        .toList();
        page = new Page(id, "pages", List.of(back, heading), tools);
    }

    /// Reads what it shows.
    abstract void load();

    @Override
    public final Node node() {
        return page.node();
    }

    @Override
    public final String title() {
        return text.of(name);
    }

    @Override
    public final void changed(Set<RecordId> records) {
        load();
    }

    @Override
    public final Optional<String> report() {
        return printed;
    }

    @Override
    public final Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(new KeyCodeCombination(KeyCode.ESCAPE), desk.navigator()::back);
    }
}
