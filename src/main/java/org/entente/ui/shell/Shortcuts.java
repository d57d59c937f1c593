package org.entente.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.entente.ui.kit.Screen;
import org.entente.ui.kit.Undoing;

/// What the keyboard does everywhere, and what the current screen adds to it.
final class Shortcuts {
    private final Session session;
    private final SearchBox search;
    private final Shell shell;
    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();

    Shortcuts(Session session, SearchBox search, Shell shell) {
        this.session = session;
        this.search = search;
        this.shell = shell;
        put(KeyCode.K, KeyCombination.SHORTCUT_DOWN, search::open);
        put(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, () -> Undoing.undoLast(session.desk()));
        put(KeyCode.P, KeyCombination.SHORTCUT_DOWN, this::print);
        put(KeyCode.LEFT, KeyCombination.ALT_DOWN, () -> shell.go(-1));
        put(KeyCode.RIGHT, KeyCombination.ALT_DOWN, () -> shell.go(1));
        put(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN, () -> enlarge(25));
        put(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, () -> enlarge(25));
        put(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN, () -> enlarge(-25));
        Views.all().forEach(view -> everywhere.putAll(view.shortcuts(session.desk())));
        List<Screens.Entry> screens = Screens.all();
        for (int i = 0; i < Math.min(9, screens.size()); i++) {
            String id = screens.get(i).id();
            KeyCode digit = KeyCode.valueOf("DIGIT" + (i + 1));
            put(digit, KeyCombination.SHORTCUT_DOWN, () -> session.desk().navigator().screen(id));
        }
    }

    private void put(KeyCode code, KeyCombination.Modifier modifier, Runnable action) {
        everywhere.put(new KeyCodeCombination(code, modifier), action);
    }

    private void print() {
        Screen screen = shell.currentProperty().get();
        if (screen != null) {
            screen.report()
                    .ifPresentOrElse(
                            report -> session.desk().navigator().screen("print:" + report),
                            () -> session.desk().notices().say(session.desk().text().of("print.nothing")));
        }
    }

    private void enlarge(int by) {
        int size = Math.clamp(session.settings().textSize() + by, 100, 200);
        session.settings().remember("text-size", String.valueOf(size));
        session.redress().run();
    }

    /// What the focused control does not use itself comes here; from the scene, so that it does where nothing has the
    /// focus as well, as on an empty list.
    void install(Node root) {
        EventHandler<KeyEvent> pressed = this::pressed;
        root.sceneProperty()
                .subscribe((before, scene) -> {
                    if (before != null) {
                        before.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
                    }
                    if (scene != null) {
                        scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
                    }
                });
    }

    private void pressed(KeyEvent e) {
        if (session.desk().dialogs().isOpen()) {
            return;
        }
        Screen screen = shell.currentProperty().get();
        boolean done = !search.isOpen() && screen != null && use(screen.shortcuts(), e);
        if (done || use(everywhere, e)) {
            e.consume();
        }
    }

    private static boolean use(Map<KeyCombination, Runnable> keys, KeyEvent e) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(e)) {
                key.getValue().run();
                return true;
            }
        }
        return false;
    }
}
