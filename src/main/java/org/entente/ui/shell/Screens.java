package org.entente.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.entente.ui.kit.AreaView;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.HistoryView;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.RecordForm;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.files.ViewerScreen;
import org.entente.ui.shell.laptops.LaptopsScreen;
import org.entente.ui.shell.laptops.SheetScreen;
import org.entente.ui.shell.print.PreviewScreen;
import org.entente.ui.shell.sync.CommunitiesScreen;
import org.entente.ui.shell.sync.ConflictsScreen;
import org.entente.ui.shell.sync.MattersScreen;
import org.entente.ui.shell.sync.SyncScreen;

/// The screens in the navigation, in their order: those of the areas ([Views]) between Today and what concerns the exchange.
public final class Screens {
    private Screens() {}

    /// A screen in the navigation.
    ///
    /// @param id     its address
    /// @param icon   its picture
    /// @param label  what it is called
    /// @param group  screens of one group stand together
    /// @param make   makes it when it is first shown
    public record Entry(
            String id, Icons icon, Function<Text, String> label, int group, Function<Session, Screen> make) {}

    /// All of them.
    public static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        all.add(screen("today", Icons.TODAY, 0, TodayScreen::new));
        Views.all().forEach(view -> view.screens().forEach(one -> all.add(of(one))));
        all.add(screen("sync", Icons.SYNC, 2, SyncScreen::new));
        all.add(screen("conflicts", Icons.CONFLICT, 2, ConflictsScreen::new));
        all.add(screen("matters", Icons.BETWEEN, 2, MattersScreen::new));
        all.add(screen("communities", Icons.COMMUNITY, 2, CommunitiesScreen::new));
        all.add(screen("laptops", Icons.LAPTOP, 3, LaptopsScreen::new));
        all.add(screen("settings", Icons.SETTINGS, 3, SettingsScreen::new));
        return List.copyOf(all);
    }

    private static Entry of(AreaView.Entry entry) {
        return new Entry(entry.id(), entry.icon(), entry.label(), 1, session -> entry.make().apply(session.desk()));
    }

    /// Makes the screen of an address.
    static Screen make(Session session, String address) {
        Desk desk = session.desk();
        String[] parts = address.split(":", 3);
        return switch (parts[0]) {
            case "record" -> new RecordForm(desk, kind(desk, parts[1]), new RecordId(parts[2]));
            case "new" -> new RecordForm(desk, kind(desk, parts[1]), null);
            case "history" -> new HistoryView(desk, new RecordId(parts[1]));
            case "print" -> new PreviewScreen(session, address.substring(parts[0].length() + 1));
            case "file" -> new ViewerScreen(session, new RecordId(parts[1]));
            case "sheet" -> new SheetScreen(session);
            default ->
                    all().stream()
                            .filter(e -> e.id().equals(address))
                            .findFirst()
                            .map(entry -> entry.make().apply(session))
                            .or(() -> ofArea(desk, address))
                            .orElseThrow();
        };
    }

    private static Optional<Screen> ofArea(Desk desk, String address) {
        return Views.all().stream().map(view -> view.make(desk, address)).flatMap(Optional::stream).findFirst();
    }

    private static Kind<?> kind(Desk desk, String name) {
        return desk.records().kinds().named(name);
    }

    private static Entry screen(String id, Icons icon, int group, Function<Session, Screen> make) {
        return new Entry(id, icon, text -> text.of("screen." + id), group, make);
    }
}
