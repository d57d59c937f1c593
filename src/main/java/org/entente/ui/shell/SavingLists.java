package org.entente.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.entente.areas.ListColumns;
import org.entente.areas.ShownList;
import org.entente.store.Query;
import org.entente.sync.WholeFile;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.ListOutlet;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.print.PreviewScreen;
import org.jspecify.annotations.Nullable;

/// Saves what a list shows as a table, or prints it. What is private in a table is said first; on paper it stands on every
/// page.
final class SavingLists implements ListOutlet {
    private static final double WIDTH = 460;

    private final Supplier<Desk> desk;
    private final @Nullable FileChoice files;

    /// @param desk  known only once the window is built
    /// @param files how a file is asked for; null for the system's own dialog
    SavingLists(Supplier<Desk> desk, @Nullable FileChoice files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public void save(Query query, List<String> columns, Node over) {
        Desk at = desk.get();
        ShownList list = shown(query, columns);
        at.background()
                .run(() -> list.privacy(at.records()))
                .onSuccess(privacy -> {
                    List<String> warnings = privacy.warnings(at.text());
                    if (warnings.isEmpty()) {
                        choose(list, over);
                    } else {
                        ask(list, privacy.rows(), warnings, over);
                    }
                });
    }

    @Override
    public String report(Query query, List<String> columns) {
        return PreviewScreen.LIST + shown(query, columns).words();
    }

    private ShownList shown(Query query, List<String> columns) {
        ListColumns all = ListColumns.of(query.kind(), desk.get().text());
        return new ShownList(all, all.named(columns), query, Settings.miles(desk.get().memory()));
    }

    private void ask(ShownList list, int rows, List<String> warnings, Node over) {
        Text text = desk.get().text();
        VBox lines = new VBox(8, Page.line(Icons.INFO, text.of("save-list.what", rows, list.chosen().size())));
        warnings.forEach(warning -> lines.getChildren().add(Page.line(Icons.WARNING, warning)));
        lines.setPrefWidth(WIDTH);
        desk.get()
                .dialogs()
                .ask(
                        text.of("save-list.title"),
                        lines,
                        List.of(
                                new Dialogs.Answer(text.of("save-list.file"), "accent", () -> choose(list, over)),
                                new Dialogs.Answer(text.of("action.cancel"), "", () -> {})));
    }

    private void choose(ShownList list, Node over) {
        Text text = desk.get().text();
        FileChoice choice = files == null ? FileChoice.system(over) : files;
        String name = text.kinds(list.query().kind().name()).replaceAll("[^\\p{L}\\p{N}]+", "-");
        choice.save(text.of("save-list.title"), name + ".csv").ifPresent(file -> write(list, file));
    }

    private void write(ShownList list, Path file) {
        Desk at = desk.get();
        at.background()
                .run(() -> {
                    int[] rows = new int[1];
                    WholeFile.write(file, out -> rows[0] = list.writeCsv(at.records(), at.text(), at.today(), out));
                    return rows[0];
                })
                .onSuccess(rows -> at.notices().say(at.text().of("save-list.saved", rows, file.toString())));
    }
}
